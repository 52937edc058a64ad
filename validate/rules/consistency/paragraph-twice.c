/* A paragraph of the document stands in one place of the record of its kind: no two decisions have the same paragraph. */
#include "rule.h"

/* The place that an item belongs to: its ancestor two steps below the root. */
static struct item place_of_item(struct item i)
{
    struct item place = item_parent(i), above = item_parent(place), root = item_parent(above);
    while (item_given(root) && item_given(item_parent(root))) {
        place = above;
        above = root;
        root = item_parent(root);
    }
    return place;
}

/* What else tells two such places apart: two extensions, or two classes of participants, may share a paragraph. */
static void add_kind(struct buf *key, struct item place)
{
    buf_line(key, element_name(place.record, place.element));
    buf_line(key, item_word(item_at(place, "@state")));
    buf_line(key, item_word(item_at(place, "@article")));
    buf_line(key, item_word(item_at(place, "@class")));
}

static void check(struct check *c, struct item paragraph)
{
    struct item place = place_of_item(paragraph);
    struct buf kind = { 0 };
    struct str number;

    if (!need_token(c, paragraph, ".", &number))
        return;
    add_kind(&kind, place);
    struct item first = pair_before(c, number, buf_all(&kind), place);
    if (item_given(first) && first.element != place.element)
        finding(c, paragraph, arg_code("paragraph", number));
    buf_free(&kind);
}

const struct rule rule_paragraph_twice = {
    .id = "paragraph-twice",
    .kinds = MEETING_REPORT,
    .basis = "record-paragraphs",
    .about = ABOUT_RECORD,
    .stands_back_for = "item-repeated item-twice",
    .message = "paragraph {paragraph} already stands in another place of the record",
    .help = "Compare the number of the paragraph with the document.",
    .on_record = check,
    .each = "//@paragraph",
};
