/* A symbol in running text that cannot be one of the Convention's documents, and nearly is: another mark for a slash,
 * two digits for the year, parts in another order. What may be meant otherwise is not judged. */
#include "rule.h"

static void check(struct check *c, struct text_cursor *t)
{
    struct pieces found = pieces_of(c, t);
    if (found.count)
        finding(c, t->item, arg_text("found", found.first), arg_count("places", found.count));
}

const struct rule rule_text_symbol_malformed = {
    .id = "text-symbol-malformed",
    .kinds = RECORDS,
    .basis = "record-symbols",
    .about = ABOUT_RECORD,
    .message = "the text cites {found}; expected a form such as CCM/MSP/2022/12 or CCM/MSP/2022/WP.3; "
               "places: {places}",
    .help = "Compare the symbol with the document.",
    .on_text = check,
    .marks = TEXT_SLASH,
    .search = "(?<![\\p{L}\\p{N}/._-])CCM/(?:(?:MSP|CONF)/"
              "(?:[0-9]{2}/(?:(?:WP|CRP|INF|MISC)\\.)?[0-9]{1,3}"
              "|20[0-9]{2}[\\\\_.\\x{2013}-](?:(?:WP|CRP|INF|MISC)\\.)?[0-9]{1,3}"
              "|20[0-9]{2}/(?:WP|CRP|INF|MISC)[ /_-]?[0-9]{1,3})"
              "|20[0-9]{2}/(?:MSP|CONF)/[0-9]{1,3}|MPS/20[0-9]{2}/[0-9]{1,3})(?![\\p{L}\\p{N}])",
};
