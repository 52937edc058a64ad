/* A State in the panel whose national is a candidate: alternates replace members who may have a conflict of interest
 * (CCM/MSP/2022/12, paragraph 53(b)). A report seldom names candidates; where it does not, nothing is known of it. */
#include "rule.h"

static void judge(struct check *c, struct str paragraph, struct item first)
{
    for (struct item i = first; item_given(i); i = item_next(i)) {
        struct item at = item_at(i, "@state");
        struct item named = pair_before(c, paragraph, item_word(at), i);
        if (item_given(named) && item_given(item_at(named, "@nationality"))) /* a candidate, not another panelist */
            finding(c, at, arg_state("state", item_word(at)));
    }
}

static void check(struct check *c, struct item selection)
{
    struct str paragraph = item_word(item_at(item_parent(selection), "@paragraph"));
    struct item candidate = item_at(selection, "candidate");

    if (!item_given(candidate)) {
        not_applicable(c, "reason/no-candidates");
        return;
    }
    for (struct item i = candidate; item_given(i); i = item_next(i))
        pair_before(c, paragraph, item_word(item_at(i, "@nationality")), i);
    judge(c, paragraph, item_at(selection, "panel/member"));
    judge(c, paragraph, item_at(selection, "panel/alternate"));
}

const struct rule rule_panel_conflict = {
    .id = "panel-conflict",
    .kinds = MEETING_REPORT,
    .basis = "msp10-selection-panel",
    .about = ABOUT_DECIDED,
    .message = "a candidate is a national of {state}, which is named in the panel",
    .help = "For information: by the decision an alternate takes the place of a member who may have a conflict of "
            "interest.",
    .on_record = check,
    .each = "decisions/decision/selection",
};
