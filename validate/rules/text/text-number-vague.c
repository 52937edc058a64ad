/* A number that a text gives only about, where an item beside it has the exact figure: up to a tenth apart, they are taken
 * for the same. */
#include "rule.h"

/* The digits of a piece, without what parts them. */
static int64_t number_of(struct str piece)
{
    int64_t number = 0;
    for (size_t i = 0; i < piece.len; i++)
        if (piece.at[i] >= '0' && piece.at[i] <= '9' && number < INT64_MAX / 100)
            number = number * 10 + (piece.at[i] - '0');
    return number;
}

/* The first figure of what stands around a text, among its first items, that may be that number; NO_ITEM where none is. */
static struct item figure_beside(struct item text, int64_t number, int64_t *figure)
{
    enum { LOOKED_AT = 64 };
    struct item around = item_parent(text), i = around;
    for (int n = 0; n < LOOKED_AT; n++) {
        i = item_onward(i);
        if (!item_given(i) || item_parent(i).element < around.element)
            break; /* beyond it */
        if (item_number(i, figure) && *figure <= number + number / 10 && *figure >= number - number / 10)
            return i;
    }
    return NO_ITEM;
}

static void check(struct check *c, struct text_cursor *t)
{
    struct str found;
    int64_t figure;
    while (piece_next(c, t, &found))
        if (item_given(figure_beside(t->item, number_of(found), &figure))) {
            finding(c, t->item, arg_text("found", found), arg_count("figure", figure));
            break;
        }
}

const struct rule rule_text_number_vague = {
    .id = "text-number-vague",
    .kinds = RECORDS,
    .basis = "practice-text-figures",
    .about = ABOUT_RECORD,
    .message = "the text says {found}; an item beside it has the figure {figure}",
    .help = "Write the figure into the text, or say in it why the number is not known exactly.",
    .on_text = check,
    .marks = TEXT_NUMBER,
    .search = "(?<!\\p{L})(?:[Aa]pprox(?:\\.|imately)|[Aa]bout|[Aa]round|[Rr]oughly|[Cc]irca|ca\\."
              "|[Ee]nviron|[Aa]proximadamente|[Aa]lrededor de|[Оо]коло|[Пп]римерно|[Пп]риблизительно"
              "|حوالي|زهاء|قرابة|约|大约)[ \\x{a0}\\t\\r\\n]{0,9}(?!(?:19|20)[0-9]{2}(?![0-9.,]))"
              "(?:[0-9]{1,3}(?:[,. \\x{a0}\\x{202f}][0-9]{3}){1,4}+|[0-9]{3,12})(?![0-9/])",
};
