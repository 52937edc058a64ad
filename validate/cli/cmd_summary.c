/* treatylint summary: records as a page, a text or a table. */
#include "command.h"
#include "format.h"
#include "summary.h"
#include "transform.h"
#include "apart.h"

static const struct summary *find_summary(const char *name)
{
    for (uint32_t i = 0; name && i < summary_count; i++)
        if (strcmp(summaries[i]->name, name) == 0)
            return summaries[i];
    return NULL;
}

static bool has_table(const struct document *d, const char *table)
{
    for (uint32_t i = 0; i < d->block_count; i++)
        if (d->blocks[i].kind == BLOCK_TABLE && strcmp(d->blocks[i].id, table) == 0)
            return true;
    return false;
}

enum { STEPS = 50 * 1000 * 1000 };

/* What is to be transformed, for the worker. */
struct job {
    const char *stylesheet;
    struct str xml;
};

static int lay_out(void *data, struct buf *out)
{
    const struct job *job = data;
    const char *why = NULL;
    enum transform_end end = transform(job->stylesheet, job->xml, STEPS, out, &why);
    if (end == TRANSFORM_FAULT)
        tell_error("%s: %s", job->stylesheet, why);
    else if (end == TRANSFORM_LIMIT)
        tell_error("the page takes more than %d steps to lay out, the limit", STEPS);
    return end == TRANSFORM_DONE ? EXIT_CLEAN : end == TRANSFORM_LIMIT ? EXIT_FINDINGS : EXIT_FAULT;
}

static int write_html(const struct summary *s, struct str xml, const struct apart_limits *limits, struct buf *out)
{
    struct buf path = { 0 };
    buf_text(&path, "transform/summary/");
    buf_text(&path, s->name);
    buf_add(&path, ".xsl", sizeof ".xsl");
    struct job job = { path.at, xml };
    int exit = apart_run(limits, lay_out, &job, out);
    buf_free(&path);
    if (exit == EXIT_FINDINGS)
        tell_error(
            "no page was written: the summary is too large for one; --table lays out one table, and --format "
            "md, txt, csv and xml have no such limit");
    return exit;
}

/* A record that could not be read to its end is not in the summary, and that is told. */
static void tell_unread(struct run *r)
{
    for (uint32_t i = 0; i < r->report.record_count; i++)
        if (!r->report.records[i].given->whole) {
            struct str path = r->report.records[i].given->path;
            tell_error("%.*s: could not be read and is not in the summary; treatylint check says why",
                       (int)path.len, path.at);
            r->exit = graver(r->exit, EXIT_FINDINGS);
        }
}

static void make(struct run *r, const struct summary *s, const struct format *format, bool html)
{
    struct document d;
    struct buf xml = { 0 }, out = { 0 };
    const char *table = r->options.table;
    summary_document(s, &d, &r->report, &r->voice);
    if (table && !has_table(&d, table)) {
        tell_error("the summary %s has no table '%s'", s->name, table);
        r->exit = EXIT_USAGE;
    } else {
        tell_unread(r);
        format->document(html ? &xml : &out, &d, table);
        int laid_out = html ? write_html(s, buf_all(&xml), &r->limits, &out) : EXIT_CLEAN;
        r->exit = graver(r->exit, laid_out);
        if (laid_out == EXIT_CLEAN)
            r->exit = command_end(r, r->options.output, buf_all(&out));
    }
    document_free(&d);
    buf_free(&xml);
    buf_free(&out);
}

static int summary(const struct command *command, int argc, char **argv)
{
    struct run r;
    if (!run_begin(&r, FOR_SUMMARY, argc, argv))
        return r.exit;
    if (r.options.help)
        return command_help(command);
    const char *name = run_name(&r), *layout = r.options.format ? r.options.format : "html";
    const struct summary *s = find_summary(name);
    bool html = strcmp(layout, "html") == 0;
    const struct format *format = format_named(html ? "xml" : layout, USE_DOCUMENT);
    if (!name)
        tell_error("name a summary, such as %s", summaries[0]->name);
    else if (!s)
        tell_error("there is no summary '%s'; name one, such as %s", name, summaries[0]->name);
    else if (!format)
        tell_error("--format takes html, md, txt, csv or xml, not '%s'", layout);
    if (!s || !format)
        return EXIT_USAGE;
    if (run_read(&r) && run_report(&r))
        make(&r, s, format, html);
    int exit = r.exit;
    run_close(&r);
    return exit;
}

const struct command command_summary = {
    .name = "summary",
    .words = "NAME PATH...",
    .help = "write a summary of records",
    .bit = FOR_SUMMARY,
    .run = summary,
};
