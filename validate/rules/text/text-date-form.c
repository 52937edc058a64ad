/* A date in digits around slashes, which one reader begins with the day and another with the month. The United Nations
 * write the month as a word: 30 April 2022. */
#include "rule.h"

static void check(struct check *c, struct text_cursor *t)
{
    struct pieces found = pieces_of(c, t);
    if (found.count)
        finding(c, t->item, arg_text("found", found.first), arg_count("places", found.count));
}

/* In an English text, the days that can be read in one way only; the others stay. */
static bool mend(struct check *c, struct item at, struct str value, struct buf *out)
{
    struct text_cursor t = { .item = at, .text = value };
    struct str piece;
    size_t done = 0;
    if (!str_is(text_language(at), "en"))
        return false;
    while (piece_next(c, &t, &piece)) {
        size_t from = (size_t)(piece.at - value.at);
        buf_add(out, value.at + done, from - done);
        done = from;
        if (mend_day(piece, out))
            done += piece.len;
    }
    buf_add(out, value.at + done, value.len - done);
    return true;
}

const struct rule rule_text_date_form = {
    .id = "text-date-form",
    .kinds = RECORDS,
    .basis = "practice-text-figures",
    .about = ABOUT_RECORD,
    .message = "the date {found} is read from the day by some and from the month by others; places: "
               "{places}; expected the month as a word, such as 30 April 2022",
    .help = "Write the month as a word; where an item for the date is at hand, write it there as "
            "2022-04-30.",
    .on_text = check,
    .mend = mend,
    .marks = TEXT_SLASH,
    .search = "(?<![\\p{L}\\p{N}/.:#-])(?:0?[1-9]|[12][0-9]|3[01])/(?:0?[1-9]|[12][0-9]|3[01])/"
              "(?:19|20)[0-9]{2}(?![\\p{L}\\p{N}/]|[.-]\\p{N})",
};
