/* Records live in one namespace. */
#include "rule.h"

const struct rule rule_wrong_namespace = {
    .id = "wrong-namespace",
    .kinds = RECORDS | REGISTRY | SETTINGS,
    .basis = "record-format",
    .about = ABOUT_RECORD,
    .message = "the root element is in the namespace {found}; expected urn:treatylint:ccm:1",
    .help = "Declare xmlns=\"urn:treatylint:ccm:1\" on the root element.",
    .speaks_for = FAULT_NAMESPACE,
};
