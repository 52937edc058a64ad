/* How a panel is composed. No quota is stated anywhere: the figures are told, and nothing is held against them. */
#include "rule.h"

static const char *const groups[] = { "african", "asia-pacific", "eastern-european", "grulac", "weog" };

/* Whether the State has a duty to clear, as far as the registry knows, that was not met before that year. */
static bool is_affected(const struct registry *r, struct str state, int year)
{
    const struct obligation *o = registry_obligation(r, state, 4);
    struct str done = o ? item_word(item_at(o->fulfilled, "@date")) : STR("");
    struct date end = { 0 };
    char first[] = "0000-12-31";
    if (done.len >= 4)
        memcpy(first, done.at, 4);
    return o && (!done.len || (date_read(str_of(first), &end) && end.year >= year));
}

static void check(struct check *c, struct item panel)
{
    int64_t by_group[5] = { 0 }, women = 0, men = 0, affected = 0, members = 0;
    struct date day;
    struct str state;

    if (!item_given(item_at(panel, "member"))) {
        not_applicable(c, "reason/no-panelists");
        return;
    }
    if (!need_date(c, record_root(panel.record), "head/adopted/@date", &day))
        return;
    for (struct item i = item_at(panel, "member"); item_given(i); i = item_next(i), members++) {
        if (!need_token(c, i, "@state", &state))
            return;
        for (size_t n = 0; n < 5; n++)
            by_group[n] += str_is(registry_state_group(registry_of(c), state), groups[n]);
        women += str_is(item_word(item_at(i, "@gender")), "female");
        men += str_is(item_word(item_at(i, "@gender")), "male");
        affected += is_affected(registry_of(c), state, day.year);
    }
    finding(c, panel, arg_count("members", members), arg_count("women", women), arg_count("men", men),
            arg_count("african", by_group[0]), arg_count("asian", by_group[1]), arg_count("eastern", by_group[2]),
            arg_count("latin", by_group[3]), arg_count("western", by_group[4]), arg_count("affected", affected));
}

const struct rule rule_panel_balance = {
    .id = "panel-balance",
    .kinds = MEETING_REPORT,
    .basis = "msp10-selection-panel",
    .about = ABOUT_DECIDED,
    .stands_back_for = "item-repeated",
    .message = "members: {members}; women: {women}, men: {men}; African: {african}, Asia-Pacific: {asian}, "
               "Eastern European: {eastern}, Latin American and Caribbean: {latin}, Western European and others: "
               "{western}; with clearance obligations under Article 4: {affected}",
    .help = "For information: the decision asks for a balance and states no quota.",
    .on_record = check,
    .each = "decisions/decision/selection/panel",
};
