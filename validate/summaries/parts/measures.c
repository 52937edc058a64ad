/* National implementation measures in the summary of progress (Art. 9, 7(1)(a)): those whose day lies in the period, each once,
 * in however many reports it stands. */
#include "list.h"
#include "progress.h"

struct measure {
    const struct counted *in; /* the report */
    const struct fact *fact;
    uint32_t order;
};

struct measures {
    struct measure *at;
    uint32_t count, cap;
};

static int same_measure(const void *a, const void *b)
{
    const struct measure *x = a, *y = b;
    int order = str_order(x->in->period->state, y->in->period->state);
    return order ? order : str_order(x->fact->item, y->fact->item);
}

static int by_measure(const void *a, const void *b)
{
    const struct measure *x = a, *y = b;
    int order = same_measure(a, b);
    return order ? order : (x->order > y->order) - (x->order < y->order);
}

/* As far as its day is known. */
static bool is_within(const struct window *w, const struct fact *f)
{
    const struct arg *date = fact_field(f, "date");
    return date && date_given(w->from) && partial_date_order(date->text, str_of(date_text(w->from).at)) >= 0 &&
           partial_date_order(date->text, str_of(date_text(w->to).at)) <= 0;
}

/* Those of a window, from all reports that count; of one in several reports the first that is met is the latest. */
static void read_measures(const struct progress *g, const struct window *w, struct measures *l)
{
    for (uint32_t i = 0; i < g->counted_count; i++) {
        const struct digest *d = g->counted[i].period->given;
        for (uint32_t n = 0; n < d->fact_count; n++)
            if (str_is(d->facts[n].name, "measure") && is_within(w, &d->facts[n])) {
                MEMORY_ROOM(l->at, l->count, l->cap);
                l->at[l->count] = (struct measure){ &g->counted[i], &d->facts[n], l->count };
                l->count++;
            }
    }
    list_sort(l->at, l->count, sizeof *l->at, by_measure);
    uint32_t kept = 0;
    for (uint32_t i = 0; i < l->count; i++)
        if (!kept || same_measure(&l->at[kept - 1], &l->at[i]) != 0)
            l->at[kept++] = l->at[i];
    l->count = kept;
}

static uint32_t states_of(const struct measures *l)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < l->count; i++)
        count += !i || !str_same(l->at[i].in->period->state, l->at[i - 1].in->period->state);
    return count;
}

static void measure_row(struct page *p, const struct measure *m)
{
    cell_text(p, CELL_TEXT, registry_state_name(p->voice->registry, m->in->period->state, p->language));
    cell_text(p, CELL_CODE, m->fact->item);
    cell_coded_field(p, m->fact, "kind", "measure/");
    cell_field(p, m->fact, "date");
    cell_text(p, CELL_CODE, m->in->period->given->id);
}

void part_measures(struct progress *g)
{
    static const char *const heads[] = { "decisions/state", "decisions/item", "decisions/subject",
                                         "measure/date",    "state/record",   NULL };
    struct measures now = { 0 }, before = { 0 };
    read_measures(g, &g->windows[0], &now);
    read_measures(g, &g->windows[1], &before);
    theme_heading(g, "theme/national-measures", 0, 0);
    theme_plain_table(g, "measures");
    theme_count(g, "measure/count", now.count, before.count);
    theme_count(g, "measure/states", states_of(&now), states_of(&before));
    page_table(g->page, "measure-list", LAYOUT_GRID, "measure/caption", heads);
    for (uint32_t i = 0; i < now.count; i++)
        measure_row(g->page, &now.at[i]);
    memory_drop(now.at);
    memory_drop(before.at);
}
