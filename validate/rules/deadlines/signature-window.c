/* The Convention was open for signature in Oslo on 3 December 2008, and then in New York until the day before it entered
 * into force. */
#include "rule.h"

static void check(struct check *c, struct item signature)
{
    const struct registry *r = registry_of(c);
    struct derivation opened = { 0 }, closed = { 0 };
    struct date given;

    if (!need_date(c, signature, "@date", &given))
        return;
    derive_from(&opened, "term/opened-for-signature", registry_date(r, STR("opened-for-signature")));
    derive_from(&closed, "term/convention-in-force", registry_date(r, STR("entry-into-force")));
    derive_less(&closed, 1, UNIT_DAY, "a15-signature");
    if (!date_before(given, derivation_date(&opened)) && !date_before(derivation_date(&closed), given))
        return;
    rests_on(c, registry_unverified(signature) ? "registry-dates-unverified" : "a15-signature");
    finding(c, item_at(signature, "@date"), arg_date("given", given), arg_derivation("opened", &opened),
            arg_derivation("closed", &closed));
}

const struct rule rule_signature_window = {
    .id = "signature-window",
    .kinds = REGISTRY,
    .basis = "a15-signature registry-dates-unverified",
    .about = ABOUT_RECORD,
    .message = "signed on {given}; the Convention was open for signature from {opened} to {closed}",
    .help = "Compare the day with the list of signatures of the Depositary.",
    .on_record = check,
    .each = "states/state/signature",
};
