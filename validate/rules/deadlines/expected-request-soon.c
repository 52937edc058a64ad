/* A further request that a meeting expects can still be made in time: the day nine months before the meeting that
 * considers it (Art. 3(5), 4(6)) has not passed when the decision is taken. */
#include "rule.h"

static void check(struct check *c, struct item expectation)
{
    const struct number *lead = registry_number(registry_of(c), STR("extension-request-lead"));
    struct item extension = item_parent(expectation);
    struct str kind, state, code = item_word(item_at(expectation, "@meeting"));
    struct meeting_days meeting = meeting_days(c, code);
    struct date decided;
    int64_t article;

    if (!need_token(c, expectation, "@kind", &kind) || !need_token(c, extension, "@state", &state) ||
        !need_number(c, extension, "@article", &article) || !lead ||
        (!item_date(item_at(extension, "@date"), &decided) &&
         !need_date(c, record_root(extension.record), "head/adopted/@date", &decided)))
        return;
    if (!str_is(kind, "further-request") || !date_given(meeting.opens)) {
        not_applicable(c, "reason/no-named-meeting");
        return;
    }
    struct derivation due = { 0 };
    derive_from(&due, "term/opening", meeting.opens);
    due.step[0].unverified = meeting.unverified;
    derive_less(&due, lead->value, lead->unit, article == 3 ? "a3-5-nine-months" : "a4-6-nine-months");
    if (date_before(derivation_date(&due), decided))
        finding(c, item_at(expectation, "@meeting"), arg_state("state", state), arg_meeting("meeting", code),
                arg_derivation("due", &due), arg_date("decided", decided));
}

const struct rule rule_expected_request_soon = {
    .id = "expected-request-soon",
    .kinds = MEETING_REPORT,
    .basis = "practice-next-request",
    .about = ABOUT_DECIDED,
    .message =
        "{state}: a further request to the {meeting} is due by {due}; the decision that expects it was taken "
        "on {decided}",
    .help = "Compare the meeting with the document; nothing need be changed where it says so.",
    .on_record = check,
    .each = "decisions/extension/expectation",
};
