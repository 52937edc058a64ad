/* A section says by a value state that there is nothing to report, while the registry knows an obligation under Article 3
 * or 4 that asks for it (Art. 7(1)(b) to (m)). The report may be the first to tell of completion: so it is no error. */
#include "rule.h"

enum { NOT_APPLICABLE_ONLY, NONE_TOO };

static const struct {
    const char *section;
    int64_t article;
    bool ends; /* the section tells of the end of the period */
    int states;
    const char *basis;
} told[] = {
    { "stockpiles", 3, true, NONE_TOO, "a7-1-b" },
    { "technical-characteristics", 3, true, NONE_TOO, "a7-1-c" },
    { "destruction-programme", 3, true, NONE_TOO, "a7-1-e" },
    { "destroyed", 3, false, NOT_APPLICABLE_ONLY, "a7-1-f" },
    { "contaminated-areas", 4, true, NONE_TOO, "a7-1-h" },
    { "clearance", 4, false, NOT_APPLICABLE_ONLY, "a7-1-i" },
    { "risk-education", 4, true, NOT_APPLICABLE_ONLY, "a7-1-j" },
    { "national-resources", 3, false, NOT_APPLICABLE_ONLY, "a7-1-m" },
    { "national-resources", 4, false, NOT_APPLICABLE_ONLY, "a7-1-m" },
};

static void check(struct check *c, struct item root)
{
    struct date from, to;
    const struct state *s = need_state(c);
    if (!s || !need_date(c, root, "period/@from", &from) || !need_date(c, root, "period/@to", &to) ||
        !state_is_party(s, to))
        return;
    for (size_t n = 0; n < sizeof told / sizeof *told; n++) {
        struct item section = item_at_(root, told[n].section), value = item_at(section, "@value");
        struct str state = item_word(value);
        struct date day = told[n].ends ? date_plus(to, 1, UNIT_DAY) : from;
        if ((!str_is(state, "not-applicable") && !(told[n].states == NONE_TOO && str_is(state, "none"))) ||
            !registry_obliged(registry_of(c), s->code, told[n].article, day) ||
            !need_horizon(c, s->code, told[n].article, day) ||
            item_given(named_before(c, str_of(told[n].section), value)))
            continue;
        rests_on(c, told[n].basis);
        finding(c, value, arg_code("section", str_of(told[n].section)), arg_code("state", state),
                arg_count("article", told[n].article), arg_date("day", day));
    }
}

const struct rule rule_section_obligation_open = {
    .id = "section-obligation-open",
    .kinds = ARTICLE_7_REPORT,
    .basis = "a7-1-b a7-1-c a7-1-e a7-1-f a7-1-h a7-1-i a7-1-j a7-1-m",
    .about = ABOUT_CONDUCT,
    .stands_back_for = "value-and-state",
    .message = "{section} is {state}; the registry knows an obligation under Article {article} that was not "
               "fulfilled before {day}",
    .help =
        "Compare the section with the source; where the obligation had been fulfilled, nothing need be changed.",
    .on_record = check,
    .each = ".",
};
