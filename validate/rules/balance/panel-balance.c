/* How a panel is composed. No quota is stated anywhere: the figures are told, and nothing is held against them. */
#include "rule.h"

static const char *const groups[] = { "african", "asia-pacific", "eastern-european", "grulac", "weog" };
static const char *const genders[] = { "female", "male", "other", "not-stated" };

static void add(struct buf *list, const char *name, uint32_t count, uint32_t of)
{
    if (!count)
        return;
    if (list->len)
        buf_byte(list, '\n');
    buf_text(list, name);
    buf_byte(list, ' ');
    buf_number(list, count);
    buf_byte(list, '/');
    buf_number(list, of);
}

static void check(struct check *c, struct item panel)
{
    uint32_t by_group[5] = { 0 }, by_gender[4] = { 0 }, affected = 0, members = 0;
    struct buf group = { 0 }, gender = { 0 };
    struct str state, its;

    for (struct item i = item_at(panel, "member"); item_given(i); i = item_next(i), members++) {
        if (!need_token(c, i, "@state", &state))
            return;
        its = item_token(item_at(i, "@gender"), &its) ? its : STR("not-stated");
        for (size_t n = 0; n < 5; n++)
            by_group[n] += str_is(registry_state_group(registry_of(c), state), groups[n]);
        for (size_t n = 0; n < 4; n++)
            by_gender[n] += str_is(its, genders[n]);
        affected += registry_obligation(registry_of(c), state, 4) != NULL;
    }
    for (size_t n = 0; n < 5; n++)
        add(&group, groups[n], by_group[n], members);
    for (size_t n = 0; n < 4; n++)
        add(&gender, genders[n], by_gender[n], members);
    if (members)
        finding(c, panel, arg_list("gender", buf_all(&gender)), arg_list("groups", buf_all(&group)),
                arg_count("affected", affected), arg_count("members", members));
    else
        not_applicable(c, "reason/no-panelists");
    buf_free(&group);
    buf_free(&gender);
}

const struct rule rule_panel_balance = {
    .id = "panel-balance",
    .kinds = MEETING_REPORT,
    .basis = "msp10-selection-panel",
    .about = ABOUT_DECIDED,
    .message = "gender {gender}; regional groups {groups}; States with an obligation under Article 4: {affected} "
               "of {members}",
    .help = "For information: the decision asks for a balance and states no quota.",
    .on_record = check,
    .each = "decisions/decision/selection/panel",
};
