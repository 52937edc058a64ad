/* A record is well-formed XML. */
#include "rule.h"

const struct rule rule_not_well_formed = {
    .id = "not-well-formed",
    .kinds = RECORDS | REGISTRY | SETTINGS | WAIVERS,
    .basis = "record-format",
    .about = ABOUT_RECORD,
    .message = "not well-formed XML: {problem}",
    .help = "An XML editor shows the place; mend it there. Nothing after this place was checked.",
    .speaks_for = FAULT_NOT_WELL_FORMED,
};
