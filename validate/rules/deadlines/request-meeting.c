/* A request goes to the last meeting that opens before the deadline: there it is decided in time, and on what is known by
 * then. A Review Conference decides as a meeting does (Art. 12(2)(c)). */
#include "rule.h"

/* Of the Meetings of States Parties that the registry knows, the last to open before a day. */
static const struct meeting *last_before(const struct registry *r, struct str code, struct date day)
{
    const struct meeting *last = NULL, *m = registry_meeting_after(r, code, (struct date){ 1, 1, 1 });
    for (; m && date_before(m->opens, day); m = registry_meeting_after(r, code, m->opens))
        last = m;
    return last;
}

static void check(struct check *c, struct item request)
{
    const struct registry *r = registry_of(c);
    struct str code;
    struct date deadline;

    if (!need_token(c, request, "@meeting", &code) ||
        !need_date(c, request, "duration/current-deadline", &deadline))
        return;
    const struct meeting *given = registry_meeting(r, code), *last = last_before(r, code, deadline);
    if (!given || !last || !date_given(given->opens)) {
        not_evaluated(c, "reason/days-of-meetings-unknown", code);
        return;
    }
    if (given == last || (date_before(last->opens, given->opens) && date_before(given->opens, deadline)))
        return;
    rests_on(c, given->unverified || last->unverified ? "registry-days-unverified" : "practice-request-meeting");
    finding(c, item_at(request, "@meeting"), arg_meeting("meeting", code), arg_date("opens", given->opens),
            arg_date("deadline", deadline), arg_meeting("last", last->code), arg_date("before", last->opens));
}

const struct rule rule_request_meeting = {
    .id = "request-meeting",
    .kinds = EXTENSION_REQUEST,
    .basis = "practice-request-meeting registry-days-unverified",
    .about = ABOUT_CONDUCT,
    .message =
        "the request is for the {meeting}, which opens on {opens}; the last meeting to open before the deadline, "
        "{deadline}, is the {last}, on {before}",
    .help = "Compare the meeting and the deadline with the request; nothing need be changed where both are right.",
    .on_record = check,
    .each = ".",
};
