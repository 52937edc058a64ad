/* The day of completion that a declaration states lies on or before the deadline that it states (Art. 3(2), 4(1)). */
#include "rule.h"

static void check(struct check *c, struct item declaration)
{
    struct date completed, deadline;
    int64_t article;

    if (!need_number(c, declaration, "@article", &article) || !need_date(c, declaration, "completed", &completed) ||
        !need_date(c, declaration, "deadline", &deadline) || !date_before(deadline, completed))
        return;
    rests_on(c, article == 3 ? "a3-2-deadline" : "a4-1a-deadline");
    finding(c, item_at(declaration, "completed"), arg_date("completed", completed), arg_date("deadline", deadline),
            arg_span("days", days_between(deadline, completed), UNIT_DAY));
}

const struct rule rule_completed_after_deadline = {
    .id = "completed-after-deadline",
    .kinds = COMPLIANCE_DECLARATION,
    .basis = "a3-2-deadline a4-1a-deadline practice-declaration-in-time",
    .about = ABOUT_CONDUCT,
    .message = "the day of completion is {completed}, {days} after the deadline, {deadline}",
    .help = "Nothing need be changed where both days are right.",
    .on_record = check,
    .each = ".",
};
