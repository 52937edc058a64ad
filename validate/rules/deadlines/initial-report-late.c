/* The initial report is due within 180 days of entry into force for the State (Art. 7(1)); the last of them is in
 * time. */
#include "rule.h"

static void check(struct check *c, struct item report)
{
    struct str type;
    struct date submitted;

    if (!need_token(c, report, "@type", &type))
        return;
    if (!str_is(type, "initial")) {
        not_applicable(c, "reason/not-initial");
        return;
    }
    const struct state *s = need_state(c);
    if (!s)
        return;
    if (!need_date(c, report, "submitted", &submitted))
        return;
    struct derivation due = derive_initial_due(registry_of(c), s);
    struct date by = derivation_date(&due);
    if (due.count && date_before(by, submitted))
        finding(c, item_at(report, "submitted"), arg_date("submitted", submitted), arg_derivation("due", &due),
                arg_span("days", days_between(by, submitted), UNIT_DAY));
}

const struct rule rule_initial_report_late = {
    .id = "initial-report-late",
    .kinds = ARTICLE_7_REPORT,
    .basis = "a7-1-initial-due tr-on-time",
    .about = ABOUT_CONDUCT,
    .message = "the initial report was submitted on {submitted}, {days} after its due date, {due}",
    .help = "Nothing need be changed where the day is right.",
    .on_record = check,
    .each = ".",
};
