/* An amount is in a currency that was still in use when its time began: that of the amount itself, else the period
 * of the report, else the day of the request. */
#include "rule.h"

static bool begin_of(struct item amount, struct date *out)
{
    struct item root = record_root(amount.record);
    return item_date(item_at(item_parent(amount), "from"), out) || item_date(item_at(root, "period/@from"), out) ||
           item_date(item_at(root, "submitted"), out);
}

static void check(struct check *c, struct item at)
{
    struct date begin;
    struct str code;

    if (!need_token(c, at, ".", &code))
        return;
    const struct currency *known = registry_currency(registry_of(c), code);
    if (!known || !date_given(known->until)) {
        not_applicable(c, "reason/currency-in-use");
        return;
    }
    if (!begin_of(item_parent(at), &begin)) {
        not_evaluated(c, "reason/no-value", STR("submitted"));
        return;
    }
    if (!date_before(known->until, begin))
        return;
    rests_on(c, known->unverified ? "registry-lists-unverified" : "record-codes");
    finding(c, at, arg_code("code", code), arg_date("until", known->until), arg_date("begin", begin));
}

const struct rule rule_currency_ended = {
    .id = "currency-ended",
    .kinds = ARTICLE_7_REPORT | EXTENSION_REQUEST,
    .basis = "record-codes registry-lists-unverified",
    .about = ABOUT_RECORD,
    .message = "{code} was in use until {until}; the amount is for a period that begins on {begin}",
    .help = "See whether the amount is in the currency that came after it.",
    .on_record = check,
    .each = "//@currency",
};
