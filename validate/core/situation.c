/* What applies to a record; see situation.h. */
#include "situation.h"

void situation_add(struct situation *s, const char *word)
{
    s->words[s->count++] = word;
}

bool situation_fits(const struct situation *s, const char *words, struct str *which)
{
    struct str rest = str_of(words);
    while (rest.len) {
        struct str one = str_cut(&rest, ' ');
        for (uint32_t i = 0; i < s->count; i++)
            if (str_is(one, s->words[i])) {
                if (which)
                    *which = one;
                return true;
            }
    }
    return false;
}

bool obliged_in(const struct registry *r, struct str state, int64_t article, int64_t year)
{
    if (!year)
        return registry_obligation(r, state, article) != NULL;
    return registry_obliged(r, state, article, (struct date){ (int16_t)year, 1, 1 });
}

struct situation situation_of_report(struct str type, struct str state, int64_t year, const struct registry *r)
{
    static const char *const types[] = { "initial", "annual", "voluntary" };
    struct situation s = { { "always" }, 1 };
    for (size_t i = 0; i < sizeof types / sizeof *types; i++)
        if (str_is(type, types[i]))
            situation_add(&s, types[i]);
    if (obliged_in(r, state, 3, year))
        situation_add(&s, "article-3");
    if (obliged_in(r, state, 4, year))
        situation_add(&s, "article-4");
    return s;
}

static struct situation of_report(struct item root, const struct registry *r)
{
    struct date end = { 0 };
    item_date(item_at(root, "period/@to"), &end);
    struct situation s =
        situation_of_report(item_word(item_at(root, "@type")), item_word(item_at(root, "@state")), end.year, r);
    if (!item_given(item_at(root, "cover-page")))
        situation_add(&s, "whole");
    return s;
}

/* Whether the record holds what the other Article asks for, and nothing of its own: then one of the two is mistaken. */
static bool of_other_article(struct item root, int64_t article)
{
    bool stocks = item_given(item_at(root, "article-3")) || item_given(item_at(root, "destroyed"));
    bool land = item_given(item_at(root, "article-4")) || item_given(item_at(root, "released"));
    return article == 3 ? land && !stocks : stocks && !land;
}

struct situation situation_of(struct item root, const struct registry *r)
{
    struct situation s = { { "always" }, 1 };
    int64_t article = 0, number = 1;
    if (root.record->kind == ARTICLE_7_REPORT)
        return of_report(root, r);
    item_number(item_at(root, "@article"), &article);
    if ((article == 3 || article == 4) && !of_other_article(root, article))
        situation_add(&s, article == 3 ? "article-3" : "article-4");
    if (item_number(item_at(root, "@number"), &number) && number > 1) {
        situation_add(&s, "renewal");
        if (situation_fits(&s, "article-3", NULL))
            situation_add(&s, "further-article-3");
    }
    if (str_is(item_word(item_at(root, "@type")), "revised"))
        situation_add(&s, "revised");
    return s;
}
