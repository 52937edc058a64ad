/* The sessions of a meeting stand in the order of their days, and do not overlap. */
#include "rule.h"

static void check(struct check *c, struct item session)
{
    struct item behind = item_next(session);
    struct date ends, begins;

    if (!item_given(behind)) {
        not_applicable(c, "reason/no-later-session");
        return;
    }
    if (need_date(c, session, "@to", &ends) && need_date(c, behind, "@from", &begins) && !date_before(ends, begins))
        finding(c, item_at(behind, "@from"), arg_date("begins", begins), arg_date("ends", ends));
}

const struct rule rule_session_order = {
    .id = "session-order",
    .kinds = REGISTRY,
    .basis = "record-dates-agree",
    .about = ABOUT_RECORD,
    .message = "the session begins on {begins}; the one before it ends on {ends}",
    .help = "Compare the days of both sessions with the report of the meeting.",
    .on_record = check,
    .each = "meetings/meeting/session",
};
