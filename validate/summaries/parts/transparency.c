/* Transparency in the summary of progress (Art. 7): who reported on the period and when, and of which States Parties no record
 * is given; then what was not counted. */
#include "progress.h"
#include "state.h"

static void state_cell(struct page *p, struct str state)
{
    cell_text(p, CELL_TEXT, registry_state_name(p->voice->registry, state, p->language));
}

static void report_row(struct page *p, const struct counted *c)
{
    char label[11];
    state_cell(p, c->period->state);
    cell_text(p, CELL_CODE, period_label(c->period->from, c->period->to, label));
    cell_coded_field(p, c->period->fact, "type", "report-type/");
    cell_date(p, c->submitted);
    cell_date(p, c->due);
    cell_text(p, CELL_CODE, c->period->given->id);
}

/* The States Parties on the last day of which no report counts; both lists are sorted by code. */
static int64_t silent(struct progress *g, const struct window *w, bool tell)
{
    const struct registry *r = g->page->report->registry;
    int64_t count = 0;
    uint32_t next = 0;
    for (uint32_t i = 0; i < r->state_count; i++) {
        bool reported = false;
        for (; next < g->counted_count && str_order(g->counted[next].period->state, r->states[i].code) <= 0; next++)
            reported |= str_same(g->counted[next].period->state, r->states[i].code) &&
                        window_holds(w, g->counted[next].period->to);
        if (reported || !progress_is_party(g, &r->states[i], w->to))
            continue;
        count++;
        if (tell) {
            state_cell(g->page, r->states[i].code);
            cell_text(g->page, CELL_CODE, r->states[i].code);
        }
    }
    return count;
}

static void add_reports(struct progress *g)
{
    static const char *const heads[] = { "decisions/state", "state/year",   "state/note", "state/submitted",
                                         "state/due",       "state/record", NULL };
    static const char *const none[] = { "decisions/state", "deadlines/column/code", NULL };
    page_table(g->page, "reports", LAYOUT_GRID, "progress/reported", heads);
    for (uint32_t i = 0; i < g->counted_count; i++)
        if (window_holds(&g->windows[0], g->counted[i].period->to))
            report_row(g->page, &g->counted[i]);
    page_table(g->page, "no-record", LAYOUT_GRID, "progress/silent", none);
    silent(g, &g->windows[0], true);
}

void part_transparency(struct progress *g)
{
    const struct window *now = &g->windows[0], *before = &g->windows[1];
    theme_heading(g, "theme/transparency", 0, 0);
    theme_plain_table(g, "transparency");
    theme_count(g, "progress/reports-counted", now->reports, before->reports);
    theme_count(g, "progress/states", now->states, before->states);
    theme_count(g, "progress/initial", now->initial, before->initial);
    theme_count(g, "progress/in-time", now->in_time, before->in_time);
    theme_count(g, "progress/after-due", now->after_due, before->after_due);
    theme_count(g, "progress/no-record", silent(g, now, false), silent(g, before, false));
    add_reports(g);
}

static void left_row(struct page *p, const struct left_out *l)
{
    state_cell(p, l->state);
    cell_phrase(p, l->figure ? l->figure : "left-out/report");
    cell_phrase(p, l->why);
    cell_text(p, CELL_CODE, l->record->id);
}

/* Records that could not be read to their end, or of which it is not clear what period they are of. */
static bool add_unread(struct page *p)
{
    const struct sequence *s = &p->report->sequence;
    bool any = s->unread || s->unplaced_count;
    if (any)
        document_paragraph(p->document, say(p->voice, "left-out/unread"));
    return any;
}

void part_left_out(struct progress *g)
{
    static const char *const heads[] = { "decisions/state", "progress/figure", "left-out/why", "state/record",
                                         NULL };
    page_heading(g->page, 3, "left-out/heading");
    if (!add_unread(g->page) && !g->left_count)
        document_paragraph(g->page->document,
                           say(g->page->voice, has_reports(g) ? "left-out/none" : "progress/no-figures"));
    page_table(g->page, "left-out", LAYOUT_GRID, "left-out/heading", heads);
    for (uint32_t i = 0; i < g->left_count; i++)
        left_row(g->page, &g->left[i]);
}
