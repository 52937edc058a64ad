/* The State that presides over a meeting is the one that the registry knows. */
#include "rule.h"

static struct str known(const struct meeting *m)
{
    for (uint32_t i = 0; m && i < m->row_count; i++) {
        struct str state = item_word(item_at(m->rows[i], "presidency/@state"));
        if (state.len)
            return state;
    }
    return STR("");
}

static void judge(struct check *c, struct item president)
{
    struct str meeting, state;
    if (!need_token(c, president, "@meeting", &meeting) || !need_token(c, president, "@state", &state))
        return;
    const struct meeting *m = registry_meeting(registry_of(c), meeting);
    struct str other = known(m);
    if (!other.len) {
        not_evaluated(c, "reason/presidency-unknown", meeting);
    } else if (!str_same(state, other)) {
        rests_on(c, m->unverified ? "registry-presidency-unverified" : "registry-presidency");
        finding(c, item_at(president, "@state"), arg_state("state", state), arg_meeting("meeting", meeting),
                arg_state("other", other));
    }
}

static void check(struct check *c, struct item root)
{
    each_below(i, root, "presidency")
        judge(c, i);
    each_below(i, root, "president")
        judge(c, i);
}

const struct rule rule_president_differs = {
    .id = "president-differs",
    .kinds = MEETING_REPORT,
    .basis = "registry-presidency registry-presidency-unverified",
    .about = ABOUT_RECORD,
    .message = "{state} presides over the {meeting} here; in the registry: {other}",
    .help = "Compare with the document; where it is right, the registry has to be mended.",
    .on_record = check,
    .each = ".",
};
