/* A copy that was set from right to left may turn a symbol around: 12/2022/MSP/CCM for CCM/MSP/2022/12. A pair of
 * numbers is told only where the record cites the resolution that is meant, and not the other. */
#include "rule.h"

/* Resolutions that the record cites, "/76/47" a line; the first ones. */
static void cite(struct buf *cited, struct item root)
{
    enum { MOST = 400 };
    each_below(i, root, "@symbol") {
        struct str symbol = item_word(i);
        if (str_starts(symbol, "A/RES/") && cited->len < MOST)
            buf_line(cited, (struct str){ symbol.at + 6, symbol.len - 6 });
    }
}

static bool is_cited(struct str cited, struct str pair)
{
    while (cited.len)
        if (str_same(str_cut(&cited, '\n'), pair))
            return true;
    return false;
}

static void check(struct check *c, struct item root)
{
    struct buf cited = { 0 };
    cite(&cited, root);
    for (struct text_cursor t = { 0 }; text_next(c, TEXT_SLASH, &t);) {
        struct str found, meant;
        char text[40];
        while (piece_next(c, &t, &found)) {
            if (found.len > sizeof text)
                continue;
            meant = symbol_turned(found, text);
            bool pair = !memchr(found.at, 'C', found.len) && !memchr(found.at, 'R', found.len);
            if (pair && (!is_cited(buf_all(&cited), meant) || is_cited(buf_all(&cited), found)))
                continue;
            finding(c, t.item, arg_text("found", found), arg_text("expected", meant));
            break;
        }
    }
    buf_free(&cited);
}

const struct rule rule_text_parts_swapped = {
    .id = "text-parts-swapped",
    .kinds = RECORDS,
    .basis = "record-text-characters",
    .about = ABOUT_RECORD,
    .message = "the text cites {found}, whose parts stand in reverse order; expected {expected}",
    .help = "Write the parts in their order; a printed form with its faults belongs in the item for "
            "what is printed.",
    .on_record = check,
    .each = ".",
    .search = "(?<![\\p{L}\\p{N}/.-])(?:(?:(?:WP|CRP|INF|MISC)\\.)?[0-9]{1,3}/20[0-9]{2}/(?:MSP|CONF)/CCM"
              "|[0-9]{1,3}/[0-9]{1,3}/RES/A|[0-9]{2,3}/[0-9]{2,3})(?![\\p{L}\\p{N}/]|[.-][\\p{L}\\p{N}])",
};
