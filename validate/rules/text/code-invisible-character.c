/* In a code, a symbol or a designation each character counts: one that is not seen, or a blank of another kind, makes
 * it another code. */
#include "rule.h"

static void check(struct check *c, struct text_cursor *t)
{
    struct pieces found = pieces_of(c, t);
    if (found.count)
        finding(c, t->item, arg_code("character", str_of(character_text(found.first).at)),
                arg_count("places", found.count));
}

const struct rule rule_code_invisible_character = {
    .id = "code-invisible-character",
    .kinds = RECORDS,
    .basis = "record-text-characters",
    .about = ABOUT_RECORD,
    .message = "the code holds {character}, which is not seen; places: {places}; expected letters, "
               "digits, marks and plain blanks",
    .help = "Type the code again rather than copy it.",
    .on_text = check,
    .mend = mend_as_seen,
    .marks = TEXT_CODE | TEXT_UNSEEN,
    .search =
        "[\\p{Cf}\\p{Co}\\p{Zl}\\p{Zp}\\x{7f}-\\x{a0}\\x{34f}\\x{115f}\\x{1160}\\x{17b4}\\x{17b5}"
        "\\x{2000}-\\x{200f}\\x{202f}\\x{205f}-\\x{206f}\\x{3000}\\x{3164}\\x{fdd0}-\\x{fdef}\\x{ffa0}\\x{fffc}]",
};
