/* UTF-8 that was read in a code page: "Ã©" for "é", "â€™" for an apostrophe, "Ð°Ð±" for Cyrillic letters, "Ø§Ù„" for Arabic ones;
 * and U+FFFD, where a letter was lost. */
#include "rule.h"

static void check(struct check *c, struct text_cursor *t)
{
    struct pieces found = pieces_of(c, t);
    if (found.count)
        finding(c, t->item, arg_text("found", found.first), arg_count("places", found.count));
}

const struct rule rule_text_mojibake = {
    .id = "text-mojibake",
    .kinds = RECORDS,
    .basis = "record-text-characters",
    .about = ABOUT_RECORD,
    .message = "{found} is how letters look that were read in another encoding; places: {places}",
    .help = "Compare the text with its source, and save it again as UTF-8; letters that were lost must "
            "be typed.",
    .on_text = check,
    .marks = TEXT_SUSPECT,
    .search = "\\x{fffd}|\\x{ef}\\x{bf}\\x{bd}|\\x{ef}\\x{bb}\\x{bf}|\\x{e2}[\\x{80}\\x{20ac}][\\x{80}-\\x{bf}\\x{"
              "2013}-\\x{203a}\\x{20ac}\\x{2122}\\x{152}\\x{153}\\x{2c6}\\x{2dc}]?"
              "|\\x{c3}[\\x{80}-\\x{ba}\\x{bc}-\\x{bf}]|\\x{c3}[\\x{80}-\\x{bf}\\x{2013}-\\x{203a}\\x{20ac}\\x{"
              "2122}\\x{152}\\x{160}\\x{161}\\x{192}](?=\\p{Ll})"
              "|\\x{c2}[\\x{80}-\\x{ba}\\x{bc}-\\x{bf}]"
              "|[\\x{c4}\\x{c5}][\\x{80}-\\x{9f}\\x{a1}\\x{b1}\\x{ba}\\x{bc}\\x{be}\\x{178}\\x{2021}]"
              "|(?:[\\x{d0}\\x{d1}\\x{d8}\\x{d9}]"
              "[\\x{80}-\\x{bf}\\x{2013}-\\x{203a}\\x{20ac}\\x{2122}\\x{152}\\x{153}\\x{160}\\x{161}\\x{178}\\x{"
              "17d}\\x{17e}\\x{192}\\x{2c6}\\x{2dc}]){2,40}+"
              "|(?:[\\x{420}\\x{421}][\\x{80}-\\x{bf}\\x{2013}-\\x{203a}\\x{20ac}\\x{2122}\\x{401}-\\x{40f}\\x{451}"
              "-\\x{45f}\\x{490}\\x{491}\\x{2116}]){2,40}+"
              "|(?:[\\x{637}\\x{638}][\\x{80}-\\x{bf}\\x{2013}-\\x{203a}\\x{20ac}\\x{2122}\\x{67e}\\x{686}\\x{688}"
              "\\x{691}\\x{698}\\x{6a9}\\x{6af}]){2,40}+",
};
