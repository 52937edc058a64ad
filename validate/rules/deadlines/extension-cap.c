/* One extension is at most four years under Article 3(3), first or further, and at most five under Article 4(5)
 * and 4(8), counted from the deadline that it extends. */
#include "rule.h"

/* The requirement for a first or a further extension of this State. */
static const char *cap_basis(struct check *c, struct item extension, int64_t article, struct date previous)
{
    struct str state;
    struct date any = { 1, 1, 1 };
    bool first = !item_token(item_at(extension, "@state"), &state);
    if (!first) {
        struct derivation original = derive_deadline(registry_of(c), state, article, any);
        first = !original.count || date_same(derivation_date(&original), previous);
    }
    if (article == 3)
        return first ? "a3-3-max-first" : "a3-3-max-further";
    return first ? "a4-5-max" : "a4-8-renewal";
}

static void check(struct check *c, struct item extension)
{
    struct date previous, given;
    int64_t article;

    if (!item_given(item_at(extension, "new-deadline"))) {
        not_applicable(c, "reason/no-new-deadline");
        return;
    }
    if (!need_number(c, extension, "@article", &article) ||
        !need_date(c, extension, "previous-deadline/@date", &previous) ||
        !need_date(c, extension, "new-deadline/@date", &given))
        return;
    const struct number *most = extension_cap(registry_of(c), article);
    if (!most) {
        not_applicable(c, "reason/no-new-deadline");
        return;
    }

    const char *basis = cap_basis(c, extension, article, previous);
    struct derivation cap = { 0 };
    derive_from(&cap, "term/previous-deadline", previous);
    derive_plus(&cap, most->value, most->unit, basis);
    if (!need_derived(c, extension, "previous-deadline/@date", &cap) || !date_before(derivation_date(&cap), given))
        return;
    rests_on(c, basis);
    finding(c, item_at(extension, "new-deadline/@date"), arg_date("new", given), arg_derivation("cap", &cap));
}

const struct rule rule_extension_cap = {
    .id = "extension-cap",
    .kinds = MEETING_REPORT,
    .basis = "a3-3-max-first a3-3-max-further a4-5-max a4-8-renewal",
    .about = ABOUT_CONDUCT,
    .message = "the new deadline is {new}; the longest extension at once ends on {cap}",
    .help = "Compare both dates with the text of the decision.",
    .on_record = check,
    .each = "decisions/extension",
};
