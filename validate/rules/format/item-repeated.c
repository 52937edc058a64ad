/* An item stands no more often than the schema allows. */
#include "rule.h"

const struct rule rule_item_repeated = {
    .id = "item-repeated",
    .kinds = RECORDS | REGISTRY | SETTINGS | WAIVERS,
    .basis = "record-format",
    .about = ABOUT_RECORD,
    .message = "{parent} holds {item} more often than it may; expected: at most {most}",
    .help = "Keep one of them, or check that the second belongs elsewhere.",
    .speaks_for = FAULT_REPEATED,
};
