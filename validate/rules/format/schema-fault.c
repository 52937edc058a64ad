/* What the schema validator says beyond the faults that have a rule of their own. */
#include "rule.h"

const struct rule rule_schema_fault = {
    .id      = "schema-fault",
    .kinds   = RECORDS | REGISTRY | SETTINGS,
    .basis   = "record-format",
    .about   = ABOUT_RECORD,
    .message = "this item is not as its schema describes it",
    .help    = "Compare the item with the schema.",
    .speaks_for = FAULT_SCHEMA,
};
