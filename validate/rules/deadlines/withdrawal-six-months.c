/* A withdrawal takes effect six months after the Depositary receives it, or later. The last day of a month that is shorter
 * stands for a day that it does not have. */
#include "rule.h"

static void check(struct check *c, struct item withdrawal)
{
    const struct number *period = registry_number(registry_of(c), STR("withdrawal-period"));
    struct derivation due = { 0 };
    struct date received, effective;

    if (!period || !item_given(item_at(withdrawal, "@received"))) {
        not_applicable(c, "reason/no-notice");
        return;
    }
    if (!need_date(c, withdrawal, "@received", &received) || !need_date(c, withdrawal, "@effective", &effective))
        return;
    derive_from(&due, "term/notice", received);
    due.step[0].unverified = registry_unverified(withdrawal);
    derive_plus(&due, period->value, period->unit, "a20-withdrawal");
    if (!need_derived(c, withdrawal, "@received", &due) || !date_before(effective, derivation_date(&due)))
        return;
    rests_on(c, due.step[0].unverified ? "registry-dates-unverified" : "a20-withdrawal");
    finding(c, item_at(withdrawal, "@effective"), arg_date("effective", effective), arg_derivation("due", &due));
}

const struct rule rule_withdrawal_six_months = {
    .id = "withdrawal-six-months",
    .kinds = REGISTRY,
    .basis = "a20-withdrawal registry-dates-unverified",
    .about = ABOUT_RECORD,
    .message = "the withdrawal takes effect on {effective}; six months after its receipt end on {due}",
    .help = "Compare both days with the notification of the Depositary.",
    .on_record = check,
    .each = "states/state/withdrawal",
};
