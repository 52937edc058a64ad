/* Two areas do not lie at the same point. */
#include "rule.h"

static void judge(struct check *c, struct item area)
{
    struct item latitude = item_at(area, "place/latitude");
    struct item first = pair_before(c, item_word(latitude), item_word(item_at(area, "place/longitude")), area);
    if (item_given(first))
        finding(c, latitude, arg_text("area", item_word(item_at(area, "@id"))),
                arg_text("other", item_word(item_at(first, "@id"))));
}

static void check(struct check *c, struct item root)
{
    for (struct item i = item_at(root, "contaminated-areas/area"); item_given(i); i = item_next(i))
        judge(c, i);
    for (struct item i = item_at(root, "article-4/area"); item_given(i); i = item_next(i))
        judge(c, i);
}

const struct rule rule_coordinates_shared = {
    .id = "coordinates-shared",
    .kinds = ARTICLE_7_REPORT | EXTENSION_REQUEST,
    .basis = "practice-coordinates",
    .about = ABOUT_RECORD,
    .message = "area {area} has the same coordinates as area {other}",
    .help = "See whether the two are one area, or one of them was given the coordinates of the other.",
    .on_record = check,
    .each = ".",
};
