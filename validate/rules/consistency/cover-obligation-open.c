/* Form B is applicable while there are stockpiles to destroy, and Forms F and G while there are areas to clear: while the
 * registry knows an obligation under Article 3 or 4 that was not fulfilled (Art. 7(1)(b), (e), (h) to (j)). */
#include "rule.h"

static const struct {
    char letter;
    int64_t article;
    const char *basis;
} forms[] = { { 'B', 3, "cover-form-b" }, { 'F', 4, "cover-form-f-g" }, { 'G', 4, "cover-form-f-g" } };

static void judge(struct check *c, struct item tick, struct str state, struct date from)
{
    for (size_t n = 0; n < sizeof forms / sizeof *forms; n++) {
        struct str letter = item_word(item_at(tick, "@letter"));
        if (letter.len != 1 || *letter.at != forms[n].letter ||
            !registry_obliged(registry_of(c), state, forms[n].article, from) ||
            !need_horizon(c, state, forms[n].article, from))
            continue;
        rests_on(c, forms[n].basis);
        finding(c, item_at(tick, "@tick"), arg_code("form", letter), arg_count("article", forms[n].article),
                arg_date("day", from));
    }
}

static void check(struct check *c, struct item root)
{
    struct cover cover;
    struct date from, to;

    if (!need_cover(c, root, &cover) || !need_date(c, root, "period/@from", &from) ||
        !need_date(c, root, "period/@to", &to))
        return;
    const struct state *s = need_state(c);
    if (s && !state_is_party(s, to))
        not_applicable(c, "reason/not-bound");
    each_tick(i, &cover) if (s && state_is_party(s, to) && tick_is(i, "non-applicable")) judge(c, i, s->code, from);
}

const struct rule rule_cover_obligation_open = {
    .id = "cover-obligation-open",
    .kinds = ARTICLE_7_REPORT,
    .basis = "cover-form-b cover-form-f-g",
    .about = ABOUT_RECORD,
    .message =
        "form {form} is ticked as non-applicable; the registry knows an obligation under Article {article} that "
        "was not fulfilled before {day}",
    .help =
        "Tick the form as changed and fill it; if the obligation had been fulfilled, a registry of your own says "
        "when.",
    .on_record = check,
    .each = ".",
};
