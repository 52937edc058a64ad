/* A coordinator that the registry knows from a meeting is named in the report of that meeting (CCM/MSP/2022/12, paragraphs
 * 59 and 60). The registry need not know all of them: whom it does not know is not judged. */
#include "rule.h"

static void name_coordinators(struct check *c, struct item decisions)
{
    for (struct item d = item_at(decisions, "decision"); item_given(d); d = item_next(d))
        for (struct item g = item_at(d, "group"); item_given(g); g = item_next(g))
            for (struct item i = item_at(g, "coordinator"); item_given(i); i = item_next(i))
                pair_before(c, item_word(item_at(g, "@theme")), item_word(item_at(i, "@state")), i);
}

static void judge(struct check *c, struct item known)
{
    struct str theme = item_word(item_at(known, "@theme")), state = item_word(item_at(known, "@state"));
    struct item group = item_of_key(c, "decisions/decision/group", theme);
    if (item_given(group) && !item_given(pair_before(c, theme, state, group)))
        finding(c, item_at(group, "@theme"), arg_state("state", state), arg_code("theme", theme));
}

static void check(struct check *c, struct item decisions)
{
    struct str code = item_word(item_at(record_root(decisions.record), "@meeting"));
    const struct meeting *m = registry_meeting(registry_of(c), code);
    bool known = false;

    name_coordinators(c, decisions);
    rests_on(c, str_is(code, "10MSP") ? "msp10-coordinators" : "record-officers");
    for (uint32_t i = 0; m && i < m->row_count; i++)
        for (struct item k = item_at(m->rows[i], "coordinator"); item_given(k); k = item_next(k), known = true)
            judge(c, k);
    if (!known)
        not_applicable(c, "reason/no-coordinators-known");
}

const struct rule rule_coordinator_differs = {
    .id = "coordinator-differs",
    .kinds = MEETING_REPORT,
    .basis = "record-officers msp10-coordinators",
    .about = ABOUT_RECORD,
    .message = "the registry has {state} as a coordinator of {theme} from this meeting; the record names others",
    .help = "Compare the coordinators with the document.",
    .on_record = check,
    .each = "decisions",
};
