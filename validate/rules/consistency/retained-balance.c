/* What was acquired in the period is left at its end, or was used up or destroyed in it. What was there at its
 * beginning is told by the report of the year before, which this rule does not see. */
#include "rule.h"

static void judge(struct check *c, struct item row)
{
    struct amount left, acquired, consumed, destroyed = { 0 };

    if (!need_amount(c, row, "quantity", &left) || !need_amount(c, row, "acquired", &acquired) ||
        !need_amount(c, row, "consumed", &consumed))
        return;
    if (item_given(item_at(row, "destroyed")) && !need_amount(c, row, "destroyed", &destroyed))
        return;
    if (!amount_add(&left, consumed) || !amount_add(&left, destroyed))
        not_evaluated_at(c, row, "reason/too-large");
    else if (acquired.thousandths > left.thousandths)
        finding(c, item_at(row, "acquired"), arg_amount("acquired", acquired), arg_amount("together", left));
}

static void check(struct check *c, struct item retained)
{
    for (struct item row = item_at(retained, "munition"); item_given(row); row = item_next(row))
        judge(c, row);
    for (struct item row = item_at(retained, "submunition"); item_given(row); row = item_next(row))
        judge(c, row);
}

const struct rule rule_retained_balance = {
    .id = "retained-balance",
    .kinds = ARTICLE_7_REPORT,
    .basis = "a3-8-content",
    .about = ABOUT_RECORD,
    .message = "acquired in the period: {acquired}; retained at its end, used up or destroyed in it: {together}",
    .help =
        "Compare the figures of the row with the source; what was acquired is counted in one of the others, too.",
    .on_record = check,
    .each = "retained",
};
