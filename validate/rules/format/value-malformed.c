/* A value has the form that its type in the schema asks for. */
#include "rule.h"

const struct rule rule_value_malformed = {
    .id = "value-malformed",
    .kinds = RECORDS | REGISTRY | SETTINGS | WAIVERS,
    .basis = "record-format",
    .about = ABOUT_RECORD,
    .message = "{value} cannot be read; expected: {expected}",
    .help = "Write the value in the expected form.",
    .speaks_for = FAULT_VALUE,
    .mend = mend_as_type,
};
