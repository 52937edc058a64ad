/* A currency is named by a code of ISO 4217. */
#include "rule.h"

static void check(struct check *c, struct item at)
{
    struct str code;

    if (!need_token(c, at, ".", &code) || registry_currency(registry_of(c), code))
        return;
    finding(c, at, arg_text("code", code), arg_list("near", nearest_currency_by_code(registry_of(c), code)));
}

const struct rule rule_currency_unknown = {
    .id = "currency-unknown",
    .kinds = ARTICLE_7_REPORT | EXTENSION_REQUEST,
    .basis = "record-codes",
    .about = ABOUT_RECORD,
    .message = "the registry knows no currency with the code {code}; nearest: {near}",
    .help =
        "Write the three-letter code of ISO 4217; a currency that is not known here needs a registry of its own.",
    .on_record = check,
    .each = "//@currency",
};
