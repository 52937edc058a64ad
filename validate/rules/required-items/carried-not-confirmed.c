/* What a draft takes over from an earlier record holds for the new one only once its author has confirmed it. */
#include "rule.h"

static void check(struct check *c, struct item root)
{
    bool any = false;
    each_below(carried, root, "@carried") {
        struct str from;
        any = true;
        if (item_token(carried, &from))
            finding(c, carried, arg_code("record", from));
    }
    if (!any)
        not_applicable(c, "reason/nothing-carried");
}

const struct rule rule_carried_not_confirmed = {
    .id = "carried-not-confirmed",
    .kinds = RECORDS,
    .basis = "record-confirmed",
    .about = ABOUT_RECORD,
    .message = "taken over from the record {record} and not yet confirmed",
    .help = "Check whether it holds for this record; then delete the attribute carried.",
    .on_record = check,
    .each = ".",
};
