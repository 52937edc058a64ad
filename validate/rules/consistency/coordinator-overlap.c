/* Coordinators of one group leave in different years, so that one who stays hands over to the next. */
#include "rule.h"

static void check(struct check *c, struct item group)
{
    for (struct item i = item_at(group, "coordinator"); item_given(i); i = item_next(i)) {
        struct str meeting, state, other;
        if (!item_token(item_at(i, "@until"), &meeting) || !need_token(c, i, "@state", &state))
            continue;
        for (struct item k = item_next(i); item_given(k); k = item_next(k)) {
            struct str its;
            if (item_token(item_at(k, "@until"), &its) && str_same(its, meeting) &&
                item_token(item_at(k, "@state"), &other))
                finding(c, item_at(k, "@until"), arg_state("state", other), arg_state("other", state),
                        arg_meeting("meeting", meeting));
        }
    }
}

const struct rule rule_coordinator_overlap = {
    .id = "coordinator-overlap",
    .kinds = MEETING_REPORT,
    .basis = "practice-coordinator-terms",
    .about = ABOUT_DECIDED,
    .message = "{state} and {other} coordinate the same group and both until the end of the {meeting}",
    .help = "Compare the terms with the document; usually the terms of two coordinators overlap by a year.",
    .on_record = check,
    .each = "decisions/decision/group",
};
