/* Progress since a meeting is told from a day on or after its opening. */
#include "rule.h"

static void check(struct check *c, struct item progress)
{
    struct str code;
    struct date from;

    if (!item_given(item_at(progress, "@since"))) {
        not_applicable(c, "reason/no-since");
        return;
    }
    if (!need_token(c, progress, "@since", &code) || !need_date(c, progress, "@from", &from))
        return;
    struct date opened = meeting_days(c, code).opens;
    if (!date_given(opened))
        not_evaluated(c, "reason/days-of-meetings-unknown", code);
    else if (date_before(from, opened))
        finding(c, item_at(progress, "@from"), arg_date("from", from), arg_meeting("meeting", code),
                arg_date("opened", opened));
}

const struct rule rule_progress_period = {
    .id = "progress-period",
    .kinds = MEETING_REPORT,
    .basis = "practice-progress-period",
    .about = ABOUT_DECIDED,
    .message = "progress since the {meeting}, which opened on {opened}, is reported from {from}",
    .help = "Compare both days with the document.",
    .on_record = check,
    .each = "decisions/decision/progress",
};
