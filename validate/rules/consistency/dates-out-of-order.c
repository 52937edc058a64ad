/* What runs from one day to another begins before it ends. */
#include "rule.h"

static void check(struct check *c, struct item from)
{
    struct item to = item_at(item_parent(from), "@to");
    struct str first, last;

    if (!item_given(to)) {
        not_applicable(c, "reason/no-second-day");
        return;
    }
    if (!need_token(c, from, ".", &first) || !need_token(c, to, ".", &last))
        return;
    if (first.len == last.len && str_order(first, last) > 0) /* days and months of ISO 8601 sort as text */
        finding(c, from, arg_code("from", first), arg_code("to", last));
}

const struct rule rule_dates_out_of_order = {
    .id = "dates-out-of-order",
    .kinds = MEETING_REPORT | REGISTRY,
    .basis = "record-dates-agree",
    .about = ABOUT_RECORD,
    .message = "from {from} to {to}: the end is before the beginning",
    .help = "Compare both with the document.",
    .on_record = check,
    .each = "//@from",
};
