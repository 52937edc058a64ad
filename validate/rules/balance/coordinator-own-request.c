/* A State that coordinates the theme to which its own request belongs: who considers a request does not ask for it. */
#include "rule.h"

static void name_coordinators(struct check *c, struct item decision)
{
    struct str theme = item_word(item_at(decision, "@kind"));
    for (struct item i = item_at(decision, "acknowledged"); item_given(i); i = item_next(i))
        if (str_is(item_word(item_at(i, "@role")), "coordinator"))
            pair_before(c, item_word(item_at(i, "@state")), theme, decision);
    for (struct item g = item_at(decision, "group"); item_given(g); g = item_next(g))
        for (struct item i = item_at(g, "coordinator"); item_given(i); i = item_next(i))
            pair_before(c, item_word(item_at(i, "@state")), item_word(item_at(g, "@theme")), decision);
}

static void judge(struct check *c, struct item extension)
{
    struct item at = item_at(extension, "@state");
    struct str state;
    int64_t article;
    if (!need_token(c, extension, "@state", &state) || !need_number(c, extension, "@article", &article))
        return;
    struct str theme = article == 3 ? STR("stockpile-destruction") : STR("clearance");
    struct item by = pair_before(c, state, theme, extension);
    if (item_given(by) && item_given(item_at(by, "@kind"))) /* a decision, not another extension */
        finding(c, at, arg_state("state", state), arg_count("article", article),
                arg_code("paragraph", item_word(item_at(by, "@paragraph"))));
}

static void check(struct check *c, struct item decisions)
{
    for (struct item i = item_at(decisions, "decision"); item_given(i); i = item_next(i))
        name_coordinators(c, i);
    for (struct item i = item_at(decisions, "extension"); item_given(i); i = item_next(i))
        judge(c, i);
}

const struct rule rule_coordinator_own_request = {
    .id = "coordinator-own-request",
    .kinds = MEETING_REPORT,
    .basis = "practice-own-request",
    .about = ABOUT_DECIDED,
    .message = "{state} coordinates the theme of Article {article} (paragraph {paragraph}), and the meeting "
               "considered its request under that Article",
    .help = "Nothing need be changed; by practice a State does not take part in considering its own request.",
    .on_record = check,
    .each = "decisions",
};
