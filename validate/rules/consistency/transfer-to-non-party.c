/* Cluster munitions may be transferred to a State Party (Art. 3(7)): one that is a party on the day of the transfer. */
#include "rule.h"

static void check(struct check *c, struct item transfer)
{
    struct item at = item_at(transfer, "receiver");
    struct str receiver;
    struct date day;
    if (!need_token(c, transfer, "receiver", &receiver) || !need_date(c, transfer, "date", &day))
        return;
    const struct registry *r = registry_of(c);
    const struct state *s = registry_state(r, receiver);
    if (!s)
        not_evaluated(c, "reason/state-not-known", receiver);
    else if (state_is_party(s, day))
        return;
    else if (date_before(r->known_until, day))
        not_evaluated(c, "reason/after-horizon", receiver);
    else
        finding(c, at, arg_state("state", receiver), arg_date("day", day), arg_date("until", r->known_until));
}

const struct rule rule_transfer_to_non_party = {
    .id = "transfer-to-non-party",
    .kinds = ARTICLE_7_REPORT,
    .basis = "a3-7-transfer",
    .about = ABOUT_CONDUCT,
    .message = "the transfer is dated {day}; the registry, known until {until}, does not list {state} as a State "
               "Party on that day",
    .help = "Compare receiver and day with the document, and the status of the State with the depositary's.",
    .on_record = check,
    .each = "transferred/transfer",
};
