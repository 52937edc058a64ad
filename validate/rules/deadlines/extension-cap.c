/* One extension is at most four years under Article 3(3), first or further, and at most five under Article 4(5)
 * and 4(8), counted from the deadline that it extends. */
#include "rule.h"

/* Where a meeting's report and a registry have both dates. */
static const char *const of_report[] = { "previous-deadline/@date", "new-deadline/@date" }, *const of_registry[] = {
    "@from", "@to"
};

/* The requirement for a first or a further extension of this State. */
static const char *cap_basis(struct check *c, struct item row, int64_t article, struct date previous)
{
    struct derivation original =
        derive_deadline(registry_of(c), item_word(item_at(row, "@state")), article, (struct date){ 1, 1, 1 });
    bool first = !original.count || date_same(derivation_date(&original), previous);
    return extension_cap_basis(article, first);
}

static void check(struct check *c, struct item extension)
{
    bool registry = extension.record->kind == REGISTRY; /* there the State and the article stand around it */
    const char *const *paths = registry ? of_registry : of_report;
    struct item row = registry ? item_parent(extension) : extension, end = item_at_(extension, paths[1]);
    struct date previous, given;
    struct derivation cap = { 0 };
    int64_t article = 0;

    bool is_new = item_given(end);
    if (is_new && (!need_number(c, row, "@article", &article) || !need_date_(c, extension, paths[0], &previous) ||
                   !need_date_(c, extension, paths[1], &given)))
        return;
    const struct number *most = extension_cap(registry_of(c), article);
    if (!is_new || !most) {
        not_applicable(c, "reason/no-new-deadline");
        return;
    }
    const char *basis = cap_basis(c, row, article, previous);
    derive_from(&cap, "term/previous-deadline", previous);
    derive_plus(&cap, most->value, most->unit, basis);
    if (!need_derived_(c, extension, paths[0], &cap) || !date_before(derivation_date(&cap), given))
        return;
    rests_on(c, basis);
    finding(c, end, arg_date("new", given), arg_derivation("cap", &cap));
}

const struct rule rule_extension_cap = {
    .id = "extension-cap",
    .kinds = MEETING_REPORT | REGISTRY,
    .basis = "a3-3-max-first a3-3-max-further a4-5-max a4-8-renewal",
    .about = ABOUT_CONDUCT,
    .message = "the new deadline is {new}; the longest single extension ends on {cap}",
    .help = "Compare both dates with the text of the decision.",
    .on_record = check,
    .each = "//extension",
};
