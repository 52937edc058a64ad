/* The first deadline of a State is eight years after entry into force under Article 3, and ten under Article 4 for what was
 * contaminated then. Entry into force is taken from this document, else from the registry. */
#include "rule.h"

static struct item force_of(struct check *c, struct str code)
{
    struct item own = item_at(item_of_key(c, "states/state", code), "entry-into-force");
    const struct state *known = registry_state(registry_of(c), code);
    return item_given(own) || !known ? own : item_at(known->item, "entry-into-force");
}

static void check(struct check *c, struct item original)
{
    struct item row = item_parent(original);
    struct derivation due = { 0 };
    struct date given, in_force;
    struct str code;
    int64_t article;

    if (!need_date(c, original, "@date", &given) || !need_token(c, row, "@state", &code) ||
        !need_number(c, row, "@article", &article))
        return;
    struct item force = force_of(c, code);
    const struct number *period = deadline_period(registry_of(c), article);
    if (!period || !item_date(item_at(force, "@date"), &in_force)) {
        not_applicable(c, "reason/not-in-force");
        return;
    }
    const char *basis = article == 3 ? "a3-2-deadline" : "a4-1a-deadline";
    derive_from(&due, "term/entry-into-force", in_force);
    due.step[0].unverified = registry_unverified(force);
    derive_plus(&due, period->value, period->unit, basis);
    if (!need_derived(c, original, "@date", &due) || date_same(given, derivation_date(&due)))
        return;
    bool sure = !due.step[0].unverified && !registry_unverified(original);
    rests_on(c, sure ? basis : "registry-dates-unverified");
    finding(c, item_at(original, "@date"), arg_date("given", given), arg_derivation("due", &due));
}

const struct rule rule_original_deadline = {
    .id = "original-deadline",
    .kinds = REGISTRY,
    .basis = "a3-2-deadline a4-1a-deadline registry-dates-unverified",
    .about = ABOUT_RECORD,
    .message = "the original deadline is given as {given}; entry into force gives {due}",
    .help = "Compare the deadline with the day of entry into force for the State.",
    .on_record = check,
    .each = "obligations/obligation/original-deadline",
};
