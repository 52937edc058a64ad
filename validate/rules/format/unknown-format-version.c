/* A major version of the format that is not known cannot be read. */
#include "rule.h"

const struct rule rule_unknown_format_version = {
    .id = "unknown-format-version",
    .kinds = RECORDS | REGISTRY | SETTINGS | WAIVERS,
    .basis = "record-format",
    .about = ABOUT_RECORD,
    .message = "format version {version} is not known to this program, which reads 1.0",
    .help = "Use a newer version of the program, or write the record in format 1.0.",
    .speaks_for = FAULT_VERSION,
};
