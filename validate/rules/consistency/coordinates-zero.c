/* Latitude 0 and longitude 0 meet in the Gulf of Guinea; in data they mostly stand for coordinates that nobody entered. */
#include "rule.h"

static bool is_zero(struct str degrees)
{
    for (size_t i = 0; i < degrees.len; i++)
        if (degrees.at[i] != '0' && degrees.at[i] != '.' && degrees.at[i] != '-')
            return false;
    return degrees.len > 0;
}

static void check(struct check *c, struct item place)
{
    struct item latitude = item_at(place, "latitude"), longitude = item_at(place, "longitude");
    struct str north = item_word(latitude), east = item_word(longitude);
    if (!north.len || !east.len) {
        not_applicable(c, "reason/no-coordinates");
        return;
    }
    if (is_zero(north) && is_zero(east))
        finding(c, latitude, arg_code("latitude", north), arg_code("longitude", east));
}

const struct rule rule_coordinates_zero = {
    .id = "coordinates-zero",
    .kinds = ARTICLE_7_REPORT | EXTENSION_REQUEST,
    .basis = "practice-coordinates",
    .about = ABOUT_RECORD,
    .message = "latitude {latitude} and longitude {longitude} give a point in the open sea",
    .help = "Compare both with the document; where it gives none, leave them out or write a value state.",
    .on_record = check,
    .each = "//place",
};
