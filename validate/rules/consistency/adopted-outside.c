/* A meeting adopts its report on one of its days. */
#include "rule.h"

static void check(struct check *c, struct item head)
{
    struct date from, to, adopted;

    if (!need_date(c, head, "dates/@from", &from) || !need_date(c, head, "dates/@to", &to) ||
        !need_date(c, head, "adopted/@date", &adopted))
        return;
    if (date_before(adopted, from) || date_before(to, adopted))
        finding(c, item_at(head, "adopted/@date"), arg_date("adopted", adopted), arg_date("from", from),
                arg_date("to", to));
}

const struct rule rule_adopted_outside = {
    .id = "adopted-outside",
    .kinds = MEETING_REPORT,
    .basis = "record-adopted",
    .about = ABOUT_RECORD,
    .message = "the report was adopted on {adopted}; the meeting was held from {from} to {to}",
    .help = "Compare the days with the document.",
    .on_record = check,
    .each = "head",
};
