/* Nobody is a member and an alternate of one panel, or stands in it twice. */
#include "rule.h"

static void judge(struct check *c, struct str panel, struct item panelist)
{
    struct item at = item_at(panelist, "@state");
    struct str state;
    if (item_token(at, &state) && item_given(pair_before(c, panel, state, at)))
        finding(c, at, arg_state("state", state));
}

static void check(struct check *c, struct item panel)
{
    struct str paragraph = item_word(item_at(item_parent(item_parent(panel)), "@paragraph"));
    if (!item_given(item_at(panel, "member")) && !item_given(item_at(panel, "alternate")))
        not_applicable(c, "reason/no-panelists");
    for (struct item i = item_at(panel, "member"); item_given(i); i = item_next(i))
        judge(c, paragraph, i);
    for (struct item i = item_at(panel, "alternate"); item_given(i); i = item_next(i))
        judge(c, paragraph, i);
}

const struct rule rule_panel_twice = {
    .id = "panel-twice",
    .kinds = MEETING_REPORT,
    .basis = "msp10-selection-panel",
    .about = ABOUT_RECORD,
    .message = "{state} is named in the panel twice",
    .help = "Compare members and alternates with the document.",
    .on_record = check,
    .each = "decisions/decision/selection/panel",
};
