/* What the munitions of a row contain is their number times what one of them contains. */
#include "rule.h"

static void check(struct check *c, struct item per_munition)
{
    struct item carried = item_parent(per_munition), munitions = item_parent(carried);
    int64_t each, munition_count, stated, load;

    if (!need_number(c, munitions, "quantity", &munition_count) || !need_number(c, per_munition, ".", &each) ||
        !need_number(c, carried, "quantity", &stated))
        return;
    if (__builtin_mul_overflow(each, munition_count, &load))
        not_evaluated_at(c, per_munition, "reason/too-large");
    else if (load != stated)
        finding(c, item_at(carried, "quantity"), arg_count("munitions", munition_count), arg_count("each", each),
                arg_count("load", load), arg_count("stated", stated));
}

const struct rule rule_load_differs = {
    .id = "load-differs",
    .kinds = ARTICLE_7_REPORT | EXTENSION_REQUEST | COMPLIANCE_DECLARATION,
    .basis = "record-counts",
    .about = ABOUT_RECORD,
    .message = "{munitions} munitions with {each} submunitions each contain {load}; stated: {stated}",
    .help = "Compare the three figures with the source. Where the munitions of the row do not all contain the "
            "same number, leave out the number for each.",
    .on_record = check,
    .each = "//per-munition",
};
