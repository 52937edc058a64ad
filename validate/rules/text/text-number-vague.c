/* A number that a text gives only about, where an item beside it has the exact figure: the one that, rounded as the text
 * rounds, is that number. */
#include "rule.h"

/* Whether a figure is rounded to that number: 1,204 to 1,200, and not to 1,210. */
static bool rounds_to(int64_t figure, int64_t number)
{
    int64_t unit = 1;
    while (number && number / unit % 10 == 0)
        unit *= 10;
    return figure >= number - unit / 2 && figure <= number + unit / 2;
}

/* The first figure of what stands around a text, among its first items, that may be that number; NO_ITEM where none is. */
static struct item figure_beside(struct item text, int64_t number, int64_t *figure)
{
    enum { LOOKED_AT = 64 };
    struct item around = item_parent(text), i = around;
    for (int n = 0; n < LOOKED_AT; n++) {
        i = item_onward(i);
        if (!item_given(i) || item_parent(i).element < around.element)
            break;
        if (item_number(i, figure) && rounds_to(*figure, number))
            return i;
    }
    return NO_ITEM;
}

static void check(struct check *c, struct text_cursor *t)
{
    struct str found;
    int64_t figure = 0;
    while (piece_next(c, t, &found))
        if (item_given(figure_beside(t->item, number_in(found), &figure))) {
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
              "|حوالي|زهاء|قرابة|约|大约)[ \\x{a0}\\t\\r\\n]{0,9}(?!(?:19|20)[0-9]{2}(?![0-9]|[.,][0-9]))"
              "(?:[0-9]{1,3}(?:[,. \\x{a0}\\x{202f}][0-9]{3}){1,4}+|[0-9]{3,12})(?![0-9/])",
};
