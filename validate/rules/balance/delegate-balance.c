/* How the delegates, and those of the sponsorship programme, divide by gender: Action 4 of the Lausanne Action Plan looks
 * at the share of women in delegations. No source states a quota: the figures are told. */
#include "rule.h"

static void judge(struct check *c, struct item counted, const char *body)
{
    struct delegates d;
    if (!delegates_read(c, counted, &d))
        return;
    if (d.total < SHARES_LEAST_PEOPLE || !d.told) {
        not_applicable(c, d.told ? "reason/few-people" : "reason/not-by-gender");
        return;
    }
    finding(c, counted, arg_phrase("body", str_of(body)), arg_count("total", d.total), arg_count("women", d.women),
            arg_count("men", d.men), arg_count("another", d.another), arg_count("unstated", d.total - d.told));
}

static void check(struct check *c, struct item participants)
{
    if (!item_given(item_at(participants, "delegates")) && !item_given(item_at(participants, "sponsored")))
        not_applicable(c, "reason/no-delegates");
    judge(c, item_at(participants, "delegates"), "body/delegates");
    judge(c, item_at(participants, "sponsored"), "body/sponsored");
}

const struct rule rule_delegate_balance = {
    .id = "delegate-balance",
    .kinds = MEETING_REPORT,
    .basis = "gender-diversity",
    .about = ABOUT_CONDUCT,
    .stands_back_for = "delegates-not-disaggregated",
    .message =
        "{body}: {total}; women: {women}, men: {men}, another gender: {another}, gender not stated: {unstated}",
    .help = "For information: no quota is known. Fewer than " SHARES_TEXT(
        SHARES_LEAST_PEOPLE) " delegates are not told.",
    .on_record = check,
    .each = "proceedings/participants",
};
