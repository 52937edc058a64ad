/* Assistance goes to somebody: a row names the State or the organization that received or gave it (Art. 6(2), 7(1)(n)). */
#include "rule.h"

static void check(struct check *c, struct item root)
{
    static const char *const lists[] = { "assistance-provided/assistance", "assistance-received/assistance" };
    for (int n = 0; n < 2; n++)
        for (struct item i = item_at_(root, lists[n]); item_given(i); i = item_next(i))
            if (!item_given(item_at(i, "state")) && !item_given(item_at(i, "organization")) &&
                !item_given(item_at(i, "@value")))
                finding(c, i, arg_code("row", item_word(item_at(i, "@id"))));
}

const struct rule rule_assistance_destination = {
    .id = "assistance-destination",
    .kinds = ARTICLE_7_REPORT,
    .basis = "a6-2-provide",
    .about = ABOUT_RECORD,
    .message = "the row {row} names neither a State nor an organization",
    .help = "Name who received or gave the assistance, or say by a value state why it is not named.",
    .on_record = check,
    .each = ".",
};
