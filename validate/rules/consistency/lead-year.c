/* The work plan and budget of the Implementation Support Unit for a year go before the meeting of the year before it
 * (CCM/MSP/2022/12, paragraph 51: those for 2024 before the Eleventh Meeting, in 2023). */
#include "rule.h"

static void check(struct check *c, struct item lead)
{
    struct str meeting;
    int64_t year;

    if (!str_is(item_word(item_at(lead, "@of")), "work-plan-and-budget") || !item_given(item_at(lead, "@year"))) {
        not_applicable(c, "reason/no-budget-year");
        return;
    }
    if (!need_number(c, lead, "@year", &year) || !need_token(c, lead, "@before", &meeting))
        return;
    struct date opens = meeting_days(c, meeting).opens;
    if (!date_given(opens))
        not_evaluated(c, "reason/days-of-meetings-unknown", meeting);
    else if (year != opens.year + 1)
        finding(c, item_at(lead, "@year"), arg_count("year", year), arg_meeting("meeting", meeting),
                arg_date("opens", opens));
}

const struct rule rule_lead_year = {
    .id = "lead-year",
    .kinds = MEETING_REPORT,
    .basis = "practice-budget-year",
    .about = ABOUT_RECORD,
    .message =
        "the work plan and budget are those for {year}; the {meeting}, before which they are due, opens on {opens}",
    .help = "Compare the year with the document; usually it is the one after the meeting.",
    .on_record = check,
    .each = "decisions/decision/lead",
};
