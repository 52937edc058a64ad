/* A newer minor version of the format is read, with a note. */
#include "rule.h"

const struct rule rule_newer_format_version = {
    .id = "newer-format-version",
    .kinds = RECORDS | REGISTRY | SETTINGS | WAIVERS,
    .basis = "record-format-newer",
    .about = ABOUT_RECORD,
    .message = "format version {version} is newer than 1.0; items that it adds are reported as unknown",
    .help = "Use a newer version of the program.",
    .speaks_for = FAULT_NEWER_MINOR,
};
