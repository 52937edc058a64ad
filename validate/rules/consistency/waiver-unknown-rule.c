/* A waiver names a rule that there is: another name waives nothing. */
#include "rule.h"

static void check(struct check *c, struct item waiver)
{
    struct item rule = item_at(waiver, "@rule");
    struct str id;
    if (item_token(rule, &id) && rule_find(id) == rule_count)
        finding(c, rule, arg_text("rule", id), arg_list("near", rule_nearest(id)));
}

const struct rule rule_waiver_unknown_rule = {
    .id = "waiver-unknown-rule",
    .kinds = WAIVERS,
    .basis = "record-waivers",
    .about = ABOUT_RECORD,
    .message = "there is no rule {rule}; nearest: {near}",
    .help =
        "Write the rule as it stands in brackets behind the finding; all of them are listed by: treatylint rules.",
    .on_record = check,
    .each = "waiver",
};
