/* A record is published: a telephone number in running text is rather a person's than that of an office, which has
 * items of its own. The number is not told again. */
#include "rule.h"

static void check(struct check *c, struct text_cursor *t)
{
    if (str_is(element_name(t->item.record, t->item.element), "address"))
        return;
    struct pieces found = pieces_of(c, t);
    if (found.count)
        finding(c, t->item, arg_count("places", found.count));
}

const struct rule rule_text_telephone = {
    .id = "text-telephone",
    .kinds = RECORDS,
    .basis = "practice-personal-data",
    .about = ABOUT_RECORD,
    .message = "a telephone number in a text that is published; places: {places}; expected in the item "
               "for telephone numbers of an office, or nowhere",
    .help = "Move the number of an office to its item; leave out that of a person.",
    .on_text = check,
    .marks = TEXT_LONG_NUMBER,
    .search =
        "(?<![\\p{L}\\p{N}+])(?:(?!\\+[0-9]{1,3}\\.[0-9])\\+ ?[1-9][0-9]{0,2}"
        "|(?i:tel|telephone|phone|mobile|gsm|whatsapp|тел|телефон|هاتف|电话|手机)[.:]{0,2}[ \\x{a0}]{0,3}\\(?[0-9])"
        "(?:[ ()./\\x{a0}\\x{2011}-]{0,3}[0-9]){6,13}(?![0-9])",
};
