/* Where the coordinators of some groups have a term, those of the others have one too. */
#include "rule.h"

static void judge(struct check *c, struct item decision)
{
    struct buf states = { 0 };
    struct str state;
    each_below(i, decision, "coordinator")
        if (!item_given(item_at(i, "@until")) && item_token(item_at(i, "@state"), &state))
            buf_line(&states, state);
    if (states.len)
        finding(c, item_at(decision, "group"), arg_states("states", buf_all(&states)));
    buf_free(&states);
}

static void check(struct check *c, struct item decisions)
{
    bool any = false;
    each_below(i, decisions, "coordinator")
        any = any || item_given(item_at(i, "@until"));
    if (!any) {
        not_applicable(c, "reason/no-terms");
        return;
    }
    for (struct item i = item_at(decisions, "decision"); item_given(i); i = item_next(i))
        judge(c, i);
}

const struct rule rule_coordinator_term_missing = {
    .id = "coordinator-term-missing",
    .kinds = MEETING_REPORT,
    .basis = "record-terms msp10-coordinators",
    .about = ABOUT_RECORD,
    .message = "no end of the term is stated for {states}; it is stated for other coordinators",
    .help = "Compare with the document; where it states no term, ask when the term ends.",
    .on_record = check,
    .each = "decisions",
};
