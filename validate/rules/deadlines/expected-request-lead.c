/* A further request that a meeting expects is due nine months before the meeting that considers it (Art. 3(5), 4(6));
 * told where that day comes before the first report that the decision asks for. */
#include "rule.h"

static bool first_report(struct item extension, struct date adopted, struct date *out)
{
    struct str day;
    for (struct item i = item_at(extension, "channel"); item_given(i); i = item_next(i))
        if (item_token(item_at(i, "@due"), &day) && day_of_year_after(day, adopted, out))
            return true;
    return false;
}

static void check(struct check *c, struct item expectation)
{
    const struct number *lead = registry_number(registry_of(c), STR("extension-request-lead"));
    struct item extension = item_parent(expectation);
    struct str kind, code = item_word(item_at(expectation, "@meeting")), state;
    struct date adopted, report;
    int64_t article;

    struct meeting_days meeting = meeting_days(c, code);
    if (!need_token(c, expectation, "@kind", &kind) || !need_number(c, extension, "@article", &article) ||
        !need_date(c, record_root(extension.record), "head/adopted/@date", &adopted) ||
        !need_token(c, extension, "@state", &state))
        return;
    if (!str_is(kind, "further-request") || !date_given(meeting.opens) || !lead) {
        not_applicable(c, "reason/no-named-meeting");
        return;
    }
    const char *basis = article == 3 ? "a3-5-nine-months" : "a4-6-nine-months";
    struct derivation due = { 0 };
    derive_from(&due, "term/opening", meeting.opens);
    derive_less(&due, lead->value, lead->unit, basis);
    struct date by = derivation_date(&due);
    if (date_before(by, adopted)) {
        not_applicable(c, "reason/day-before-decision");
        return;
    }
    if (!first_report(extension, adopted, &report) || !date_before(by, report))
        return;
    rests_on(c, basis);
    finding(c, item_at(expectation, "@meeting"), arg_state("state", state), arg_meeting("meeting", code),
            arg_derivation("due", &due), arg_span("days", days_between(adopted, by), UNIT_DAY),
            arg_date("report", report));
}

const struct rule rule_expected_request_lead = {
    .id = "expected-request-lead",
    .kinds = MEETING_REPORT,
    .basis = "a3-5-nine-months a4-6-nine-months msp10-tcd-next-request",
    .about = ABOUT_DECIDED,
    .message = "{state}: a further request to the {meeting}, if one is made, is due by {due}, {days} after this "
               "decision; the first report that the decision asks for is due on {report}",
    .help = "Nothing need be changed in the record; the State and the coordinators may want to know the day.",
    .on_record = check,
    .each = "decisions/extension/expectation",
};
