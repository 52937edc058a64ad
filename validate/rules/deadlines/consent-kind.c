/* A State that signed ratifies, accepts or approves, after it has signed; one that did not sign accedes. Where no signature
 * is given, it may only be unknown here. */
#include "rule.h"

static void check(struct check *c, struct item consent)
{
    struct item signature = item_at(item_parent(consent), "signature");
    struct date signed_on, day;
    struct str kind;

    if (!item_given(signature)) {
        not_applicable(c, "reason/no-signature");
        return;
    }
    if (!need_token(c, consent, "@kind", &kind) || !need_date(c, signature, "@date", &signed_on))
        return;
    if (!str_is(kind, "accession") && (!need_date(c, consent, "@date", &day) || !date_before(day, signed_on)))
        return;
    bool sure = !registry_unverified(signature) && !registry_unverified(consent);
    rests_on(c, sure ? "a16-accession" : "registry-dates-unverified");
    finding(c, item_at(consent, "@kind"), arg_code("kind", kind), arg_date("signed", signed_on));
}

const struct rule rule_consent_kind = {
    .id = "consent-kind",
    .kinds = REGISTRY,
    .basis = "a16-accession registry-dates-unverified",
    .about = ABOUT_RECORD,
    .message = "consent by {kind}, and a signature on {signed}: a State ratifies, accepts or approves after it "
               "has signed, and accedes where it has not",
    .help = "Compare the kind of the instrument and both days with the list of the Depositary.",
    .on_record = check,
    .each = "states/state/consent",
};
