/* A meeting at which a State is asked to report opens before its new deadline. */
#include "rule.h"

static void check(struct check *c, struct item channel)
{
    struct item extension = item_parent(channel);
    struct str code, state;
    struct date new;

    if (!item_given(item_at(channel, "@meeting")) || !item_given(item_at(extension, "new-deadline"))) {
        not_applicable(c, "reason/no-named-meeting");
        return;
    }
    if (!need_token(c, channel, "@meeting", &code) || !need_token(c, extension, "@state", &state) ||
        !need_date(c, extension, "new-deadline/@date", &new))
        return;
    struct date opens = meeting_days(c, code).opens;
    if (!date_given(opens))
        not_evaluated(c, "reason/days-of-meetings-unknown", code);
    else if (date_before(new, opens))
        finding(c, item_at(channel, "@meeting"), arg_state("state", state), arg_meeting("meeting", code),
                arg_date("opens", opens), arg_date("new", new),
                arg_span("days", days_between(new, opens), UNIT_DAY));
}

const struct rule rule_reporting_after_deadline = {
    .id = "reporting-after-deadline",
    .kinds = MEETING_REPORT,
    .basis = "practice-reporting-window",
    .about = ABOUT_DECIDED,
    .message =
        "{state} is asked to report at the {meeting}, which opens on {opens}, {days} after the new deadline {new}",
    .help = "Nothing need be changed where the document says so.",
    .on_record = check,
    .each = "decisions/extension/channel",
};
