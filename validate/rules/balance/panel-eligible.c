/* Where a decision opens a panel to the Coordination Committee alone, its members and alternates preside over a meeting or
 * coordinate a theme (CCM/MSP/2022/12, paragraph 53(c), opens it to other States Parties too). */
#include "rule.h"

static void name_all(struct check *c, struct item first)
{
    for (struct item i = first; item_given(i); i = item_next(i))
        pair_before(c, STR("committee"), item_word(item_at(i, "@state")), i);
}

static void name_committee(struct check *c, struct item decisions)
{
    name_all(c, item_at(record_root(decisions.record), "proceedings/presidency"));
    for (struct item d = item_at(decisions, "decision"); item_given(d); d = item_next(d)) {
        name_all(c, item_at(d, "president"));
        for (struct item g = item_at(d, "group"); item_given(g); g = item_next(g))
            name_all(c, item_at(g, "coordinator"));
    }
}

static void judge(struct check *c, struct item first)
{
    for (struct item i = first; item_given(i); i = item_next(i)) {
        struct str state = item_word(item_at(i, "@state"));
        struct item office = pair_before(c, STR("committee"), state, i);
        struct item above = item_given(office) ? item_parent(office) : item_parent(i);
        if (state.len && item_given(item_at(above, "@members"))) /* named in a panel first */
            finding(c, item_at(i, "@state"), arg_state("state", state));
    }
}

static void check(struct check *c, struct item decisions)
{
    bool closed = false;
    name_committee(c, decisions);
    for (struct item d = item_at(decisions, "decision"); item_given(d); d = item_next(d)) {
        struct item kind = item_at(d, "selection/panel/eligible");
        if (!str_is(item_word(item_at(kind, "@kind")), "coordination-committee") || item_given(item_next(kind)))
            continue;
        closed = true;
        judge(c, item_at(d, "selection/panel/member"));
        judge(c, item_at(d, "selection/panel/alternate"));
    }
    if (!closed)
        not_applicable(c, "reason/panel-open");
}

const struct rule rule_panel_eligible = {
    .id = "panel-eligible",
    .kinds = MEETING_REPORT,
    .basis = "msp10-selection-chair",
    .about = ABOUT_DECIDED,
    .message =
        "{state} is named in a panel that is open to the Coordination Committee; the record names no office of it",
    .help = "Compare the panel, and those from whom it is chosen, with the document.",
    .on_record = check,
    .each = "decisions",
};
