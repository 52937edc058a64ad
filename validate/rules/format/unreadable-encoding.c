/* The bytes of a record are text in the encoding that they declare. */
#include "rule.h"

const struct rule rule_unreadable_encoding = {
    .id = "unreadable-encoding",
    .kinds = RECORDS | REGISTRY | SETTINGS | WAIVERS,
    .basis = "record-format",
    .about = ABOUT_RECORD,
    .message = "the file cannot be read in the encoding {encoding}: {problem}",
    .help = "Save the file as UTF-8, or declare the encoding that it has.",
    .speaks_for = FAULT_ENCODING,
};
