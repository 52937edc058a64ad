/* What a facility is said to be, in conversion or done with, agrees with the days beside it (Art. 7(1)(d)). */
#include "rule.h"

static void judge(struct check *c, struct item facility, struct item day, struct str status)
{
    struct item submitted = item_at(record_root(facility.record), "submitted");
    struct str its, last;
    if (!item_partial_date(day, &its) || !item_partial_date(submitted, &last) || partial_date_order(its, last) <= 0)
        return;
    finding(c, day, arg_code("status", status), arg_code("item", element_name(day.record, day.element)),
            arg_code("day", its), arg_code("submitted", last));
}

static void check(struct check *c, struct item facility)
{
    struct str status;
    if (!need_token(c, facility, "status", &status))
        return;
    if (str_is(status, "completed"))
        judge(c, facility, item_at(facility, "completed"), status);
    if (str_is(status, "completed") || str_is(status, "in-process"))
        judge(c, facility, item_at(facility, "started"), status);
}

const struct rule rule_facility_status_differs = {
    .id = "facility-status-differs",
    .kinds = ARTICLE_7_REPORT,
    .basis = "record-dates-agree",
    .about = ABOUT_RECORD,
    .stands_back_for = "dates-out-of-order",
    .message = "the status is {status}; {item} is {day}, and the report was submitted on {submitted}",
    .help = "Compare the status and the day with the source.",
    .on_record = check,
    .each = "conversion/facility",
};
