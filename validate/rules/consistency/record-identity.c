/* A record takes the place of another one, not of itself. */
#include "rule.h"

static void check(struct check *c, struct item root)
{
    struct item at = item_at(root, "@supersedes");
    struct str id, other;
    if (!item_token(at, &other)) {
        not_applicable(c, "reason/nothing-superseded");
        return;
    }
    if (need_token(c, root, "@id", &id) && str_same(id, other))
        finding(c, at, arg_code("id", id));
}

const struct rule rule_record_identity = {
    .id = "record-identity",
    .kinds = RECORDS,
    .basis = "record-supersedes",
    .about = ABOUT_RECORD,
    .message = "the record {id} names itself as the record that it replaces",
    .help = "Name the record of the earlier text, or leave the attribute out.",
    .on_record = check,
    .each = ".",
};
