/* The bytes of a record are text in the encoding that they declare. */
#include "rule.h"

const struct rule rule_unreadable_encoding = {
    .id = "unreadable-encoding",
    .kinds = RECORDS | REGISTRY | SETTINGS,
    .basis = "record-format",
    .about = ABOUT_RECORD,
    .message = "the bytes are not text in the encoding {encoding}",
    .help = "Save the file as UTF-8, or declare the encoding that it has.",
    .speaks_for = FAULT_ENCODING,
};
