/* One extension is at most four years under Article 3(3), first or further, and at most five under Article 4(5) and 4(8),
 * counted from the deadline that it extends. Of what was granted extension-cap speaks. */
#include "rule.h"

static void check(struct check *c, struct item request)
{
    struct date current, requested;
    int64_t article, which;

    if (!need_number(c, request, "@article", &article) || !need_number(c, request, "@number", &which) ||
        !need_date(c, request, "duration/current-deadline", &current) ||
        !need_date(c, request, "duration/requested-deadline", &requested))
        return;
    const struct number *most = extension_cap(registry_of(c), article);
    if (!most)
        return;
    const char *basis = extension_cap_basis(article, which == 1);
    struct derivation cap = { 0 };
    derive_from(&cap, "term/current-deadline", current);
    derive_plus(&cap, most->value, most->unit, basis);
    if (!need_derived(c, request, "duration/current-deadline", &cap) ||
        !date_before(derivation_date(&cap), requested))
        return;
    rests_on(c, basis);
    finding(c, item_at(request, "duration/requested-deadline"), arg_date("requested", requested),
            arg_derivation("cap", &cap));
}

const struct rule rule_request_cap = {
    .id = "request-cap",
    .kinds = EXTENSION_REQUEST,
    .basis = "a3-3-max-first a3-3-max-further a4-5-max a4-8-renewal",
    .about = ABOUT_CONDUCT,
    .message = "the deadline requested is {requested}; the longest single extension ends on {cap}",
    .help = "Compare both deadlines with the text of the request.",
    .on_record = check,
    .each = ".",
};
