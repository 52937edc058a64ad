/* The State that receives a transfer is another State (Art. 3(7), 3(8)). */
#include "rule.h"

static void check(struct check *c, struct item transfer)
{
    struct str sender, receiver;
    if (!need_token(c, record_root(transfer.record), "@state", &sender) ||
        !need_token(c, transfer, "receiver", &receiver))
        return;
    if (str_same(sender, receiver))
        finding(c, item_at(transfer, "receiver"), arg_state("state", sender));
}

const struct rule rule_transfer_to_self = {
    .id = "transfer-to-self",
    .kinds = ARTICLE_7_REPORT,
    .basis = "a3-8-receiver",
    .about = ABOUT_RECORD,
    .message = "{state} is named as the receiver in its own report",
    .help = "Compare the receiver with the document.",
    .on_record = check,
    .each = "transferred/transfer",
};
