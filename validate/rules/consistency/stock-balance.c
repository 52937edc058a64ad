/* Of each type, what was held and found is destroyed, left, retained or transferred. A section that alone has more than
 * was held is another rule's. */
#include "rule.h"

static void judge(struct check *c, const struct stock *s)
{
    if (item_given(s->over) || s->held.thousandths == s->told.thousandths)
        return;
    finding(c, s->at, arg_code("type", s->type), arg_amount("held", s->held), arg_amount("told", s->told),
            arg_amount("difference", amount_apart(s->held, s->told)));
}

static void check(struct check *c, struct item article_3)
{
    (void)article_3;
    each_stock(c, judge);
}

const struct rule rule_stock_balance = {
    .id = "stock-balance",
    .kinds = EXTENSION_REQUEST,
    .basis = "a3-2-balance",
    .about = ABOUT_RECORD,
    .message = "{type}: {held} held and found; {told} destroyed, remaining, retained and transferred; difference: "
               "{difference}",
    .help =
        "Compare the rows of the type with the source. What was retained for permitted purposes, or used up for "
        "them, and what was transferred, have tables of their own.",
    .on_record = check,
    .each = "article-3",
};
