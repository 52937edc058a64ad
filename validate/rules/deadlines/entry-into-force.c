/* The Convention enters into force for a State on the first day of the sixth month after the month of its consent; for
 * those that consented up to the thirtieth instrument on the day on which it entered into force as such. */
#include "rule.h"

static const char *derive(struct check *c, struct date consent, struct derivation *d)
{
    const struct registry *r = registry_of(c);
    const struct number *period = registry_number(r, STR("entry-into-force-period"));
    if (!date_before(registry_date(r, STR("thirtieth-instrument")), consent)) {
        derive_from(d, "term/convention-in-force", registry_date(r, STR("entry-into-force")));
        return "a17-1";
    }
    derive_from(d, "term/consent", consent);
    if (consent.day > 1)
        derive_less(d, consent.day - 1, UNIT_DAY, "");
    if (period)
        derive_plus(d, period->value, period->unit, "a17-2");
    return "a17-2";
}

static void check(struct check *c, struct item state)
{
    struct item force = item_at(state, "entry-into-force"), consent = item_at(state, "consent");
    struct derivation due = { 0 };
    struct date given, day;

    if (!item_given(force)) {
        not_applicable(c, "reason/not-in-force");
        return;
    }
    if (!need_date(c, state, "entry-into-force/@date", &given) || !need_date(c, state, "consent/@date", &day))
        return;
    const char *basis = derive(c, day, &due);
    due.step[0].unverified = registry_unverified(consent);
    if (!need_derived(c, state, "consent/@date", &due) || date_same(given, derivation_date(&due)))
        return;
    rests_on(c, registry_unverified(force) || due.step[0].unverified ? "registry-dates-unverified" : basis);
    finding(c, item_at(force, "@date"), arg_date("given", given), arg_date("consent", day),
            arg_derivation("due", &due));
}

const struct rule rule_entry_into_force = {
    .id = "entry-into-force",
    .kinds = REGISTRY,
    .basis = "a17-2 a17-1 registry-dates-unverified",
    .about = ABOUT_RECORD,
    .message = "entry into force is given as {given}; consent on {consent} gives {due}",
    .help = "Compare both days with the notifications of the Depositary.",
    .on_record = check,
    .each = "states/state",
};
