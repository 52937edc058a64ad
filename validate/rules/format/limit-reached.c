/* A limit that was hit is told, never passed over. */
#include "rule.h"

const struct rule rule_limit_reached = {
    .id = "limit-reached",
    .kinds = RECORDS | REGISTRY | SETTINGS | WAIVERS,
    .basis = "record-format",
    .about = ABOUT_RECORD,
    .message = "a limit was reached: {limit}, at most {most}; what lies beyond it was not checked",
    .help = "Split the document, or raise the limit if the document is trusted.",
    .speaks_for = FAULT_LIMIT,
};
