/* Coordinators of one group leave in different years, so that one who stays hands over to the next. */
#include "rule.h"

static void check(struct check *c, struct item group)
{
    struct str theme = item_word(item_at(group, "@theme"));
    struct item decision = item_parent(group);
    struct buf where = { 0 };

    buf_line(&where, item_word(item_at(decision, "@paragraph")));
    buf_line(&where, theme);
    for (struct item i = item_at(group, "coordinator"); item_given(i); i = item_next(i)) {
        struct str meeting = item_word(item_at(i, "@until"));
        struct item first = pair_before(c, buf_all(&where), meeting, i);
        if (item_given(first))
            finding(c, item_at(i, "@until"), arg_state("state", item_word(item_at(i, "@state"))),
                    arg_state("other", item_word(item_at(first, "@state"))), arg_meeting("meeting", meeting));
    }
    buf_free(&where);
}

const struct rule rule_coordinator_overlap = {
    .id = "coordinator-overlap",
    .kinds = MEETING_REPORT,
    .basis = "practice-coordinator-terms",
    .about = ABOUT_DECIDED,
    .stands_back_for = "item-repeated item-twice paragraph-twice",
    .message = "{state} and {other} coordinate the same group, both until the end of the {meeting}",
    .help = "Compare the terms with the document; usually the terms of two coordinators overlap by a year.",
    .on_record = check,
    .each = "decisions/decision/group",
};
