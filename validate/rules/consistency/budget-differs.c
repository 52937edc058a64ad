/* The sources of money of a year of a plan are its cost together. */
#include "rule.h"

static const char *const sources[] = { "national", "foreign", "unsecured" };

static void check(struct check *c, struct item year)
{
    struct amount cost, part, sum = { 0 };

    if (!need_amount(c, year, "cost", &cost))
        return;
    for (size_t i = 0; i < sizeof sources / sizeof *sources; i++) {
        if (!need_amount_(c, year, sources[i], &part) || !need_same_unit(c, year, cost, part))
            return;
        if (!amount_add(&sum, part)) {
            not_evaluated_at(c, year, "reason/too-large");
            return;
        }
    }
    if (!amounts_agree(cost, sum))
        finding(c, item_at(year, "cost"), arg_amount("sum", sum), arg_amount("cost", cost),
                arg_amount("difference", amount_apart(cost, sum)));
}

const struct rule rule_budget_differs = {
    .id = "budget-differs",
    .kinds = EXTENSION_REQUEST,
    .basis = "record-counts er-budget-sources",
    .about = ABOUT_RECORD,
    .message = "funds of the State, of others and not yet secured: {sum}; cost of the year: {cost}; difference: "
               "{difference}",
    .help = "Compare the amounts of the year with the source.",
    .on_record = check,
    .each = "work-plan/year",
};
