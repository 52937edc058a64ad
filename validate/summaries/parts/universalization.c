/* Universalization, as the registry knows it: how many States are parties, and which have become so (Art. 16, 17). */
#include "progress.h"

static int64_t parties(const struct progress *g, struct date day)
{
    const struct registry *r = g->page->report->registry;
    int64_t count = 0;
    for (uint32_t i = 0; i < r->state_count; i++)
        count += progress_is_party(g, &r->states[i], day);
    return count;
}

static struct date consent_of(const struct state *s)
{
    struct date day;
    return item_date(item_at(item_at(s->item, "consent"), "@date"), &day) ? day : (struct date){ 0 };
}

static int64_t withdrawn(const struct progress *g, const struct window *w)
{
    const struct registry *r = g->page->report->registry;
    int64_t count = 0;
    for (uint32_t i = 0; i < r->state_count; i++)
        count += (r->states[i].invented ? g->invented : g->real) && window_holds(w, r->states[i].withdrawn);
    return count;
}

static int64_t entered(const struct progress *g, const struct window *w, bool consented)
{
    const struct registry *r = g->page->report->registry;
    int64_t count = 0;
    for (uint32_t i = 0; i < r->state_count; i++) {
        const struct state *s = &r->states[i];
        count += (s->invented ? g->invented : g->real) &&
                 window_holds(w, consented ? consent_of(s) : s->entry_into_force);
    }
    return count;
}

static void day_cell(struct page *p, struct date day, bool unverified)
{
    if (date_given(day) && unverified) {
        struct arg args[] = { arg_date("date", day) };
        cell_told(p, "state/unverified", args, 1);
    } else {
        cell_date(p, day);
    }
}

static void state_rows(struct progress *g)
{
    const struct registry *r = g->page->report->registry;
    for (uint32_t i = 0; i < r->state_count; i++) {
        const struct state *s = &r->states[i];
        if (!(s->invented ? g->invented : g->real) ||
            (!window_holds(&g->windows[0], consent_of(s)) && !window_holds(&g->windows[0], s->entry_into_force)))
            continue;
        cell_text(g->page, CELL_TEXT, registry_state_name(r, s->code, g->page->language));
        day_cell(g->page, consent_of(s), registry_unverified(item_at(s->item, "consent")));
        day_cell(g->page, s->entry_into_force, s->unverified);
    }
}

void part_universalization(struct progress *g)
{
    static const char *const heads[] = { "decisions/state", "progress/consent", "progress/in-force", NULL };
    const struct window *now = &g->windows[0], *before = &g->windows[1];
    theme_heading(g, "theme/universalization", 0, 0);
    theme_plain_table(g, "universalization");
    theme_count(g, "progress/parties", parties(g, now->to), parties(g, before->to));
    theme_count(g, "progress/consented", entered(g, now, true), entered(g, before, true));
    theme_count(g, "progress/entered", entered(g, now, false), entered(g, before, false));
    theme_count(g, "progress/withdrawn", withdrawn(g, now), withdrawn(g, before));
    page_table(g->page, "new-parties", LAYOUT_GRID, "progress/new-parties", heads);
    state_rows(g);
}
