/* A lot is of one type: the same number in rows of two types of one table may be mistyped. A submunition may bear the
 * lot number of the munition that it was taken from, so that the two are tables apart. */
#include "rule.h"

static void check(struct check *c, struct item lot)
{
    struct item row = item_parent(lot), table = item_parent(row);
    struct str number, type, other;
    struct buf where = { 0 };

    if (!need_token(c, lot, "@number", &number) || !need_token(c, row, "@type", &type))
        return;
    item_path(table, &where);
    buf_byte(&where, ' ');
    buf_str(&where, element_name(row.record, row.element));
    struct item first = pair_before(c, buf_all(&where), number, row);
    buf_free(&where);
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
