/* A lot of munitions is of one type: the same number in rows of two types of one table may be mistyped. Submunitions
 * may bear the lot number of the munition that they were taken from, which held more than one type. */
#include "rule.h"

static void check(struct check *c, struct item lot)
{
    struct item row = item_parent(lot);
    struct str number, type, other;
    struct buf table = { 0 };

    if (!str_is(element_name(row.record, row.element), "munition")) {
        not_applicable(c, "reason/lot-of-submunitions");
        return;
    }
    if (!need_token(c, lot, "@number", &number) || !need_token(c, row, "@type", &type))
        return;
    item_path(item_parent(row), &table);
    struct item first = pair_before(c, buf_all(&table), number, row);
    buf_free(&table);
    if (item_given(first) && item_token(item_at(first, "@type"), &other) && !str_same(type, other))
        finding(c, item_at(lot, "@number"), arg_code("lot", number), arg_code("type", type),
                arg_code("other", other));
}

const struct rule rule_lot_twice = {
    .id = "lot-twice",
    .kinds = ARTICLE_7_REPORT | EXTENSION_REQUEST | COMPLIANCE_DECLARATION,
    .basis = "record-lots",
    .about = ABOUT_RECORD,
    .message = "lot {lot} stands here among {type}, and already among {other}",
    .help = "Compare the lot numbers with the marking of the munitions.",
    .on_record = check,
    .each = "//lot",
};
