/* A request is submitted at least nine months before the meeting that considers it opens (Art. 3(5), 4(6)); the last day
 * is in time. What is revised after the dialogue with the analysis group replaces a text that had its day. */
#include "rule.h"

static void check(struct check *c, struct item request)
{
    const struct number *lead = registry_number(registry_of(c), STR("extension-request-lead"));
    struct str code, type;
    struct date submitted;
    int64_t article;

    if (!need_token(c, request, "@type", &type) || !need_token(c, request, "@meeting", &code) ||
        !need_number(c, request, "@article", &article) || !lead)
        return;
    if (str_is(type, "revised")) {
        not_applicable(c, "reason/revised-request");
        return;
    }
    struct meeting_days meeting = meeting_days(c, code);
    if (!date_given(meeting.opens)) {
        not_evaluated(c, "reason/days-of-meetings-unknown", code);
        return;
    }
    if (!need_date(c, request, "submitted", &submitted))
        return;
    const char *basis = article == 3 ? "a3-5-nine-months" : "a4-6-nine-months";
    struct derivation due = { 0 };
    derive_from(&due, "term/opening", meeting.opens);
    due.step[0].unverified = meeting.unverified;
    derive_less(&due, lead->value, lead->unit, basis);
    struct date by = derivation_date(&due);
    rests_on(c, meeting.unverified ? "registry-days-unverified" : basis);
    if (date_before(by, submitted))
        finding(c, item_at(request, "submitted"), arg_date("submitted", submitted), arg_meeting("meeting", code),
                arg_derivation("due", &due), arg_span("days", days_between(by, submitted), UNIT_DAY));
}

const struct rule rule_request_lead = {
    .id = "request-lead",
    .kinds = EXTENSION_REQUEST,
    .basis = "a3-5-nine-months a4-6-nine-months registry-days-unverified a3-extension-quality",
    .about = ABOUT_CONDUCT,
    .message = "the request to the {meeting} was submitted on {submitted}, {days} after its due date, {due}",
    .help = "Nothing need be changed where the day and the meeting are right.",
    .on_record = check,
    .each = ".",
};
