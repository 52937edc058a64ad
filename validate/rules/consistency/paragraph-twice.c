/* A paragraph of the document stands in one place of the record. An extension takes several paragraphs, and its items
 * say from which they come; no other decision has these paragraphs. */
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

static void check(struct check *c, struct item paragraph)
{
    struct str number;

    if (!need_token(c, paragraph, ".", &number))
        return;
    struct item place = place_of_item(paragraph), first = named_before(c, number, place);
    if (item_given(first) && first.element != place.element)
        finding(c, paragraph, arg_code("paragraph", number));
}

const struct rule rule_paragraph_twice = {
    .id = "paragraph-twice",
    .kinds = MEETING_REPORT,
    .basis = "record-paragraphs",
    .about = ABOUT_RECORD,
    .message = "paragraph {paragraph} stands in another place of the record already",
    .help = "Compare the number of the paragraph with the document.",
    .on_record = check,
    .each = "//@paragraph",
};
