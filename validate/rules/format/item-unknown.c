/* Only items that the schema knows are read. */
#include "rule.h"

const struct rule rule_item_unknown = {
    .id = "item-unknown",
    .kinds = RECORDS | REGISTRY | SETTINGS | WAIVERS,
    .basis = "record-format",
    .about = ABOUT_RECORD,
    .message = "{parent} has no item called {item}; its items are {order}",
    .help = "Check the spelling; an item that the format does not know is read by nobody.",
    .speaks_for = FAULT_UNKNOWN,
};
