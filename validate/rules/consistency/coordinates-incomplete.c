/* A latitude stands beside a longitude. Where a value state stands instead of one, it says why. */
#include "rule.h"

static void check(struct check *c, struct item place)
{
    struct item latitude = item_at(place, "latitude"), longitude = item_at(place, "longitude");
    if (!item_given(latitude) && !item_given(longitude)) {
        not_applicable(c, "reason/no-coordinates");
        return;
    }
    if (item_word(latitude).len && !item_given(longitude))
        finding(c, latitude, arg_code("item", STR("latitude")), arg_code("other", STR("longitude")));
    if (item_word(longitude).len && !item_given(latitude))
        finding(c, longitude, arg_code("item", STR("longitude")), arg_code("other", STR("latitude")));
}

const struct rule rule_coordinates_incomplete = {
    .id = "coordinates-incomplete",
    .kinds = ARTICLE_7_REPORT | EXTENSION_REQUEST,
    .basis = "record-coordinates",
    .about = ABOUT_RECORD,
    .message = "{item} is given without {other}",
    .help = "Write the other of the two, or a value state that says why there is none.",
    .on_record = check,
    .each = "//place",
};
