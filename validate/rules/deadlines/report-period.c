/* An annual report covers a calendar year (Art. 7(2)). The first one may begin where the initial report ended: at the
 * earliest on the day of entry into force, at the latest on the day after the initial report is due. */
#include "rule.h"

/* Whether the period may be that of the first annual report. */
static bool may_be_first(const struct registry *r, const struct state *s, struct date from)
{
    const struct number *period = registry_number(r, STR("initial-report-period"));
    if (!s || !date_given(s->entry_into_force) || !period)
        return false;
    struct date last = date_plus(s->entry_into_force, period->value + 1, period->unit);
    return !date_before(from, s->entry_into_force) && !date_before(last, from);
}

static void check(struct check *c, struct item period)
{
    const struct registry *r = registry_of(c);
    struct item report = item_parent(period);
    struct str type, day = registry_day(r, STR("annual-report-due"));
    struct date from, to, due;

    if (!need_token(c, report, "@type", &type))
        return;
    if (!str_is(type, "annual")) {
        not_applicable(c, "reason/not-annual");
        return;
    }
    if (!need_date(c, period, "@from", &from) || !need_date(c, period, "@to", &to) ||
        !day_of_year_after(day, to, &due) || due.year == 1)
        return;
    struct date first = { (int16_t)(due.year - 1), 1, 1 }, last = { (int16_t)(due.year - 1), 12, 31 };
    if (date_same(from, first) && date_same(to, last))
        return;
    if (date_before(to, from)) {
        not_applicable(c, "reason/days-out-of-order");
        return;
    }
    if (date_same(to, last) && from.year == to.year &&
        may_be_first(r, registry_state(r, item_word(item_at(report, "@state"))), from)) {
        not_applicable(c, "reason/first-annual");
        return;
    }
    finding(c, date_same(to, last) ? item_at(period, "@from") : item_at(period, "@to"), arg_date("from", from),
            arg_date("to", to), arg_date("first", first), arg_date("last", last));
}

const struct rule rule_report_period = {
    .id = "report-period",
    .kinds = ARTICLE_7_REPORT,
    .basis = "a7-2-due a7-2-first-annual",
    .about = ABOUT_RECORD,
    .message = "the period is {from} to {to}; an annual report covers one calendar year, here {first} to {last}",
    .help =
        "Compare both days with the report; a report on a longer time is split into one for each calendar year.",
    .on_record = check,
    .each = "period",
};
