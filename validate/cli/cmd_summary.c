/* treatylint summary: records as a page, a text or a table. */
#include "again.h"
#include "apart.h"
#include "command.h"
#include "format.h"
#include "input.h"
#include "page.h"
#include "phrases.h"
#include "transform.h"

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
    struct stylesheet stylesheet;
    const char *name; /* of the stylesheet */
    struct str xml;
};

static int lay_out(void *data, struct buf *out)
{
    const struct job *job = data;
    struct buf why = { 0 };
    enum transform_end end = transform(job->stylesheet, job->xml, STEPS, out, &why);
    if (end == TRANSFORM_FAULT)
        tell_error("%s: the stylesheet cannot be applied: %.*s", job->name, (int)why.len, why.at ? why.at : "");
    else if (end == TRANSFORM_LIMIT)
        tell_error("the page takes more than %d steps to lay out, the limit", STEPS);
    buf_free(&why);
    if (end == TRANSFORM_FAULT)
        return job->stylesheet.embedded ? EXIT_FAULT : EXIT_USAGE;
    return end == TRANSFORM_DONE ? EXIT_CLEAN : EXIT_FINDINGS;
}

static int write_page(struct job *job, const struct apart_limits *limits, struct buf *out)
{
    int exit = apart_run(limits, lay_out, job, out);
    if (exit == EXIT_FINDINGS)
        tell_error(
            "no page was written: the summary is too large for one; --table lays out one table, and --format "
            "md, txt, csv and xml have no such limit");
    return exit;
}

static int write_html(const struct summary *s, struct str xml, const struct apart_limits *limits, struct buf *out)
{
    struct buf path = { 0 };
    buf_text(&path, "transform/summary/");
    buf_text(&path, s->name);
    buf_add(&path, ".xsl", sizeof ".xsl");
    struct job job = { { .embedded = path.at }, path.at, xml };
    int exit = write_page(&job, limits, out);
    buf_free(&path);
    return exit;
}

