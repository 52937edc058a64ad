/* The items of a parent stand in the order of the schema. */
#include "rule.h"

const struct rule rule_item_misplaced = {
    .id = "item-misplaced",
    .kinds = RECORDS | REGISTRY | SETTINGS | WAIVERS,
    .basis = "record-format",
    .about = ABOUT_RECORD,
    .message = "{item} stands out of order; the items of {parent} are {order}",
    .help = "Move the item to its place in this order.",
    .speaks_for = FAULT_MISPLACED,
};
