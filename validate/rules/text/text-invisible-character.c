/* Characters of a text that show nothing, such as a soft hyphen or a control character, or that only one font
 * knows: a search misses the word in which they stand. Joiners stay where a script needs them, and so do marks of
 * direction. */
#include "rule.h"

static void check(struct check *c, struct text_cursor *t)
{
    struct pieces found = pieces_of(c, t);
    if (found.count)
        finding(c, t->item, arg_code("character", str_of(character_text(found.first).at)),
                arg_count("places", found.count));
}

const struct rule rule_text_invisible_character = {
    .id = "text-invisible-character",
    .kinds = RECORDS,
    .basis = "record-text-characters",
    .about = ABOUT_RECORD,
    .message = "the text holds {character}, which shows nothing, or not the same to every reader; places: "
               "{places}; expected none",
    .help = "Delete it; where a blank or a hyphen is meant, write one.",
    .on_text = check,
    .marks = TEXT_PROSE | TEXT_PRINTED | TEXT_UNSEEN,
    .search =
        "[\\x{7f}-\\x{9f}\\x{ad}\\x{34f}\\x{115f}\\x{1160}\\x{17b4}\\x{17b5}\\x{180e}\\x{2028}\\x{2029}"
        "\\x{2060}-\\x{2065}\\x{206a}-\\x{206f}\\x{3164}\\x{e000}-\\x{f8ff}\\x{fdd0}-\\x{fdef}\\x{feff}\\x{ffa0}"
        "\\x{fff9}-\\x{fffc}\\x{e0000}-\\x{e00ff}\\x{f0000}-\\x{10ffff}]"
        "|(?<![\\p{Khmer}\\p{Lao}\\p{Myanmar}\\p{Thai}])\\x{200b}"
        "|(?<=[\\p{Latin}\\p{Greek}\\p{Cyrillic}\\p{Han}0-9])[\\x{200c}\\x{200d}]",
};
