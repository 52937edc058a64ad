/* A document that is due so many days before a meeting: where the record prints the day, it is the opening of the meeting
 * less these days (CCM/MSP/2022/12, paragraph 51: 60 days before the Eleventh Meeting, 2023-07-13). */
#include "rule.h"

static void check(struct check *c, struct item lead)
{
    struct str code;
    struct date given;
    int64_t days;

    if (!item_given(item_at(lead, "@date"))) {
        not_applicable(c, "reason/no-printed-day");
        return;
    }
    if (!need_date(c, lead, "@date", &given) || !need_number(c, lead, "@days", &days) ||
        !need_token(c, lead, "@before", &code))
        return;
    struct meeting_days meeting = meeting_days(c, code);
    if (!date_given(meeting.opens)) {
        not_evaluated(c, "reason/days-of-meetings-unknown", code);
        return;
    }
    struct derivation due = { 0 };
    derive_from(&due, "term/opening", meeting.opens);
    derive_less(&due, days, UNIT_DAY, "");
    if (meeting.unverified)
        rests_on(c, "registry-days-unverified");
    if (!date_same(given, derivation_date(&due)))
        finding(c, item_at(lead, "@date"), arg_date("given", given), arg_derivation("due", &due));
}

const struct rule rule_lead_date = {
    .id = "lead-date",
    .kinds = MEETING_REPORT,
    .basis = "record-dates-agree registry-days-unverified msp10-isu-budget",
    .about = ABOUT_RECORD,
    .message = "the document is due on {given}; the opening of the meeting and the days before it give {due}",
    .help = "Compare the day, and the number of days, with the document.",
    .on_record = check,
    .each = "decisions/decision/lead",
};
