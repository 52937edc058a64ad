/* A State that coordinates the theme to which its own request belongs: who considers a request does not ask for it. */
#include "rule.h"

static bool coordinates(struct item decision, struct str state, struct str theme)
{
    struct str kind, its;
    bool of_theme = item_token(item_at(decision, "@kind"), &kind) && str_same(kind, theme);
    for (struct item i = item_at(decision, "acknowledged"); of_theme && item_given(i); i = item_next(i))
        if (item_token(item_at(i, "@state"), &its) && str_same(its, state) &&
            item_token(item_at(i, "@role"), &its) && str_is(its, "coordinator"))
            return true;
    for (struct item g = item_at(decision, "group"); item_given(g); g = item_next(g))
        for (struct item i = item_at(g, "coordinator"); item_given(i); i = item_next(i))
            if (item_token(item_at(g, "@theme"), &its) && str_same(its, theme) &&
                item_token(item_at(i, "@state"), &its) && str_same(its, state))
                return true;
    return false;
}

static void check(struct check *c, struct item extension)
{
    struct str state, paragraph;
    int64_t article;

    if (!need_token(c, extension, "@state", &state) || !need_number(c, extension, "@article", &article))
        return;
    struct str theme = article == 3 ? STR("stockpile-destruction") : STR("clearance");
    for (struct item d = item_at(item_parent(extension), "decision"); item_given(d); d = item_next(d)) {
        if (!coordinates(d, state, theme) || !item_token(item_at(d, "@paragraph"), &paragraph))
            continue;
        finding(c, item_at(extension, "@state"), arg_state("state", state), arg_count("article", article),
                arg_code("paragraph", paragraph));
        return;
    }
}

const struct rule rule_coordinator_own_request = {
    .id = "coordinator-own-request",
    .kinds = MEETING_REPORT,
    .basis = "practice-own-request",
    .about = ABOUT_DECIDED,
    .message =
        "{state}, whose request under Article {article} the meeting considered, coordinates that theme (paragraph "
        "{paragraph})",
    .help = "Nothing need be changed; see that the request was considered without the State that made it.",
    .on_record = check,
    .each = "decisions/extension",
};
