/* The table of totals; see totals.h. */
#include "check.h"
#include "rule.h"

enum { PATHS = 3 };

static const struct table {
    const char *base, *total, *rows[PATHS + 1];
} tables[] = {
    { "stockpiles", "total-munitions", { "munition/quantity" } },
    { "stockpiles", "total-submunitions", { "munition/submunition/quantity", "submunition/quantity" } },
    { "destroyed", "total-munitions", { "munition/quantity" } }, /* of reports and of declarations */
    { "destroyed", "total-submunitions", { "munition/submunition/quantity", "submunition/quantity" } },
    { "contaminated-areas", "total", { "area/size" } },
    { "clearance", "total/cancelled", { "worked-on/released/cancelled" } },
    { "clearance", "total/reduced", { "worked-on/released/reduced" } },
    { "clearance", "total/cleared", { "worked-on/released/cleared" } },
    { "article-3/held/at-entry-into-force", "total-munitions", { "munition/quantity" } },
    { "article-3/held/at-entry-into-force",
      "total-submunitions",
      { "munition/submunition/quantity", "submunition/quantity" } },
    { "article-3/held/found-later", "total-munitions", { "munition/quantity" } },
    { "article-3/held/found-later",
      "total-submunitions",
      { "munition/submunition/quantity", "submunition/quantity" } },
    { "article-3/destroyed", "total-munitions", { "munition/quantity" } },
    { "article-3/destroyed", "total-submunitions", { "munition/submunition/quantity", "submunition/quantity" } },
    { "article-3/remaining", "total-munitions", { "munition/quantity" } },
    { "article-3/remaining", "total-submunitions", { "munition/submunition/quantity", "submunition/quantity" } },
    { "article-3/retained", "total-munitions", { "munition/quantity" } },
    { "article-3/retained", "total-submunitions", { "munition/submunition/quantity", "submunition/quantity" } },
    { "article-3/transferred", "total-munitions", { "munition/quantity" } },
    { "article-3/transferred", "total-submunitions", { "munition/submunition/quantity", "submunition/quantity" } },
    { "article-4", "remaining", { "area/size" } },
    { "article-4", "released/cancelled", { "work-done/released/cancelled" } },
    { "article-4", "released/reduced", { "work-done/released/reduced" } },
    { "article-4", "released/cleared", { "work-done/released/cleared" } },
    { "work-plan", "area-to-release", { "year/area" } },
    { "work-plan", "munitions-to-destroy", { "year/munitions" } },
    { "work-plan", "total-cost", { "year/cost" } },
};

/* Here every path must lead to a row: these are parts that make up the total together. */
static const struct table parts = { "contaminated-areas", "total", { "suspected", "confirmed" } };

struct work {
    struct check *check;
    void (*judge)(struct check *, const struct total *);
    uint32_t told; /* the total that was told last */
    bool any;
};

/* Compares a total with the sum of its rows. */
static void compare(struct work *w, struct total *t, const struct sum *sum)
{
    if (!sum->rows)
        return;
    w->any = true;
    t->sum = sum->amount;
    if (!need_amount(w->check, t->at, ".", &t->stated) || !need_same_unit(w->check, t->at, t->stated, t->sum) ||
        amounts_agree(t->stated, t->sum) || w->told == t->at.element)
        return;
    w->told = t->at.element;
    w->judge(w->check, t);
}

static void look_at(struct work *w, const struct table *table, struct item base)
{
    struct total t = { .base = base, .at = item_at_(base, table->total), .rows = table->rows };
    struct sum sum = { 0 };
    if (!item_given(t.at))
        return;
    for (const char *const *path = table->rows; *path; path++) {
        uint32_t before = sum.rows;
        if (!need_sum(w->check, base, *path, &sum) || (table == &parts && sum.rows == before))
            return;
    }
    compare(w, &t, &sum);
}

/* Remnants have a total for each type. */
static void look_at_types(struct work *w, struct item base)
{
    static const char *const rows[] = { "worked-on/remnant/quantity", NULL };
    for (struct item r = item_at(base, "remnant"); item_given(r); r = item_next(r)) {
        struct total t = { .base = base, .at = item_at(r, "quantity"), .rows = rows };
        struct sum sum = { 0 };
        if (item_given(t.at) && need_sum_of_type(w->check, base, *rows, item_word(item_at(r, "@type")), &sum))
            compare(w, &t, &sum);
    }
}

bool each_total_that_differs(struct check *c, void (*judge)(struct check *, const struct total *))
{
    struct item root = record_root(c->record);
    if (c->totals_agree) /* as another rule has seen */
        return true;
    struct work w = { .check = c, .judge = judge, .told = NO_ELEMENT };
    for (size_t i = 0; i < sizeof tables / sizeof *tables; i++) {
        struct item base = item_at_(root, tables[i].base);
        if (item_given(base))
            look_at(&w, &tables[i], base);
    }
    if (item_given(item_at_(root, parts.base)))
        look_at(&w, &parts, item_at_(root, parts.base));
    if (item_given(item_at(root, "clearance")))
        look_at_types(&w, item_at(root, "clearance"));
    c->totals_agree = w.any && w.told == NO_ELEMENT && !c->this_unread;
    return w.any;
}

static const char *const area_units[] = { "m2", "ha", "km2" };

/* Whether rows and total agree once this figure stands in this unit. */
static bool fits(const struct total *t, struct item at, const char *unit, struct amount *meant)
{
    struct amount read, stated = t->stated, sum = t->sum;
    if (str_is(item_word(item_at(at, "@unit")), unit) || !item_amount(at, &read) ||
        !item_amount_in(at, unit, meant))
        return false;
    if (at.element == t->at.element)
        stated = *meant;
    else if (!amount_subtract(&sum, read) || !amount_add(&sum, *meant))
        return false;
    return amounts_agree(stated, sum);
}

struct search {
    const struct total *total;
    struct misread *found;
};

/* Goes on until a figure fits. */
static bool try_figure(void *data, struct item at)
{
    struct search *s = data;
    for (size_t u = 0; u < sizeof area_units / sizeof *area_units; u++)
        if (fits(s->total, at, area_units[u], &s->found->meant)) {
            s->found->at = at;
            s->found->unit = area_units[u];
            return false;
        }
    return true;
}

bool total_misread(const struct total *t, struct misread *out)
{
    struct search s = { t, out };
    if (!str_is(t->stated.unit, "m2"))
        return false;
    if (!try_figure(&s, t->at))
        return true;
    for (const char *const *path = t->rows; *path; path++)
        if (!each_figure(t->base, *path, try_figure, &s))
            return true;
    return false;
}
