/* Stocks by type; see stocks.h. */
#include "check.h"
#include "rule.h"

static const struct section {
    const char *path;
    bool held, optional;
} sections[] = {
    { "held/at-entry-into-force", true, false },
    { "held/found-later", true, false },
    { "destroyed", false, false },
    { "remaining", false, false },
    { "retained", false, true },
    { "transferred", false, true },
};

/* TYPES_MOST bounds the work on a hostile record: every type is looked for in all rows. No State holds so many. */
enum { SECTIONS = sizeof sections / sizeof *sections, TYPES_MOST = 500 };

/* Where the figures of a type stand in a section, and the rows that bear the type. */
static const struct place_of {
    const char *figures[3], *rows[3];
} munitions = { { "munition/quantity", NULL, NULL }, { "munition", NULL, NULL } },
  submunitions = { { "munition/submunition/quantity", "submunition/quantity", NULL },
                   { "munition/submunition", "submunition", NULL } };

struct walk {
    struct check *check;
    struct item article_3;
    const struct place_of *where;
    void (*judge)(struct check *, const struct stock *);
    struct stock stock;
    uint32_t types; /* judged so far */
    bool balanced;
};

/* The first row of the type. */
static bool is_not_of_type(void *data, struct item row)
{
    struct stock *s = data;
    if (!str_same(item_word(item_at(row, "@type")), s->type))
        return true;
    s->over = row;
    return false;
}

static bool add_section(struct walk *w, const struct section *section)
{
    struct stock *s = &w->stock;
    struct item at = item_at_(w->article_3, section->path);
    struct sum sum = { 0 };
    for (const char *const *path = w->where->figures; *path; path++)
        if (!need_sum_of_type(w->check, at, *path, s->type, &sum))
            return false;
    if (!amount_add(section->held ? &s->held : &s->told, sum.amount))
        return not_evaluated_at(w->check, at, "reason/too-large");
    if (section->held || item_given(s->over) || sum.amount.thousandths <= s->held.thousandths)
        return true;
    s->most = sum.amount;
    s->section = section->path;
    for (const char *const *path = w->where->rows; *path && !item_given(s->over); path++)
        each_figure(at, *path, is_not_of_type, s);
    return true;
}

/* Judges a type where it is named first. */
static bool take_row(void *data, struct item row)
{
    struct walk *w = data;
    struct str type = item_word(item_at(row, "@type"));
    struct str table = w->where == &munitions ? STR("munition") : STR("submunition");
    if (!type.len || item_given(pair_before(w->check, table, type, row)))
        return true;
    if (++w->types > TYPES_MOST)
        return w->balanced = not_evaluated_at(w->check, row, "reason/too-many-types");
    w->stock = (struct stock){ .at = row, .type = type, .over = NO_ITEM };
    for (size_t i = 0; i < SECTIONS; i++)
        if (!add_section(w, &sections[i]))
            return w->balanced = false;
    w->balanced &= w->stock.held.thousandths == w->stock.told.thousandths;
    w->judge(w->check, &w->stock);
    return true;
}

/* Whether every section can be judged; what a munition contains must be told of all or of none. */
static bool can_be_judged(struct walk *w)
{
    for (size_t i = 0; i < SECTIONS; i++) {
        struct item at = item_at_(w->article_3, sections[i].path);
        struct str none;
        struct sum sum = { 0 };
        if (!item_given(at) && !sections[i].optional)
            return need_token_(w->check, w->article_3, sections[i].path, &none);
        for (const char *const *path = w->where->figures; *path; path++)
            if (!need_sum(w->check, at, *path, &sum))
                return false;
    }
    return true;
}

static void walk(struct walk *w, const struct place_of *where)
{
    w->where = where;
    if (!w->balanced || !can_be_judged(w))
        return;
    for (size_t i = 0; i < SECTIONS; i++)
        for (const char *const *path = where->rows; *path; path++)
            if (item_given(item_at_(w->article_3, sections[i].path)))
                each_figure(item_at_(w->article_3, sections[i].path), *path, take_row, w);
}

void each_stock(struct check *c, void (*judge)(struct check *, const struct stock *))
{
    struct item article_3 = item_at(record_root(c->record), "article-3");
    struct walk w = { .check = c, .article_3 = article_3, .judge = judge, .balanced = true };
    if (!item_given(article_3))
        return;
    walk(&w, &munitions);
    walk(&w, &submunitions);
}
