/* Land that was found to be contaminated in the period is at least what the list has of areas found in it
 * (Art. 7(1)(h)). */
#include "rule.h"

/* Whether a day, month or year is wholly within the period. */
static bool is_within(struct str day, struct date from, struct date to)
{
    char text[10] = "0000-01-01";
    struct date first;
    if (day.len > sizeof text)
        return false;
    memcpy(text, day.at, day.len);
    if (!date_read((struct str){ text, sizeof text }, &first) || date_before(first, from))
        return false;
    enum unit unit = day.len == 4 ? UNIT_YEAR : day.len == 7 ? UNIT_MONTH : UNIT_DAY;
    struct date behind = date_plus(first, 1, unit);
    return date_given(behind) && !date_before(to, date_plus(behind, -1, UNIT_DAY));
}

static void check(struct check *c, struct item areas)
{
    struct date from, to;
    struct amount stated, size, sum = { 0 };
    struct str found;

    if (!need_date(c, record_root(areas.record), "period/@from", &from) ||
        !need_date(c, record_root(areas.record), "period/@to", &to) ||
        !need_amount(c, areas, "newly-found", &stated))
        return;
    for (struct item i = item_at(areas, "area"); item_given(i); i = item_next(i))
        if (item_partial_date(item_at(i, "found"), &found) && is_within(found, from, to) &&
            item_amount(item_at(i, "size"), &size) && !amount_add(&sum, size))
            return (void)not_evaluated_at(c, i, "reason/too-large");
    if (sum.unit.len && amount_same_unit(sum, stated) && stated.thousandths < sum.thousandths &&
        !amounts_agree(sum, stated))
        finding(c, item_at(areas, "newly-found"), arg_amount("stated", stated), arg_amount("sum", sum));
}

const struct rule rule_newly_found_below = {
    .id = "newly-found-below",
    .kinds = ARTICLE_7_REPORT,
    .basis = "practice-newly-found",
    .about = ABOUT_RECORD,
    .message = "newly found: {stated}; areas of the list that were found in the period add up to {sum}",
    .help = "Compare the figure, and the sizes and days of the areas, with the source.",
    .on_record = check,
    .each = "contaminated-areas",
};
