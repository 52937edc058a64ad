/* An annual report is due on 30 April after the year that it covers (Art. 7(2)); that day is in time. Where the State was
 * no party, report-before-entry-into-force speaks. */
#include "rule.h"

static void check(struct check *c, struct item report)
{
    struct str type;
    const struct state *s = registry_state(registry_of(c), item_word(item_at(report, "@state")));
    struct date submitted, end;

    if (!need_token(c, report, "@type", &type))
        return;
    if (!str_is(type, "annual")) {
        not_applicable(c, "reason/not-annual");
        return;
    }
    if (!need_date(c, report, "submitted", &submitted) || !need_date(c, report, "period/@to", &end))
        return;
    struct derivation steps = derive_report_due(registry_of(c), end);
    struct date due = derivation_date(&steps);
    if (!steps.count)
        return;
    if (s && date_given(s->entry_into_force) && (!state_is_party(s, end) || !state_is_party(s, due))) {
        not_applicable(c, "reason/not-bound");
        return;
    }
    if (!date_before(due, submitted))
        return;
    finding(c, item_at(report, "submitted"), arg_date("submitted", submitted), arg_derivation("due", &steps),
            arg_span("days", days_between(due, submitted), UNIT_DAY));
}

const struct rule rule_annual_report_late = {
    .id = "annual-report-late",
    .kinds = ARTICLE_7_REPORT,
    .basis = "a7-2-due tr-on-time",
    .about = ABOUT_CONDUCT,
    .message = "the annual report was submitted on {submitted}, {days} after its due date, {due}",
    .help = "Nothing need be changed where the day is right.",
    .on_record = check,
    .each = ".",
};
