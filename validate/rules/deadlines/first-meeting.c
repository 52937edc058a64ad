/* The First Meeting of States Parties is held within a year of the entry into force of the Convention. */
#include "rule.h"

static void check(struct check *c, struct item meeting)
{
    const struct registry *r = registry_of(c);
    const struct number *period = registry_number(r, STR("first-meeting-period"));
    struct derivation last = { 0 };
    struct date opens;

    if (!period || !str_is(item_word(item_at(meeting, "@kind")), "meeting-of-states-parties") ||
        !str_is(item_word(item_at(meeting, "@ordinal")), "1")) {
        not_applicable(c, "reason/no-first-meeting");
        return;
    }
    if (!need_date(c, meeting, "session/@from", &opens))
        return;
    derive_from(&last, "term/convention-in-force", registry_date(r, STR("entry-into-force")));
    derive_plus(&last, period->value, period->unit, "a11-2-first");
    if (!date_before(derivation_date(&last), opens))
        return;
    rests_on(c, registry_unverified(meeting) ? "registry-days-unverified" : "a11-2-first");
    finding(c, item_at(meeting, "session/@from"), arg_date("opens", opens), arg_derivation("last", &last));
}

const struct rule rule_first_meeting = {
    .id = "first-meeting",
    .kinds = REGISTRY,
    .basis = "a11-2-first registry-days-unverified",
    .about = ABOUT_CONDUCT,
    .message = "the First Meeting of States Parties opens on {opens}; the last day for it is {last}",
    .help = "Compare the days with the report of the meeting.",
    .on_record = check,
    .each = "meetings/meeting",
};
