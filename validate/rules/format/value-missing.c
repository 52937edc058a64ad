/* An item that bears a value is not empty. */
#include "rule.h"

const struct rule rule_value_missing = {
    .id = "value-missing",
    .kinds = RECORDS | REGISTRY | SETTINGS | WAIVERS,
    .basis = "record-format",
    .about = ABOUT_RECORD,
    .message = "{item} is empty; expected: {expected}",
    .help = "Give the value; if there is none, say so by a value state where the item allows it.",
    .speaks_for = FAULT_NO_VALUE,
};
