/* Contamination that is new or was not known is reported with dates (Lausanne Action Plan, Action 26): where an area was
 * newly found in the period, one of the areas listed was found in it. */
#include "rule.h"

static bool is_within(struct item day, struct str from, struct str to)
{
    struct str given;
    return item_partial_date(day, &given) && partial_date_order(given, from) >= 0 &&
           partial_date_order(given, to) <= 0;
}

static void check(struct check *c, struct item areas)
{
    struct item found = item_at(areas, "newly-found"), root = record_root(areas.record);
    struct str from, to;
    struct amount size;

    if (!item_amount(found, &size) || size.thousandths <= 0 || !item_given(item_at(areas, "area"))) {
        not_applicable(c, "reason/nothing-newly-found");
        return;
    }
    if (!need_token(c, root, "period/@from", &from) || !need_token(c, root, "period/@to", &to))
        return;
    for (struct item i = item_at(areas, "area"); item_given(i); i = item_next(i))
        if (is_within(item_at(i, "found"), from, to))
            return;
    finding(c, found, arg_amount("found", size), arg_code("from", from), arg_code("to", to));
}

const struct rule rule_find_undated = {
    .id = "find-undated",
    .kinds = ARTICLE_7_REPORT,
    .basis = "a4-new-contamination",
    .about = ABOUT_RECORD,
    .message =
        "newly found from {from} to {to}: {found}; no area listed has a day of that time on which it was found",
    .help = "Add to each area that was newly found when it was found.",
    .on_record = check,
    .each = "contaminated-areas",
};
