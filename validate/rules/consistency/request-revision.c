/* A revised request says which text it takes the place of, or which revision it is; the first text takes the place of
 * none. */
#include "rule.h"

static void check(struct check *c, struct item root)
{
    struct item type = item_at(root, "@type"), supersedes = item_at(root, "@supersedes");
    struct str its;
    if (!need_token(c, root, "@type", &its))
        return;
    if (str_is(its, "revised") && !item_given(supersedes) && !item_given(item_at(root, "@revision")))
        finding(c, type, arg_code("type", its), arg_phrase("what", STR("request/replaces-nothing")));
    if (str_is(its, "original") && item_given(supersedes))
        finding(c, supersedes, arg_code("type", its), arg_phrase("what", STR("request/replaces-another")));
}

const struct rule rule_request_revision = {
    .id = "request-revision",
    .kinds = EXTENSION_REQUEST,
    .basis = "practice-revised-request",
    .about = ABOUT_RECORD,
    .message = "the type is {type}, and {what}",
    .help =
        "Compare the type with the document; a revised text names the record of the earlier text, or its revision.",
    .on_record = check,
    .each = ".",
};
