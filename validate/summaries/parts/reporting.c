/* On what a decision asks a State to report, item by item, and through which channel. */
#include "parts.h"

/* The letters of the items that the channel's own paragraph lists: "a, b, c". The items of an extension stand between
 * it and the next one. */
static void letters(struct page *p, const struct fact *channel)
{
    const struct fact *first = p->record->facts, *end = first + p->record->fact_count, *f = channel;
    struct buf list = { 0 };
    while (f > first && !str_is(f->name, "extension"))
        f--;
    for (f++; f < end && !str_is(f->name, "extension"); f++) {
        const struct arg *letter = str_is(f->name, "reporting") ? fact_field(f, "letter") : NULL;
        if (!letter || !same_field(f, channel, "paragraph"))
            continue;
        if (list.len)
            buf_str(&list, say(p->voice, "list/comma"));
        buf_str(&list, letter->text);
    }
    cell_text(p, CELL_TEXT, buf_all(&list));
    buf_free(&list);
}

static void due(struct page *p, const struct fact *f)
{
    const struct arg *a = fact_field(f, "due"); /* "--04-30" */
    struct str day = a && a->text.len > 2 ? (struct str){ a->text.at + 2, a->text.len - 2 } : STR("");
    cell_text(p, CELL_CODE, day);
}

/* The channel of a decision's lettered items, or of the information that it asks for beside them. */
static void channel_row(struct page *p, const struct fact *f)
{
    cell_field(p, f, "state");
    if (fact_field(f, "meeting"))
        cell_field(p, f, "meeting");
    else
        cell_coded_field(p, f, "kind", "channel/");
    due(p, f);
    if (str_is(f->name, "channel"))
        letters(p, f);
    else
        cell_phrase(p, "decisions/further");
    cell_citation(p, f);
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
    each_fact(p, "channel further-channel", channel_row);
    page_table(p, "items", LAYOUT_GRID, "decisions/items-caption", items);
    each_fact(p, "reporting", item_row);
}
