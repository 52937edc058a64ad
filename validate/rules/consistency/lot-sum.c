/* Where every lot of a row says how many belong to it, together they are the row. */
#include "rule.h"

static void check(struct check *c, struct item lot)
{
    struct item row = item_parent(lot);
    struct amount quantity;
    struct sum sum = { 0 };

    if (item_at(row, "lot").element != lot.element)
        return; /* the first lot speaks for the row */
    for (struct item l = lot; item_given(l); l = item_next(l))
        if (!item_given(item_at(l, "quantity"))) {
            not_applicable(c, "reason/lot-without-quantity");
            return;
        }
    if (need_sum(c, row, "lot/quantity", &sum) && need_amount(c, row, "quantity", &quantity) &&
        !amounts_agree(quantity, sum.amount))
        finding(c, item_at(row, "quantity"), arg_amount("sum", sum.amount), arg_amount("quantity", quantity));
}

const struct rule rule_lot_sum = {
    .id = "lot-sum",
    .kinds = ARTICLE_7_REPORT | EXTENSION_REQUEST | COMPLIANCE_DECLARATION,
    .basis = "record-counts",
    .about = ABOUT_RECORD,
    .message = "the lots of the row add up to {sum}; the row has {quantity}",
    .help = "Compare the lots and the row with the source; a lot may be missing, or a figure mistyped.",
    .on_record = check,
    .each = "//lot",
};