/* The stylesheet is anyone's: it is read before any record is, and applied in the sandbox. */
static bool read_stylesheet(struct run *r, struct buf *bytes)
{
    enum { MOST = 4 << 20 };
    const char *path = r->options.xslt;
    int from = input_open(path, true), reason = 0;
    if (from < 0) {
        r->exit = EXIT_NOT_THERE;
        return false;
    }
    reason = input_take(from, MOST + 1, bytes);
    input_close(from);
    if (reason)
        input_tell(path, reason);
    else if (bytes->len > MOST)
        tell_error("%s: a stylesheet of more than %d bytes is not read", path, MOST);
    r->exit = reason ? EXIT_NOT_THERE : bytes->len > MOST ? EXIT_USAGE : r->exit;
    return !reason && bytes->len <= MOST;
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

/* What is asked for: which summary, of what, in which form. */
struct wish {
    const struct summary *summary;
    const struct format *format;
    struct scope scope;
    struct buf stylesheet; /* of the user; else the page has its own */
    bool page;
};

static int lay_out_page(const struct run *r, const struct wish *w, struct str xml, struct buf *out)
{
    struct job own = { { .bytes = buf_all(&w->stylesheet) }, r->options.xslt, xml };
    return r->options.xslt ? write_page(&own, &r->limits, out) : write_html(w->summary, xml, &r->limits, out);
}

/* Writes the document in the form that is asked for; of a page its XML. */
static int write_document(const struct run *r, const struct wish *w, const struct document *d, struct buf *out)
{
    const char *table = r->options.table;
    if (table && !has_table(d, table)) {
        tell_error("the summary %s has no table '%s'", w->summary->name, table);
        return EXIT_USAGE;
    }
    w->format->document(out, d, table);
    return EXIT_CLEAN;
}

/* A summary that shows records: who reads them may die of what is in them. */
struct showing {
    struct run *run;
    const struct wish *wish;
    struct again records;
};

static bool show_one(struct showing *s, uint32_t index, struct page *page)
{
    struct record record = { 0 };
    struct decoded decoded;
    bool good = again_parse(&s->records, index, &s->run->session, &decoded, &record);
    page->record = &s->records.at[index].of->judged;
    if (good)
        s->wish->summary->of_record(page, &record);
    else
        tell_error("%s: could not be read again", arena_text(&s->run->arena, page->record->path));
    record_free(&record);
    decoded_free(&decoded);
    return good;
}

static int show(void *data, struct buf *out)
{
    struct showing *s = data;
    struct run *r = s->run;
    struct document d;
    struct page page = { &d, &r->voice, NULL, str_of(r->voice.catalog->language), &r->report, &s->wish->scope };
    int exit = EXIT_CLEAN;
    summary_begin(s->wish->summary, &d, &r->report, &r->voice);
    if (!s->records.count)
        s->wish->summary->make(&d, &r->report, &r->voice, &s->wish->scope);
    for (uint32_t i = 0; i < s->records.count && exit == EXIT_CLEAN; i++) {
        apart_begin(&r->limits);
        exit = show_one(s, i, &page) ? EXIT_CLEAN : EXIT_FAULT;
    }
    summary_end(&d, &r->report, &r->voice);
    if (exit == EXIT_CLEAN)
        exit = write_document(r, s->wish, &d, out);
    document_free(&d);
    return exit;
}

static int compose_of_records(struct run *r, const struct wish *w, struct buf *out)
{
    struct showing s = { .run = r, .wish = w };
    int exit = again_read(&s.records, r, w->summary->kind, w->scope.state) ? apart_run(&r->limits, show, &s, out)
                                                                           : r->exit;
    again_free(&s.records);
    return exit;
}

static int compose(struct run *r, const struct wish *w, struct buf *out)
{
    struct document d;
    if (w->summary->of_record)
        return compose_of_records(r, w, out);
    summary_document(w->summary, &d, &r->report, &r->voice, &w->scope);
    int exit = write_document(r, w, &d, out);
    document_free(&d);
    return exit;
}

static void make(struct run *r, const struct wish *w)
{
    struct buf xml = { 0 }, out = { 0 };
    int composed = compose(r, w, w->page ? &xml : &out);
    if (composed == EXIT_CLEAN)
        tell_unread(r);
    if (composed == EXIT_CLEAN && w->page)
        composed = lay_out_page(r, w, buf_all(&xml), &out);
    r->exit = graver(r->exit, composed);
    if (composed == EXIT_CLEAN)
        r->exit = command_end(r, r->options.output, buf_all(&out));
    buf_free(&xml);
    buf_free(&out);
}

static bool read_day(const char *option, const char *value, struct date *out)
{
    if (!value || date_read(str_of(value), out))
        return true;
    tell_error("%s takes a day such as 2025-01-31, not '%s'", option, value);
    return false;
}

static bool read_scope(const struct options *o, const struct summary *s, struct scope *scope)
{
    scope->state = str_of(o->state);
    if (!read_day("--from", o->since, &scope->from) || !read_day("--to", o->until, &scope->to))
        return false;
    if (date_given(scope->from) && date_given(scope->to) && date_before(scope->to, scope->from)) {
        tell_error("--to %s lies before --from %s", o->until, o->since);
        return false;
    }
    if (s->of_state && !scope->state.len) {
        tell_error("the summary %s is about one State: name it with --state", s->name);
        return false;
    }
    return true;
}

static bool read_form(const struct options *o, struct wish *w)
{
    const char *layout = o->format ? o->format : "html";
    w->page = strcmp(layout, "html") == 0;
    w->format = format_named(w->page ? "xml" : layout, USE_DOCUMENT);
    if (!w->format)
        tell_error("--format takes html, md, txt, csv, ics or xml, not '%s'", layout);
    else if (o->xslt && o->format)
        tell_error("--xslt lays the summary out; --format is not for it");
    else if (strcmp(layout, "ics") == 0 && !w->summary->dated)
        tell_error("the summary %s has no days for a calendar", w->summary->name);
    else
        return true;
    return false;
}

/* A record that shows itself is read twice. */
static bool has_records(const struct run *r, const struct summary *s)
{
    if (s->of_record && r->options.digests) {
        tell_error(
            "the summary %s shows all that a record holds, which digests do not: name the records themselves",
            s->name);
        return false;
    }
    for (int i = 0; i < r->options.word_count; i++)
        if (s->of_record && strcmp(r->options.words[i], "-") == 0) {
            tell_error("the summary %s reads a record twice, which standard input does not allow: name a file",
                       s->name);
            return false;
        }
    return true;
}

static bool read_wish(struct run *r, struct wish *w)
{
    const char *name = run_name(r);
    w->summary = find_summary(name);
    if (!name)
        tell_error("name a summary, such as %s; --list names them all", summaries[0]->name);
    else if (!w->summary)
        tell_error("there is no summary '%s'; --list names them", name);
    return w->summary && has_records(r, w->summary) && read_form(&r->options, w) &&
           read_scope(&r->options, w->summary, &w->scope);
}

/* A file that is named on purpose and is of another kind is no record for it; in a folder it is passed over. */
static bool is_of_kind(struct run *r, const struct summary *s)
{
    bool good = true;
    for (uint32_t i = 0; i < r->report.record_count && s->of_record; i++) {
        const struct digest *d = r->report.records[i].given;
        const char *path = arena_text(&r->arena, d->path);
        if (!d->whole || d->kind == s->kind || !files_names(&r->files, path))
            continue;
        tell_error("%s: a record of kind %s, expected %s", path, kind_name((enum kind)d->kind),
                   kind_name((enum kind)s->kind));
        r->exit = graver(r->exit, EXIT_USAGE);
        good = false;
    }
    return good;
}

static int list(void)
{
    struct buf out = { 0 };
    for (uint32_t i = 0; i < summary_count; i++) {
        size_t begin = out.len;
        buf_text(&out, summaries[i]->name);
        buf_fill(&out, ' ', 12 - (out.len - begin));
        buf_text(&out, phrase_english(summaries[i]->title, strlen(summaries[i]->title)));
        buf_byte(&out, '\n');
    }
    bool good = output_write(NULL, buf_all(&out));
    buf_free(&out);
    return good ? EXIT_CLEAN : EXIT_FAULT;
}

static int summary(const struct command *command, int argc, char **argv)
{
    struct run r;
    struct wish w = { 0 };
    if (!run_begin(&r, FOR_SUMMARY, argc, argv))
        return r.exit;
    if (r.options.help)
        return command_help(command);
    if (r.options.list)
        return list();
    if (!read_wish(&r, &w))
        return EXIT_USAGE;
    r.registry_alone = w.summary->dated;
    if ((!r.options.xslt || read_stylesheet(&r, &w.stylesheet)) && run_read_for_state(&r) &&
        is_of_kind(&r, w.summary))
        make(&r, &w);
    int exit = r.exit;
    buf_free(&w.stylesheet);
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
