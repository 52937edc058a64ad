/* What runs from one day to another begins before it ends. */
#include "rule.h"

static void check(struct check *c, struct item from)
{
    struct item to = item_at(item_parent(from), "@to");
    struct date first, last;

    if (!item_given(to) || !item_date(from, &first)) {
        not_applicable(c, "reason/no-second-day");
        return;
    }
    if (need_date(c, to, ".", &last) && date_before(last, first))
        finding(c, from, arg_date("from", first), arg_date("to", last));
}

const struct rule rule_dates_out_of_order = {
    .id = "dates-out-of-order",
    .kinds = MEETING_REPORT,
    .basis = "record-dates-agree",
    .about = ABOUT_RECORD,
    .message = "the first day is {from}, and the last day {to} is before it",
    .help = "Compare both days with the document.",
    .on_record = check,
    .each = "//@from",
};
