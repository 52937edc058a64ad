/* A meeting is set for the year in which the registry has it; where it does not have it, for this year or one of the two
 * after it: the next meeting, and the one after that. */
#include "rule.h"

enum { AHEAD = 2 };

static bool need_year(struct check *c, struct item next, struct item *at, int64_t *year)
{
    struct date opens;
    if (item_date(*at = item_at(next, "@from"), &opens)) {
        *year = opens.year;
        return true;
    }
    *at = item_at(next, "@year");
    return need_number(c, next, "@year", year);
}

static void check(struct check *c, struct item next)
{
    struct str meeting;
    struct date closes;
    struct item at;
    int64_t year;

    if (!need_token(c, next, "@meeting", &meeting) || !need_year(c, next, &at, &year) ||
        !need_date(c, record_root(next.record), "head/dates/@to", &closes))
        return;
    const struct meeting *m = registry_meeting(registry_of(c), meeting);
    bool known = m && date_given(m->opens);
    int64_t first = known ? m->opens.year : closes.year, last = known ? m->closes.year : closes.year + AHEAD;
    if (year < first || year > last)
        finding(c, at, arg_meeting("meeting", meeting), arg_count("year", year), arg_count("first", first),
                arg_count("last", last));
}

const struct rule rule_next_meeting_year = {
    .id = "next-meeting-year",
    .kinds = MEETING_REPORT,
    .basis = "practice-next-meeting",
    .about = ABOUT_RECORD,
    .stands_back_for = "dates-out-of-order",
    .message = "the {meeting} is set for {year}; expected: a year from {first} to {last}",
    .help =
        "Compare the year with the document; nothing need be changed where the meeting was held at another time "
        "than it was set for.",
    .on_record = check,
    .each = "decisions/decision/next-meeting",
};
