/* Records live in one namespace: their elements, while their attributes are in none. */
#include "rule.h"

const struct rule rule_wrong_namespace = {
    .id = "wrong-namespace",
    .kinds = RECORDS | REGISTRY | SETTINGS | WAIVERS,
    .basis = "record-format",
    .about = ABOUT_RECORD,
    .message = "{item} is in the namespace {found}; expected: {expected}",
    .help = "Declare xmlns=\"urn:treatylint:ccm:1\" on the root element; items then need no prefix, and attributes "
            "bear none.",
    .speaks_for = FAULT_NAMESPACE,
};
