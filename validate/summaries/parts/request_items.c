/* A request item by item (Art. 3(4), 4(6) and what agreed guidance adds): whether it has the item, and how much it says. */
#include "inventory.h"
#include "requests.h"

/* A text of fewer words is told as thin: no source states a number, it is our own. */
enum { THIN = 10 };

enum content { CONTENT_PRESENT, CONTENT_THIN, CONTENT_STATE, CONTENT_MISSING, CONTENTS };

static const char *const contents[CONTENTS] = {
    [CONTENT_PRESENT] = "request/present",
    [CONTENT_THIN] = "request/thin",
    [CONTENT_STATE] = "request/value-state",
    [CONTENT_MISSING] = "request/missing",
};

static enum content content_of(const struct inventory_item *i)
{
    if (i->state.len)
        return CONTENT_STATE;
    if (!i->times)
        return CONTENT_MISSING;
    return i->words >= 0 && i->words < THIN ? CONTENT_THIN : CONTENT_PRESENT;
}

static void tell_counts(const struct asking *a)
{
    struct str lines = fact_word(a->request, "items");
    struct inventory_item item;
    int64_t times[CONTENTS] = { 0 }, all = 0;
    for (; inventory_next(&lines, &item); all++)
        times[content_of(&item)]++;
    struct arg args[] = { arg_count("items", all),
                          arg_count("present", times[CONTENT_PRESENT]),
                          arg_count("thin", times[CONTENT_THIN]),
                          arg_count("stated", times[CONTENT_STATE]),
                          arg_count("missing", times[CONTENT_MISSING]),
                          arg_count("words", THIN) };
    page_heading(a->page, 3, "request/items");
    page_line(a->page, "request/items-counted", args, sizeof args / sizeof *args);
}

static void basis_cell(struct page *p, struct str id)
{
    struct buf text = { 0 };
    const struct requirement *r = registry_requirement(p->voice->registry, id);
    if (r)
        tell_citation(&text, p->voice, r);
    if (r && r->certainty == CERTAINTY_UNVERIFIED) {
        buf_byte(&text, ' ');
        buf_str(&text, say(p->voice, "derivation/unverified"));
    }
    cell_text(p, CELL_TEXT, buf_all(&text));
    buf_free(&text);
}

static void standing_cell(struct page *p, const struct inventory_item *i)
{
    struct buf id = { 0 }, said = { 0 };
    buf_text(&id, "value-state/");
    buf_str(&id, i->state);
    buf_str(&said, i->state.len ? say_id(p->voice, buf_all(&id)) : STR(""));
    struct arg state = arg_term("state", STR(""), buf_all(&said));
    cell_told(p, contents[content_of(i)], &state, 1);
    buf_free(&id);
    buf_free(&said);
}

static void measure_cell(struct page *p, const struct inventory_item *i)
{
    struct arg number = arg_count("number", i->words >= 0 ? i->words : i->times);
    if (content_of(i) == CONTENT_MISSING || content_of(i) == CONTENT_STATE)
        cell_text(p, CELL_TEXT, STR(""));
    else
        cell_told(p, i->words >= 0 ? "request/words" : "request/entries", &number, 1);
}

void part_request_items(const struct asking *a)
{
    static const char *const heads[] = { "decisions/item",
                                         "request/asked-by",
                                         "request/standing",
                                         "request/measure",
                                         "request/path",
                                         NULL };
    struct str lines = fact_word(a->request, "items");
    struct inventory_item item;
    if (lines.len)
        tell_counts(a);
    request_table(a, "items", LAYOUT_GRID, "request/items-caption", heads);
    while (inventory_next(&lines, &item)) {
        cell_coded(a->page, "request/item/", item.path);
        basis_cell(a->page, item.requirement);
        standing_cell(a->page, &item);
        measure_cell(a->page, &item);
        cell_text(a->page, CELL_CODE, item.path);
    }
}
