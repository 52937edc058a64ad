/* Where the coordinators of some groups have a term, those of the others have one too. */
#include "rule.h"

static void check(struct check *c, struct item decision)
{
    struct item root = record_root(decision.record), first = item_at(decision, "group");
    struct buf states = { 0 };
    struct str state;
    bool others = false;

    if (!item_given(first)) {
        not_applicable(c, "reason/no-coordinators");
        return;
    }
    each_below(i, root, "coordinator") others = others || item_given(item_at(i, "@until"));
    each_below(i, decision, "coordinator") if (!item_given(item_at(i, "@until")) &&
                                               item_token(item_at(i, "@state"), &state)) buf_line(&states, state);
    if (others && states.len)
        finding(c, first, arg_states("states", buf_all(&states)));
    buf_free(&states);
}

const struct rule rule_coordinator_term_missing = {
    .id = "coordinator-term-missing",
    .kinds = MEETING_REPORT,
    .basis = "record-terms",
    .about = ABOUT_RECORD,
    .message = "no end of the term is stated for the coordinators {states}, while other coordinators have one",
    .help = "Compare with the document; where it states no term, ask when the term ends.",
    .on_record = check,
    .each = "decisions/decision",
};
