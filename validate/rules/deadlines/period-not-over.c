/* A report is submitted once the period that it covers is over. */
#include "rule.h"

static void check(struct check *c, struct item report)
{
    struct date submitted, end;

    if (!need_date(c, report, "submitted", &submitted) || !need_date(c, report, "period/@to", &end))
        return;
    if (date_before(submitted, end))
        finding(c, item_at(report, "submitted"), arg_date("submitted", submitted), arg_date("end", end),
                arg_span("days", days_between(submitted, end), UNIT_DAY));
}

const struct rule rule_period_not_over = {
    .id = "period-not-over",
    .kinds = ARTICLE_7_REPORT,
    .basis = "record-dates-agree",
    .about = ABOUT_RECORD,
    .message = "the report was submitted on {submitted}, {days} before its period ends on {end}",
    .help = "Compare both days with the report.",
    .on_record = check,
    .each = ".",
};
