/* Alternates replace members who have a conflict of interest; with fewer alternates than members one seat has none. */
#include "rule.h"

static void check(struct check *c, struct item panel)
{
    int64_t members, alternates;

    if (!item_given(item_at(panel, "@alternates"))) {
        not_applicable(c, "reason/no-alternates");
        return;
    }
    if (need_number(c, panel, "@members", &members) && need_number(c, panel, "@alternates", &alternates) &&
        alternates < members)
        finding(c, item_at(panel, "@alternates"), arg_count("members", members),
                arg_count("alternates", alternates));
}

const struct rule rule_panel_alternates = {
    .id = "panel-alternates",
    .kinds = MEETING_REPORT,
    .basis = "msp10-selection-panel",
    .about = ABOUT_DECIDED,
    .message = "members of the panel: {members}; alternates: {alternates}; not every seat has an alternate",
    .help = "Compare with the decision: the seat of the chair may be the one that is meant to have none.",
    .on_record = check,
    .each = "decisions/decision/selection/panel",
};
