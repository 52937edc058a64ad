/* A record has no document type declaration, and so no entities of its own. */
#include "rule.h"

const struct rule rule_has_doctype = {
    .id = "has-doctype",
    .kinds = RECORDS | REGISTRY | SETTINGS | WAIVERS,
    .basis = "record-format",
    .about = ABOUT_RECORD,
    .message = "a document type declaration (DOCTYPE) stands before the record",
    .help = "Remove the DOCTYPE; a record needs none, and nothing after it was read.",
    .speaks_for = FAULT_DOCTYPE,
};
