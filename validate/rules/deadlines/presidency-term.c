/* A presidency runs from the day after the meeting before it closed to the last day of its own (a decision of the First
 * Review Conference, as CCM/MSP/2022/12 tells it in paragraphs 3 and 62); meetings before that decision are not judged
 * by it. */
#include "rule.h"

static void judge(struct check *c, struct item at, struct derivation *due, bool unverified)
{
    struct date given;
    if (!item_date(at, &given) || date_same(given, derivation_date(due)))
        return;
    rests_on(c, unverified ? "registry-days-unverified" : "rc1-presidency-term");
    finding(c, at, arg_date("given", given), arg_derivation("due", due));
}

static void check(struct check *c, struct item term)
{
    const struct requirement *basis = registry_requirement(registry_of(c), STR("rc1-presidency-term"));
    struct str last = item_word(item_at(term, "@after")), own = item_word(item_at(term, "@until"));
    struct meeting_days before = meeting_days(c, last), until = meeting_days(c, own);
    struct derivation begin = { 0 }, end = { 0 };
    struct date day;

    if (!need_date(c, record_root(term.record), "head/dates/@from", &day))
        return;
    if (!basis || date_before(day, basis->since)) {
        not_applicable(c, "reason/decision-not-in-force");
        return;
    }
    if (date_given(before.closes)) {
        derive_from(&begin, "term/last-day-before", before.closes);
        derive_plus(&begin, 1, UNIT_DAY, "");
        judge(c, item_at(term, "@from"), &begin, before.unverified);
    }
    if (date_given(until.closes)) {
        derive_from(&end, "term/last-day", until.closes);
        judge(c, item_at(term, "@to"), &end, until.unverified);
    } else {
        not_evaluated(c, "reason/days-of-meetings-unknown", own);
    }
}

const struct rule rule_presidency_term = {
    .id = "presidency-term",
    .kinds = MEETING_REPORT,
    .basis = "rc1-presidency-term registry-days-unverified",
    .about = ABOUT_RECORD,
    .message = "the day given for the term is {given}; the days of the meetings give {due}",
    .help = "Compare the day with the days of both meetings.",
    .on_record = check,
    .each = "//term",
};
