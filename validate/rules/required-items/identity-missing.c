/* A record says whose it is: of which State, of which meeting. What its kind cannot do without is asked for here, since all kinds
 * share the attributes. */
#include "rule.h"

static const struct {
    enum kind kind;
    const char *attribute;
} wanted[] = {
    { ARTICLE_7_REPORT, "@state" },       { EXTENSION_REQUEST, "@state" },        { EXTENSION_REQUEST, "@meeting" },
    { COMPLIANCE_DECLARATION, "@state" }, { COMPLIANCE_DECLARATION, "@meeting" }, { MEETING_REPORT, "@meeting" },
};

static void check(struct check *c, struct item root)
{
    for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++)
        if (wanted[i].kind == root.record->kind && !item_given(item_at_(root, wanted[i].attribute)))
            finding(c, root, arg_code("item", str_of(wanted[i].attribute)));
}

const struct rule rule_identity_missing = {
    .id = "identity-missing",
    .kinds = RECORDS,
    .basis = "record-identity-said",
    .about = ABOUT_RECORD,
    .message = "the record has no {item}, which records of its kind have",
    .help = "Name the State by its three-letter code, and the meeting by its code, such as 10MSP.",
    .on_record = check,
    .each = ".",
};
