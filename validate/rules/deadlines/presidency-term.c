/* A presidency runs from the day after the meeting before it closed to the last day of its own (a decision of the First
 * Review Conference, as CCM/MSP/2022/12 tells it in paragraphs 3 and 62). */
#include "rule.h"

static void judge(struct check *c, struct item at, struct derivation *due)
{
    struct date given;
    if (item_date(at, &given) && !date_same(given, derivation_date(due)))
        finding(c, at, arg_date("given", given), arg_derivation("due", due));
}

/* The last day of a meeting; no date where the registry does not know it. */
static struct date close_of(struct check *c, struct item code)
{
    struct str its;
    const struct meeting *m = item_token(code, &its) ? registry_meeting(registry_of(c), its) : NULL;
    return m ? m->closes : (struct date){ 0 };
}

static void check(struct check *c, struct item term)
{
    struct date after = close_of(c, item_at(term, "@after")), until = close_of(c, item_at(term, "@until"));
    struct derivation begin = { 0 }, end = { 0 };

    if (!date_given(after) && !date_given(until)) {
        not_applicable(c, "reason/days-of-meetings-unknown");
        return;
    }
    if (date_given(after)) {
        derive_from(&begin, "term/last-day-before", after);
        derive_plus(&begin, 1, UNIT_DAY, "");
        judge(c, item_at(term, "@from"), &begin);
    }
    if (date_given(until)) {
        derive_from(&end, "term/last-day", until);
        judge(c, item_at(term, "@to"), &end);
    }
}

const struct rule rule_presidency_term = {
    .id = "presidency-term",
    .kinds = MEETING_REPORT,
    .basis = "rc1-presidency-term",
    .about = ABOUT_RECORD,
    .message = "the term has {given}; the days of the meetings give {due}",
    .help = "Compare the day with the days of both meetings.",
    .on_record = check,
    .each = "//term",
};
