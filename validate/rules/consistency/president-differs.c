/* The State that presides over a meeting is the one that the registry knows: a report names that of its own meeting and
 * those of coming ones (CCM/MSP/2022/12, paragraphs 62 and 66: Iraq and Mexico). */
#include "rule.h"

static void judge(struct check *c, struct item presidency)
{
    struct str meeting = item_word(item_at(presidency, "@meeting")),
               state = item_word(item_at(presidency, "@state"));
    struct str known = registry_president(registry_of(c), meeting);

    if (!known.len || !state.len || str_same(known, state))
        return;
    bool decided = str_is(meeting, "11MSP") || str_is(meeting, "12MSP");
    if (!decided && registry_meeting(registry_of(c), meeting)->unverified) {
        not_evaluated(c, "reason/president-unverified", meeting);
        return;
    }
    rests_on(c, decided ? "msp10-presidents" : "record-officers");
    finding(c, item_at(presidency, "@state"), arg_state("state", state), arg_state("known", known),
            arg_meeting("meeting", meeting));
}

static void check(struct check *c, struct item root)
{
    judge(c, item_at(root, "proceedings/presidency"));
    for (struct item d = item_at(root, "decisions/decision"); item_given(d); d = item_next(d))
        for (struct item p = item_at(d, "president"); item_given(p); p = item_next(p))
            judge(c, p);
}

const struct rule rule_president_differs = {
    .id = "president-differs",
    .kinds = MEETING_REPORT,
    .basis = "record-officers msp10-presidents",
    .about = ABOUT_RECORD,
    .message = "{state} is named to preside over the {meeting}; in the registry it is {known}",
    .help = "Compare the State with the document; another decision may name a different one.",
    .on_record = check,
    .each = ".",
};
