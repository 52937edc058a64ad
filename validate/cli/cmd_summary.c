/* treatylint summary: records as pages, texts or tables. */
#include "command.h"
#include "compose.h"
#include "layout.h"
#include "phrases.h"
#include "wish.h"

/* A record that could not be read to its end is in no summary, and that is told. */
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

static int make(struct run *r, const struct wish *w, const struct summary *s, struct look *look, struct buf *out)
{
    struct buf xml = { 0 };
    look->name = s->name;
    int exit = compose(r, s, w->format, &w->scope, w->page ? &xml : out);
    if (exit == EXIT_CLEAN && w->page)
        exit = layout(r, look, buf_all(&xml), out);
    buf_free(&xml);
    return exit;
}

/* Where one of several goes: FOLDER/NAME.FORM. */
static void name_file(const struct run *r, const struct wish *w, const struct summary *s, struct buf *path)
{
    buf_text(path, r->options.output);
    buf_byte(path, '/');
    buf_text(path, s->name);
    buf_byte(path, '.');
    buf_add(path, w->layout, strlen(w->layout) + 1);
}

static void write_one(struct run *r, const struct wish *w, const struct summary *s, struct look *look)
{
    struct buf path = { 0 }, out = { 0 };
    if (w->several)
        name_file(r, w, s, &path);
    const char *to = w->several ? path.at : r->options.output;
    int made = w->several && !run_spares_inputs(r, to) ? EXIT_USAGE : make(r, w, s, look, &out);
    if (made == EXIT_CLEAN && !output_write(to, buf_all(&out)))
        made = EXIT_FAULT;
    r->exit = graver(r->exit, made);
    buf_free(&path);
    buf_free(&out);
}

static void read_and_write(struct run *r, const struct wish *w)
{
    struct look look = { .own = r->options.xslt };
    if (look_read(r, &look) && run_read_for_state(r) && wish_fits_records(r, w)) {
        tell_unread(r);
        for (uint32_t i = 0; i < w->count; i++)
            write_one(r, w, w->summaries[i], &look);
    }
    look_free(&look);
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

static bool covers(const struct wish *w)
{
    bool any = false;
    for (uint32_t i = 0; i < w->count; i++)
        any = any || w->summaries[i]->covers;
    return any;
}

/* Without a record a summary of days still has those of the registry. */
static bool is_dated(const struct wish *w)
{
    bool dated = true;
    for (uint32_t i = 0; i < w->count; i++)
        dated = dated && w->summaries[i]->dated;
    return dated;
}

static int summary(const struct command *command, int argc, char **argv)
{
    struct run r;
    struct wish w;
    if (!run_begin(&r, FOR_SUMMARY, argc, argv))
        return r.exit;
    if (r.options.help)
        return command_help(command);
    if (r.options.list)
        return list();
    if (wish_read(&r, &w)) {
        r.registry_alone = is_dated(&w);
        r.covers = covers(&w);
        r.to_folder = w.several;
        read_and_write(&r, &w);
    } else {
        r.exit = EXIT_USAGE;
    }
    int exit = r.exit;
    run_close(&r);
    return exit;
}

const struct command command_summary = {
    .name = "summary",
    .words = "SUMMARY,... PATH...",
    .help = "write summaries of records",
    .about =
        "A summary is a page without scripts or anything fetched, or Markdown, text, a table, days for a "
        "calendar. --list names them; several have commas between and go to a folder, and all stands for those "
        "that can be made of what is given.\n"
        "The foot of each says up to when decisions are known. A record that could not be read to its end is in "
        "no summary, and that is told.",
    .examples = { { "treatylint summary --list", "which there are" },
                  { "treatylint summary decisions -o decisions.html records/",
                    "the decisions of meetings, as a page" },
                  { "treatylint summary reporting,follow-up -o pages records/", "two of them, into a folder" },
                  { "treatylint summary decisions --format csv --table dates records/",
                    "one table: what comes next, by day" },
                  { "treatylint summary calendar --format ics -o ccm.ics records/",
                    "every day that comes, for a calendar" } },
    .bit = FOR_SUMMARY,
    .run = summary,
};
