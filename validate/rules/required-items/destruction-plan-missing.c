/* A State with stockpiles has a plan to destroy them, with dates and a budget (Lausanne Action Plan, Action 12): the
 * programme says when it is expected to end, and what it costs. */
#include "rule.h"

static bool is_held(struct item stockpiles, const char *rows, struct item total)
{
    struct amount stated;
    struct sum sum = sum_of_given(stockpiles, rows);
    return sum.amount.thousandths > 0 || (item_amount(total, &stated) && stated.thousandths > 0);
}

static void check(struct check *c, struct item stockpiles)
{
    struct item programme = item_at(record_root(stockpiles.record), "destruction-programme");
    struct buf missing = { 0 };

    if (!is_held(stockpiles, "munition/quantity", item_at(stockpiles, "total-munitions")) &&
        !is_held(stockpiles, "submunition/quantity", item_at(stockpiles, "total-submunitions"))) {
        not_applicable(c, "reason/no-stockpiles");
        return;
    }
    if (!item_given(programme) || item_given(item_at(programme, "@value")))
        return;
    if (!item_given(item_at(programme, "expected-end")))
        buf_line(&missing, STR("expected-end"));
    if (!item_given(item_at(programme, "cost")))
        buf_line(&missing, STR("cost"));
    if (missing.len)
        finding(c, programme, arg_list("missing", buf_all(&missing)));
    buf_free(&missing);
}

const struct rule rule_destruction_plan_missing = {
    .id = "destruction-plan-missing",
    .kinds = ARTICLE_7_REPORT,
    .basis = "a3-plan",
    .about = ABOUT_RECORD,
    .message = "the report lists stockpiles; the programme to destroy them has no {missing}",
    .help = "Add the item, or a value state that says why it is not given.",
    .on_record = check,
    .each = "stockpiles",
};
