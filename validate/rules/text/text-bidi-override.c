/* A character that forces the direction of letters makes a text that is read other than it is written. */
#include "rule.h"

static void check(struct check *c, struct text_cursor *t)
{
    struct pieces found = pieces_of(c, t);
    if (found.count)
        finding(c, t->item, arg_code("character", str_of(character_text(found.first).at)),
                arg_count("places", found.count));
}

const struct rule rule_text_bidi_override = {
    .id = "text-bidi-override",
    .kinds = RECORDS,
    .basis = "record-text-characters",
    .about = ABOUT_RECORD,
    .message = "the text holds {character}, which forces letters into a direction that is not theirs; "
               "places: {places}; expected none",
    .help = "Delete it; letters know their own direction, and numbers and symbols keep theirs.",
    .on_text = check,
    .marks = TEXT_BIDI,
    .search = "[\\x{202d}\\x{202e}]",
};
