/* Who presides, is elected, coordinates or selects for the States Parties is one of them on the day of the decision. */
#include "rule.h"

static void judge(struct check *c, struct item at, struct date day)
{
    struct str code;
    const struct state *s = item_token(at, &code) ? registry_state(registry_of(c), code) : NULL;
    if (s && !state_is_party(s, day))
        finding(c, at, arg_state("state", code), arg_date("day", day));
}

static void check(struct check *c, struct item root)
{
    struct date day;

    if (!need_date(c, root, "head/adopted/@date", &day))
        return;
    each_below(i, root, "vice-presidents")
        for (struct item s = item_at(i, "state"); item_given(s); s = item_next(s))
            judge(c, item_at(s, "@code"), day);
    each_below(i, root, "presidency")
        judge(c, item_at(i, "@state"), day);
    each_below(i, root, "president")
        judge(c, item_at(i, "@state"), day);
    each_below(i, root, "coordinator")
        judge(c, item_at(i, "@state"), day);
    each_below(i, root, "member")
        judge(c, item_at(i, "@state"), day);
    each_below(i, root, "alternate")
        judge(c, item_at(i, "@state"), day);
}

const struct rule rule_office_not_party = {
    .id = "office-not-party",
    .kinds = MEETING_REPORT,
    .basis = "practice-offices",
    .about = ABOUT_RECORD,
    .message =
        "{state} holds an office for the States Parties; the registry does not list it as a State Party on {day}",
    .help = "Compare the State with the document, and its status with the depositary's.",
    .on_record = check,
    .each = ".",
};
