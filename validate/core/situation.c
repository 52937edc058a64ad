/* What applies to a record; see situation.h. */
#include "situation.h"

static void add(struct situation *s, const char *word)
{
    s->words[s->count++] = str_of(word);
}

bool situation_fits(const struct situation *s, const char *words, struct str *which)
{
    struct str rest = str_of(words);
    while (rest.len) {
        struct str one = str_cut(&rest, ' ');
        for (uint32_t i = 0; i < s->count; i++)
            if (str_same(one, s->words[i])) {
                if (which)
                    *which = one;
                return true;
            }
    }
    return false;
}

/* One that is fulfilled in the year is still reported on; a year of 0 asks for any time. */
static bool obliged_in(const struct registry *r, struct str state, int64_t article, int64_t year)
{
    if (!year)
        return registry_obligation(r, state, article) != NULL;
    return registry_obliged(r, state, article, (struct date){ (int16_t)year, 1, 1 });
}

struct situation situation_of_report(struct str type, struct str state, int64_t year, const struct registry *r)
{
    static const char *const types[] = { "initial", "annual", "voluntary" };
    struct situation s = { { STR("always") }, 1 };
    for (size_t i = 0; i < sizeof types / sizeof *types; i++)
        if (str_is(type, types[i]))
            add(&s, types[i]);
    if (obliged_in(r, state, 3, year))
        add(&s, "article-3");
    if (obliged_in(r, state, 4, year))
        add(&s, "article-4");
    return s;
}

struct situation situation_of_deadline(int64_t article, int64_t number)
{
    struct situation s = { { STR("always") }, 1 };
    if (article)
        add(&s, article == 3 ? "article-3" : "article-4");
    if (number > 1)
        add(&s, "renewal");
    if (number > 1 && article == 3)
        add(&s, "further-article-3");
    return s;
}

static struct situation of_report(struct item root, const struct registry *r)
{
    struct date end = { 0 };
    item_date(item_at(root, "period/@to"), &end);
    struct situation s =
        situation_of_report(item_word(item_at(root, "@type")), item_word(item_at(root, "@state")), end.year, r);
    if (!item_given(item_at(root, "cover-page")))
        add(&s, "whole");
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
    int64_t article = 0, number = 0;
    if (root.record->kind == ARTICLE_7_REPORT)
        return of_report(root, r);
    item_number(item_at(root, "@article"), &article);
    item_number(item_at(root, "@number"), &number);
    bool known = (article == 3 || article == 4) && !of_other_article(root, article);
    return situation_of_deadline(known ? article : 0, number);
}
