/* The President of the next meeting chairs the panel that selects a Director, and takes the other members: the chair is one
 * of the members, and no alternate (CCM/MSP/2022/12, paragraph 53(c)). */
#include "rule.h"

/* The State that presides over a meeting: as this record says, else as the registry knows. */
static struct str president_of(struct check *c, struct str meeting)
{
    struct item own = item_of_key(c, "decisions/decision/president", meeting);
    struct str state = item_word(item_at(own, "@state"));
    return state.len ? state : registry_president(registry_of(c), meeting);
}

static bool lists(struct item first, struct str state)
{
    while (item_given(first) && !str_same(item_word(item_at(first, "@state")), state))
        first = item_next(first);
    return item_given(first);
}

static void check(struct check *c, struct item panel)
{
    struct date day;
    struct str meeting;

    if (!need_date(c, record_root(panel.record), "head/adopted/@date", &day))
        return;
    if (!registry_requires(registry_of(c), "msp10-selection-chair", day) || !item_given(item_at(panel, "@chair"))) {
        not_applicable(c, "reason/no-chair");
        return;
    }
    if (!need_token(c, panel, "@chair", &meeting))
        return;
    struct str state = president_of(c, meeting);
    if (!state.len) {
        not_evaluated(c, "reason/president-unknown", meeting);
        return;
    }
    bool named = item_given(item_at(panel, "member")), alternate = lists(item_at(panel, "alternate"), state);
    if (alternate || (named && !lists(item_at(panel, "member"), state)))
        finding(c, item_at(panel, "@chair"), arg_state("state", state), arg_meeting("meeting", meeting),
                arg_phrase("why", alternate ? STR("chair/alternate") : STR("chair/no-member")));
}

const struct rule rule_panel_chair = {
    .id = "panel-chair",
    .kinds = MEETING_REPORT,
    .basis = "msp10-selection-chair",
    .about = ABOUT_RECORD,
    .message = "{state}, which presides over the {meeting}, chairs the panel; {why}",
    .help = "Compare the panel and the presidency with the document.",
    .on_record = check,
    .each = "decisions/decision/selection/panel",
};
