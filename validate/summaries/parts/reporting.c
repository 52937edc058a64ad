/* On what a decision asks a State to report, item by item, and through which channel. */
#include "list.h"
#include "parts.h"

/* A lettered item, or all that a paragraph of an extension lists. */
struct listed {
    uint32_t extension; /* the how manieth of the record */
    uint32_t order;
    struct str paragraph, letters; /* "a, b, c" */
};

/* What each paragraph lists, put together once however many channels it has. */
struct lists {
    struct listed *at;
    uint32_t count, cap;
    struct arena arena;
};

static int by_paragraph(const void *a, const void *b)
{
    const struct listed *x = a, *y = b;
    int order = (x->extension > y->extension) - (x->extension < y->extension);
    return order ? order : str_order(x->paragraph, y->paragraph);
}

static int by_paragraph_and_order(const void *a, const void *b)
{
    const struct listed *x = a, *y = b;
    int order = by_paragraph(a, b);
    return order ? order : (x->order > y->order) - (x->order < y->order);
}

/* Makes one of the items from `first` on that are of the same paragraph; the first item behind them. */
static uint32_t join(struct lists *l, uint32_t first, struct str comma, struct listed *out)
{
    struct buf letters = { 0 };
    uint32_t i = first;
    for (; i < l->count && by_paragraph(&l->at[i], &l->at[first]) == 0; i++) {
        if (i > first)
            buf_str(&letters, comma);
        buf_str(&letters, l->at[i].letters);
    }
    *out = l->at[first];
    out->letters = arena_copy(&l->arena, buf_all(&letters));
    buf_free(&letters);
    return i;
}

/* The items of an extension stand between it and the next one. */
static void find_items(struct lists *l, const struct digest *d)
{
    uint32_t extension = 0;
    for (uint32_t i = 0; i < d->fact_count; i++) {
        const struct fact *f = &d->facts[i];
        const struct arg *letter = fact_field(f, "letter"), *paragraph = fact_field(f, "paragraph");
        extension += str_is(f->name, "extension");
        if (!str_is(f->name, "reporting") || !letter || !paragraph)
            continue;
        MEMORY_ROOM(l->at, l->count, l->cap);
        l->at[l->count++] = (struct listed){ extension, i, paragraph->text, letter->text };
    }
}

static void make_lists(struct lists *l, const struct page *p)
{
    uint32_t made = 0;
    find_items(l, p->record);
    list_sort(l->at, l->count, sizeof *l->at, by_paragraph_and_order);
    for (uint32_t i = 0; i < l->count; made++)
        i = join(l, i, say(p->voice, "list/comma"), &l->at[made]);
    l->count = made;
}

/* The letters of the items that the channel's own paragraph lists. */
static void letters_cell(struct page *p, const struct lists *l, uint32_t extension, const struct fact *channel)
{
    const struct arg *paragraph = fact_field(channel, "paragraph");
    struct listed key = { .extension = extension, .paragraph = paragraph ? paragraph->text : STR("") };
    const struct listed *found = list_find(&key, l->at, l->count, sizeof *l->at, by_paragraph);
    cell_text(p, CELL_TEXT, found ? found->letters : STR(""));
}

static void due(struct page *p, const struct fact *f)
{
    const struct arg *a = fact_field(f, "due"); /* "--04-30" */
    struct str day = a && a->text.len > 2 ? (struct str){ a->text.at + 2, a->text.len - 2 } : STR("");
    cell_text(p, CELL_CODE, day);
}

/* The channel of a decision's lettered items, or of the information that it asks for beside them. */
static void channel_row(struct page *p, const struct lists *l, uint32_t extension, const struct fact *f)
{
    cell_field(p, f, "state");
    if (fact_field(f, "meeting"))
        cell_field(p, f, "meeting");
    else
        cell_coded_field(p, f, "kind", "channel/");
    due(p, f);
    if (str_is(f->name, "channel"))
        letters_cell(p, l, extension, f);
    else
        cell_phrase(p, "decisions/further");
    cell_citation(p, f);
}

static void channel_rows(struct page *p)
{
    struct lists l = { 0 };
    uint32_t extension = 0;
    make_lists(&l, p);
    for (uint32_t i = 0; i < p->record->fact_count; i++) {
        const struct fact *f = &p->record->facts[i];
        extension += str_is(f->name, "extension");
        if (str_is(f->name, "channel") || str_is(f->name, "further-channel"))
            channel_row(p, &l, extension, f);
    }
    memory_drop(l.at);
    arena_free(&l.arena);
}

static void item_row(struct page *p, const struct fact *f)
{
    cell_field(p, f, "state");
    cell_field(p, f, "letter");
    cell_localised(p, f, "text");
    cell_citation(p, f);
}

void part_reporting(struct page *p)
{
    static const char *const channels[] = { "decisions/state", "decisions/channel",  "decisions/due",
                                            "decisions/items", "decisions/citation", NULL };
    static const char *const items[] = { "decisions/state", "decisions/letter", "decisions/item",
                                         "decisions/citation", NULL };
    if (has_fact(p, "reporting") || has_fact(p, "channel"))
        page_heading(p, 3, "decisions/reporting");
    page_table(p, "channels", LAYOUT_GRID, "decisions/channels-caption", channels);
    channel_rows(p);
    page_table(p, "items", LAYOUT_GRID, "decisions/items-caption", items);
    each_fact(p, "reporting", item_row);
}
