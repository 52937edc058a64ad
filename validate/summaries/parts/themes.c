/* What the themes of the summary of progress are told with: a heading, a table of figures of two periods, and the reports
 * behind them. */
#include "progress.h"
#include "state.h"

void theme_heading(struct progress *g, const char *theme, int first_action, int last_action)
{
    g->theme = theme;
    page_heading(g->page, 3, theme);
    if (first_action) {
        struct arg args[] = { arg_count("from", first_action), arg_count("to", last_action) };
        page_line(g->page, "progress/actions", args, 2);
    }
}

/* A table that is named after its theme, so that no two bear one name. */
static void add_table(struct progress *g, const char *id, const char *caption, const char *const *heads)
{
    struct arg args[] = { arg_term("theme", STR(""), say(g->page->voice, g->theme)) };
    struct buf text = { 0 };
    uint32_t columns = 0;
    while (heads[columns])
        columns++;
    tell_phrase(&text, g->page->voice, caption, args, 1);
    document_table(g->page->document, id, LAYOUT_GRID, buf_all(&text), columns);
    for (uint32_t i = 0; i < columns; i++)
        cell_phrase(g->page, heads[i]);
    buf_free(&text);
}

void theme_table(struct progress *g, const char *id)
{
    static const char *const heads[] = { "progress/figure", "progress/now",       "progress/of-now",
                                         "progress/before", "progress/of-before", NULL };
    if (!has_reports(g))
        document_paragraph(g->page->document, say(g->page->voice, "progress/no-figures"));
    add_table(g, id, "progress/caption", heads);
    g->plain = false;
}

void theme_plain_table(struct progress *g, const char *id)
{
    static const char *const heads[] = { "progress/figure", "progress/now", "progress/before", NULL };
    add_table(g, id, "progress/caption", heads);
    g->plain = true;
}

/* The sum and of how many reports it is; where none tells the figure, that. */
static void tally_cells(struct page *p, const struct window *w, const struct tally *t)
{
    struct arg args[] = { arg_count("told", t->told), arg_count("reports", w->reports),
                          arg_count("unchanged", t->unchanged) };
    struct buf text = { 0 };
    amount_write(&text, t->sum);
    if (t->failed)
        cell_phrase(p, "progress/not-added");
    else if (t->told)
        cell_text(p, CELL_NUMBER, buf_all(&text));
    else
        cell_phrase(p, w->reports ? "told/not" : "state/no-record");
    cell_told(p, t->unchanged ? "progress/told-unchanged" : "progress/told", args, 3);
    buf_free(&text);
}

void theme_figure(struct progress *g, enum figure f)
{
    if (!has_reports(g))
        return;
    cell_phrase(g->page, figure_phrase(f));
    for (int i = 0; i < 2; i++)
        tally_cells(g->page, &g->windows[i], &g->windows[i].tallies[f]);
}

void theme_count(struct progress *g, const char *what, int64_t now, int64_t before)
{
    cell_phrase(g->page, what);
    cell_number(g->page, now);
    if (!g->plain)
        cell_text(g->page, CELL_TEXT, STR(""));
    cell_number(g->page, before);
    if (!g->plain)
        cell_text(g->page, CELL_TEXT, STR(""));
}

void theme_completed(struct progress *g, int64_t article, const char *what)
{
    const struct registry *r = g->page->report->registry;
    int64_t count[2] = { 0, 0 };
    for (uint32_t i = 0; i < r->obligation_count; i++) {
        const struct obligation *o = &r->obligations[i];
        const struct state *s = registry_state(r, o->state);
        for (int n = 0; n < 2 && o->article == article; n++) {
            struct date before = date_plus(g->windows[n].from, -1, UNIT_DAY);
            count[n] += s && progress_is_party(g, s, g->windows[n].to) &&
                        registry_fulfilled(r, o->state, article, g->windows[n].to) &&
                        !registry_fulfilled(r, o->state, article, before);
        }
    }
    theme_count(g, what, count[0], count[1]);
}

static bool tells_any(const struct counted *c, const enum figure *figures)
{
    for (int i = 0; figures[i] != FIGURES; i++) {
        const struct figure_told *t = &c->told[figures[i]];
        if ((t->told == TOLD && t->amount.thousandths) || t->told == TOLD_OPEN || t->told == TOLD_LARGE)
            return true;
    }
    return false;
}

static void report_row(struct page *p, const struct counted *c, const enum figure *figures)
{
    struct buf name = { 0 };
    struct arg state = arg_state("state", c->period->state);
    tell_arg(&name, p->voice, &state);
    cell_text(p, CELL_TEXT, buf_all(&name));
    for (int i = 0; figures[i] != FIGURES; i++)
        cell_figure(p, &c->told[figures[i]]);
    cell_text(p, CELL_CODE, c->period->given->id);
    buf_free(&name);
}

void theme_reports(struct progress *g, const char *id, const enum figure *figures)
{
    const char *heads[FIGURES + 3] = { "decisions/state" };
    int columns = 0;
    for (; figures[columns] != FIGURES; columns++)
        heads[columns + 1] = figure_phrase(figures[columns]);
    heads[columns + 1] = "state/record";
    add_table(g, id, "progress/behind", heads);
    for (uint32_t i = 0; i < g->counted_count; i++)
        if (window_holds(&g->windows[0], g->counted[i].period->to) && tells_any(&g->counted[i], figures))
            report_row(g->page, &g->counted[i], figures);
}
