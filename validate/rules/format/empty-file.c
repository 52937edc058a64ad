/* A file without content is no record. */
#include "rule.h"

const struct rule rule_empty_file = {
    .id = "empty-file",
    .kinds = RECORDS | REGISTRY | SETTINGS | WAIVERS,
    .basis = "record-format",
    .about = ABOUT_RECORD,
    .message = "the file is empty",
    .help = "Check that the right file was given; a record is an XML document.",
    .speaks_for = FAULT_EMPTY,
};
