/* What did not release its submunitions is a munition that carries some, what did not explode is one of these, and
 * a bomblet is released by a dispenser that is fixed to an aircraft (Art. 2(4), 2(5), 2(13)). An abandoned cluster
 * munition may be both (Art. 2(6)). */
#include "rule.h"

/* As what a type is known that is not of this kind; NULL where it may be. */
static const char *known_as(const struct registry *r, const struct munition_type *t, struct str kind)
{
    if (str_is(kind, "failed-cluster-munition"))
        return t->carrier ? NULL : "known-as/carried";
    if (str_is(kind, "abandoned-cluster-munition"))
        return NULL;
    if (t->carrier)
        return "known-as/carrier";
    if (!str_is(kind, "unexploded-bomblet"))
        return NULL;
    struct carriage c = munition_carriage(r, t);
    return c.otherwise && !c.by_dispenser ? "known-as/not-dispensed" : NULL;
}

static void check(struct check *c, struct item remnant)
{
    struct str name, kind;

    if (!need_token(c, remnant, "@type", &name))
        return;
    const struct munition_type *known = registry_munition(registry_of(c), name);
    if (!known || !item_token(item_at(remnant, "kind"), &kind)) {
        not_applicable(c, "reason/type-unknown");
        return;
    }
    const char *as = known_as(registry_of(c), known, kind);
    if (as)
        finding(c, item_at(remnant, "kind"), arg_code("type", known->spelling), arg_code("kind", kind),
                arg_phrase("as", str_of(as)));
}

const struct rule rule_remnant_kind_fits = {
    .id = "remnant-kind-fits",
    .kinds = ARTICLE_7_REPORT | COMPLIANCE_DECLARATION | EXTENSION_REQUEST,
    .basis = "registry-lists-unverified def-remnants",
    .about = ABOUT_RECORD,
    .message = "{type} is given as {kind}; it is known here as {as}",
    .help = "Compare the kind with the definitions of Article 2.",
    .on_record = check,
    .each = "//remnant",
};
