/* Reading reports for the summary of progress; see progress.h. */
#include "progress.h"

#include "state.h"

static void leave_out(struct progress *g, const struct report_period *p, const char *figure, const char *why)
{
    MEMORY_ROOM(g->left, g->left_count, g->left_cap);
    g->left[g->left_count++] = (struct left_out){ p->given, p->state, figure, why };
}

static bool is_begin(struct date d)
{
    return d.day == 1;
}

/* As many whole months, or days, as the period has. */
static void set_before(struct progress *g)
{
    const struct window *now = &g->windows[0];
    struct date next = date_plus(now->to, 1, UNIT_DAY), from;
    int months = (next.year - now->from.year) * 12 + next.month - now->from.month;
    if (is_begin(now->from) && is_begin(next))
        from = date_plus(now->from, -months, UNIT_MONTH);
    else
        from = date_plus(now->from, -(days_between(now->from, now->to) + 1), UNIT_DAY);
    g->windows[1].from = from;
    g->windows[1].to = date_plus(now->from, -1, UNIT_DAY);
}

/* The last full year before the as-of date whose last days a report given is of; where there is none, the last one. */
static int16_t last_year(const struct report *r, bool *any)
{
    int16_t found = 0, end = (int16_t)(r->as_of.year - 1);
    for (uint32_t i = 0; i < r->sequence.count; i++)
        if (r->sequence.periods[i].to.year <= end && r->sequence.periods[i].to.year > found)
            found = r->sequence.periods[i].to.year;
    *any = found > 0;
    return (int16_t)(found ? found : end);
}

static void set_windows(struct progress *g)
{
    const struct scope *scope = g->page->scope;
    struct window *now = &g->windows[0];
    int16_t year = last_year(g->page->report, &g->found);
    g->by_default = !date_given(scope->from) && !date_given(scope->to);
    now->from = g->by_default ? (struct date){ year, 1, 1 } : scope->from;
    now->to = g->by_default ? (struct date){ year, 12, 31 } : scope->to;
    if (!date_given(now->to))
        now->to = date_before(g->page->report->as_of, now->from) ? now->from : g->page->report->as_of;
    if (!date_given(now->from))
        now->from = date_plus(date_plus(now->to, -1, UNIT_YEAR), 1, UNIT_DAY);
    set_before(g);
}

static void note_state(struct progress *g, struct str code)
{
    const struct state *s = registry_state(g->page->report->registry, code);
    g->invented |= s && s->invented;
    g->real |= s && !s->invented;
}

/* Real ones where no record names a State. */
static void note_states(struct progress *g)
{
    const struct report *r = g->page->report;
    for (uint32_t i = 0; i < r->record_count; i++)
        for (uint32_t n = 0; n < r->records[i].judged.fact_count; n++) {
            const struct arg *state = fact_field(&r->records[i].judged.facts[n], "state");
            if (state && state->type == ARG_STATE)
                note_state(g, state->text);
        }
    g->real |= !g->invented;
}

bool progress_is_party(const struct progress *g, const struct state *s, struct date day)
{
    return (s->invented ? g->invented : g->real) && state_is_party(s, day);
}

static void add_report(struct progress *g, const struct report_period *p)
{
    const struct arg *submitted = fact_field(p->fact, "submitted");
    MEMORY_ROOM(g->counted, g->counted_count, g->counted_cap);
    struct counted *c = &g->counted[g->counted_count++];
    *c = (struct counted){ .period = p,
                           .due = report_due(g->page->report->registry, p),
                           .submitted = submitted ? submitted->date : (struct date){ 0 } };
    figures_read(p->given, c->told);
}

/* The reports of one State, the last one first: one whose days another holds is left out. */
static void add_reports(struct progress *g, const struct report_period *first, const struct report_period *end)
{
    struct date begun = { 0 };
    for (const struct report_period *p = end; p-- > first;) {
        if (p->superseded)
            continue;
        if (date_given(begun) && !date_before(p->to, begun)) {
            if (window_holds(&g->windows[0], p->to) || window_holds(&g->windows[1], p->to))
                leave_out(g, p, NULL, "left-out/overlap");
            continue;
        }
        begun = p->from;
        add_report(g, p);
    }
}

static void read_reports(struct progress *g)
{
    const struct sequence *s = &g->page->report->sequence;
    for (uint32_t i = 0, end; i < s->count; i = end) {
        for (end = i + 1; end < s->count && str_same(s->periods[end].state, s->periods[i].state);)
            end++;
        add_reports(g, &s->periods[i], &s->periods[end]);
    }
}

static void add_figure(struct progress *g, struct tally *t, const struct counted *c, enum figure f)
{
    const struct figure_told *told = &c->told[f];
    t->unchanged += told->told == TOLD_UNCHANGED;
    if (told->told == TOLD_OPEN || told->told == TOLD_LARGE) {
        leave_out(g, c->period, figure_phrase(f), told_phrase(told->told));
    } else if (told->told == TOLD && amount_add(&t->sum, told->amount)) {
        t->told++;
    } else if (told->told == TOLD) {
        t->failed = true;
        leave_out(g, c->period, figure_phrase(f),
                  amount_same_unit(t->sum, told->amount) ? "told/large" : "left-out/unit");
    }
}

/* `has`: the figures of the last day that a later report of the State has told in this window. */
static void add_to(struct progress *g, struct window *w, const struct counted *c, bool has[FIGURES])
{
    const struct arg *type = fact_field(c->period->fact, "type"), *needs = fact_field(c->period->fact, "needs");
    w->reports++;
    w->initial += type && str_is(type->text, "initial");
    w->needs += needs && needs->number > 0;
    if (date_given(c->submitted) && date_given(c->due)) {
        w->in_time += !date_before(c->due, c->submitted);
        w->after_due += date_before(c->due, c->submitted);
    }
    for (enum figure f = 0; f < FIGURES; f++) {
        if (figure_is_standing(f) && has[f])
            continue;
        add_figure(g, &w->tallies[f], c, f);
        has[f] |= c->told[f].told == TOLD;
    }
}

static void add_up(struct progress *g, struct window *w)
{
    bool has[FIGURES] = { false };
    struct str state = STR("");
    for (uint32_t i = 0; i < g->counted_count; i++) {
        const struct counted *c = &g->counted[i];
        if (!window_holds(w, c->period->to))
            continue;
        if (!str_same(state, c->period->state)) {
            memset(has, 0, sizeof has);
            w->states++;
        }
        state = c->period->state;
        add_to(g, w, c, has);
    }
}

void progress_read(struct progress *g, struct page *p)
{
    *g = (struct progress){ .page = p };
    set_windows(g);
    note_states(g);
    read_reports(g);
    add_up(g, &g->windows[0]);
    add_up(g, &g->windows[1]);
}

void progress_free(struct progress *g)
{
    memory_drop(g->counted);
    memory_drop(g->left);
}
