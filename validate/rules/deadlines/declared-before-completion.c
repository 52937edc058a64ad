/* What a declaration says to be complete is complete on the day of the declaration. */
#include "rule.h"

static void check(struct check *c, struct item declaration)
{
    struct date submitted, completed;

    if (!need_date(c, declaration, "submitted", &submitted) ||
        !need_date(c, declaration, "completed", &completed) || !date_before(submitted, completed))
        return;
    finding(c, item_at(declaration, "submitted"), arg_date("submitted", submitted),
            arg_date("completed", completed), arg_span("days", days_between(submitted, completed), UNIT_DAY));
}

const struct rule rule_declared_before_completion = {
    .id = "declared-before-completion",
    .kinds = COMPLIANCE_DECLARATION,
    .basis = "record-dates-agree",
    .about = ABOUT_RECORD,
    .message = "the declaration is of {submitted}, {days} before the day of completion, {completed}",
    .help = "Compare both days with the declaration.",
    .on_record = check,
    .each = ".",
};
