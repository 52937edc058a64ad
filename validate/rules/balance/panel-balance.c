/* How a panel is composed. No quota is stated anywhere: the figures are told, and nothing is held against them. */
#include "rule.h"

static void check(struct check *c, struct item panel)
{
    struct composition n = { 0 };

    if (!item_given(item_at(panel, "member"))) {
        not_applicable(c, "reason/no-panelists");
        return;
    }
    if (!need_date(c, record_root(panel.record), "head/adopted/@date", &n.day))
        return;
    composition_add_all(&n, registry_of(c), item_at(panel, "member"), "@state");
    if (n.members < SHARES_LEAST_STATES) {
        not_applicable(c, "reason/few-states");
        return;
    }
    finding(c, panel, arg_count("members", n.members), arg_count("women", n.women), arg_count("men", n.men),
            arg_count("another", n.another), arg_count("unstated", n.unstated), arg_count("african", n.of[AFRICAN]),
            arg_count("asian", n.of[ASIA_PACIFIC]), arg_count("eastern", n.of[EASTERN_EUROPEAN]),
            arg_count("latin", n.of[LATIN_AMERICAN]), arg_count("western", n.of[WESTERN]),
            arg_count("none", n.of[NO_GROUP]), arg_count("unknown", n.of[GROUP_UNKNOWN]),
            arg_count("affected", n.affected));
}

const struct rule rule_panel_balance = {
    .id = "panel-balance",
    .kinds = MEETING_REPORT,
    .basis = "msp10-selection-panel",
    .about = ABOUT_DECIDED,
    .stands_back_for = "item-repeated",
    .message =
        "members: {members}; women: {women}, men: {men}, another gender: {another}, gender not stated: {unstated}; "
        "African: {african}, Asia-Pacific: {asian}, Eastern European: {eastern}, Latin American and Caribbean: "
        "{latin}, Western European and others: {western}, of no group: {none}, group not known: {unknown}; "
        "with clearance obligations under Article 4 that the registry knows: {affected}",
    .help =
        "For information: the decision asks for a balance and states no quota. Panels of fewer than " SHARES_TEXT(
            SHARES_LEAST_STATES) " named members are not told.",
    .on_record = check,
    .each = "decisions/decision/selection/panel",
};
