/* What is retained, acquired or transferred is reported by 30 April after the year (Art. 3(8)). In an annual report
 * annual-report-late speaks of the same day. */
#include "rule.h"

static void check(struct check *c, struct item report)
{
    struct str type;
    struct date submitted, end;

    if (!need_token(c, report, "@type", &type))
        return;
    if (str_is(type, "annual") || (!item_given(item_at(report, "retained/munition")) &&
                                   !item_given(item_at(report, "retained/submunition")) &&
                                   !item_given(item_at(report, "transferred/transfer")))) {
        not_applicable(c, "reason/no-retention-report");
        return;
    }
    const struct state *s = need_state(c);
    if (!s)
        return;
    if (!need_date(c, report, "submitted", &submitted) || !need_date(c, report, "period/@to", &end))
        return;
    struct derivation steps = derive_report_due(registry_of(c), end);
    struct date due = derivation_date(&steps);
    if (!steps.count)
        return;
    if (!state_is_party(s, end) || !state_is_party(s, due)) {
        not_applicable(c, "reason/not-bound");
        return;
    }
    if (!date_before(due, submitted))
        return;
    finding(c, item_at(report, "submitted"), arg_date("submitted", submitted), arg_derivation("due", &steps),
            arg_span("days", days_between(due, submitted), UNIT_DAY));
}

const struct rule rule_retention_report_late = {
    .id = "retention-report-late",
    .kinds = ARTICLE_7_REPORT,
    .basis = "a3-8-due",
    .about = ABOUT_CONDUCT,
    .message = "the report, which lists munitions retained or transferred, was submitted on {submitted}, {days} "
               "after its due date, {due}",
    .help = "Nothing need be changed where the day is right.",
    .on_record = check,
    .each = ".",
};
