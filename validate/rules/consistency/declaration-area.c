/* The area that was known is all cancelled, reduced or cleared once the obligation is fulfilled. */
#include "rule.h"

static const char *const ways[] = { "release/cancelled", "release/reduced", "release/cleared" };

static void check(struct check *c, struct item released)
{
    struct amount total, figure, sum = { 0 };

    if (!need_amount(c, released, "total", &total))
        return;
    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
        if (!need_amount_(c, released, ways[i], &figure))
            return;
        if (!amount_add(&sum, figure))
            return (void)not_evaluated_at(c, released, "reason/too-large");
    }
    if (need_same_unit(c, released, total, sum) && !amounts_agree(total, sum))
        finding(c, item_at(released, "total"), arg_amount("total", total), arg_amount("sum", sum));
}

const struct rule rule_declaration_area = {
    .id = "declaration-area",
    .kinds = COMPLIANCE_DECLARATION,
    .basis = "record-counts",
    .about = ABOUT_RECORD,
    .message = "the whole area is {total}; cancelled, reduced and cleared areas add up to {sum}",
    .help = "Compare the areas, and their units, with the source.",
    .on_record = check,
    .each = "released",
};
