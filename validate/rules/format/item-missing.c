/* What the schema requires of an item is there. */
#include "rule.h"

static bool of_any(const struct due *due)
{
    return due->basis && !due->beside_count;
}

const struct rule rule_item_missing = {
    .id = "item-missing",
    .kinds = RECORDS | REGISTRY | SETTINGS | WAIVERS,
    .basis = "record-format",
    .dues = of_any,
    .about = ABOUT_RECORD,
    .message = "{parent} has no {item}; its items are {order}",
    .help = "Add the item at its place in this order; if there is nothing to report, say so by a "
            "value state.",
    .speaks_for = FAULT_MISSING,
};
