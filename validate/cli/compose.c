/* Composing; see compose.h. */
#include "compose.h"

#include "again.h"
#include "page.h"
#include "tell.h"

/* What is composed. */
struct work {
    struct run *run;
    const struct summary *summary;
    const struct format *format;
    const struct scope *scope;
    struct again records; /* that are shown: who reads them may die of what is in them */
};

static bool has_table(const struct document *d, const char *table)
{
    for (uint32_t i = 0; i < d->block_count; i++)
        if (d->blocks[i].kind == BLOCK_TABLE && strcmp(d->blocks[i].id, table) == 0)
            return true;
    return false;
}

static void tell_tables(const struct work *w, const struct document *d, const char *table)
{
    struct buf names = { 0 };
    const char *last = "";
    for (uint32_t i = 0; i < d->block_count; i++) {
        if (d->blocks[i].kind != BLOCK_TABLE || strcmp(d->blocks[i].id, last) == 0)
            continue;
        last = d->blocks[i].id;
        buf_text(&names, names.len ? ", " : "");
        buf_text(&names, last);
    }
    tell_error("the summary %s has no table '%s'; it has: %.*s", w->summary->name, table, (int)names.len, names.at);
    buf_free(&names);
}

static int write_document(const struct work *w, const struct document *d, struct buf *out)
{
    const char *table = w->run->options.table;
    if (table && !has_table(d, table)) {
        tell_tables(w, d, table);
        return EXIT_USAGE;
    }
    w->format->document(out, d, table);
    return EXIT_CLEAN;
}

static bool show_one(struct work *w, uint32_t index, struct page *page)
{
    struct record record = { 0 };
    struct decoded decoded;
    bool good = again_parse(&w->records, index, &w->run->session, &decoded, &record);
    page->record = &w->records.at[index].of->judged;
    if (good)
        w->summary->of_record(page, &record);
    else
        tell_error("%s: could not be read again", arena_text(&w->run->arena, page->record->path));
    record_free(&record);
    decoded_free(&decoded);
    return good;
}

static int show(void *data, struct buf *out)
{
    struct work *w = data;
    struct run *r = w->run;
    struct document d;
    struct page page = { &d, &r->voice, NULL, str_of(r->voice.catalog->language), &r->report, w->scope };
    int exit = EXIT_CLEAN;
    summary_begin(w->summary, &d, &r->report, &r->voice);
    if (!w->records.count)
        w->summary->make(&d, &r->report, &r->voice, w->scope);
    for (uint32_t i = 0; i < w->records.count && exit == EXIT_CLEAN; i++) {
        apart_begin(&r->limits);
        exit = show_one(w, i, &page) ? EXIT_CLEAN : EXIT_FAULT;
    }
    summary_end(&d, &r->report, &r->voice);
    if (exit == EXIT_CLEAN)
        exit = write_document(w, &d, out);
    document_free(&d);
    return exit;
}

static int compose_of_records(struct work *w, struct buf *out)
{
    struct run *r = w->run;
    bool good = again_read(&w->records, r, w->summary->kind, w->scope->state);
    int exit = good ? apart_run(&r->limits, show, w, out) : r->exit;
    again_free(&w->records);
    return exit;
}

int compose(struct run *r, const struct summary *s, const struct format *format, const struct scope *scope,
            struct buf *out)
{
    struct work w = { .run = r, .summary = s, .format = format, .scope = scope };
    struct document d;
    if (s->of_record)
        return compose_of_records(&w, out);
    summary_document(s, &d, &r->report, &r->voice, scope);
    int exit = write_document(&w, &d, out);
    document_free(&d);
    return exit;
}
