/* The root element says what kind of record a document is. */
#include "rule.h"

const struct rule rule_not_a_record = {
    .id = "not-a-record",
    .kinds = RECORDS | REGISTRY | SETTINGS | WAIVERS,
    .basis = "record-format",
    .about = ABOUT_RECORD,
    .message = "the root element is {found}, which is no record of the Convention",
    .help = "A record begins with article-7-report, extension-request, meeting-report or compliance-declaration, "
            "in the namespace urn:treatylint:ccm:1.",
    .speaks_for = FAULT_ROOT,
};
