/* Stockpiles, clearance and risk education, and victims in the summary of progress (Art. 3, 4, 5), with the land released
 * over the years as a chart. */
#include "bars.h"
#include "progress.h"
#include "state.h"

enum { YEARS = 10 };

void part_stockpiles(struct progress *g)
{
    static const enum figure figures[] = { FIGURE_HELD,      FIGURE_HELD_SUBMUNITIONS,
                                           FIGURE_DESTROYED, FIGURE_DESTROYED_SUBMUNITIONS,
                                           FIGURE_RETAINED,  FIGURES };
    theme_heading(g, "theme/stockpile-destruction", 12, 17);
    theme_table(g, "stockpiles");
    for (int i = 0; figures[i] != FIGURES; i++)
        theme_figure(g, figures[i]);
    theme_completed(g, 3, "progress/completed-3");
    theme_reports(g, "stockpile-reports", figures);
}

/* The sums of one year: of the land released, and how many reports there are. */
struct year {
    char label[5];
    struct tally released[3];
    uint32_t reports;
};

static const enum figure released[] = { FIGURE_CANCELLED, FIGURE_REDUCED, FIGURE_CLEARED };

static void add_released(struct year *y, const struct counted *c)
{
    y->reports++;
    for (int i = 0; i < 3; i++) {
        const struct figure_told *t = &c->told[released[i]];
        if (t->told != TOLD)
            continue;
        y->released[i].told++;
        y->released[i].failed |= !amount_add(&y->released[i].sum, t->amount);
    }
}

/* The years up to the last one of the period; false where none has a report. */
static bool read_years(const struct progress *g, struct year years[YEARS], int32_t *first)
{
    int last = g->windows[0].to.year;
    uint32_t reports = 0;
    memset(years, 0, YEARS * sizeof *years);
    *first = YEARS;
    for (uint32_t i = 0; i < g->counted_count; i++) {
        int32_t at = YEARS - 1 - (last - g->counted[i].period->to.year);
        if (at < 0 || at >= YEARS || date_before(g->windows[0].to, g->counted[i].period->to))
            continue;
        add_released(&years[at], &g->counted[i]);
        *first = at < *first ? at : *first;
        reports++;
    }
    for (int32_t i = 0; i < YEARS; i++)
        memcpy(years[i].label, date_text((struct date){ (int16_t)(last - YEARS + 1 + i), 1, 1 }).at, 4);
    return reports > 0;
}

static struct figure_told told_of(const struct tally *t)
{
    return (struct figure_told){ t->failed ? TOLD_LARGE : t->told ? TOLD : TOLD_NOT, t->sum, STR("") };
}

static void draw_years(struct page *p, const struct year *years, int32_t first)
{
    struct bars_row rows[YEARS];
    struct bars b = { .table = "released",
                      .caption = "progress/released",
                      .series = { "balance/cancelled", "balance/reduced", "balance/cleared", NULL },
                      .parts = true,
                      .rows = rows + first,
                      .count = (uint32_t)(YEARS - first) };
    for (int32_t i = first; i < YEARS; i++) {
        rows[i] = (struct bars_row){ .label = str_of(years[i].label),
                                     .note = years[i].reports ? NULL : "state/no-record" };
        for (int n = 0; n < 3; n++)
            rows[i].told[n] = told_of(&years[i].released[n]);
    }
    part_bars(p, &b);
}

static void year_row(struct page *p, const struct year *y)
{
    struct arg args[] = { arg_count("reports", y->reports) };
    cell_text(p, CELL_CODE, str_of(y->label));
    for (int n = 0; n < 3; n++) {
        struct figure_told t = told_of(&y->released[n]);
        cell_figure(p, &t);
    }
    cell_told(p, "progress/count", args, 1);
}

static void add_years(struct progress *g)
{
    static const char *const heads[] = { "state/year",      "balance/cancelled", "balance/reduced",
                                         "balance/cleared", "progress/reports",  NULL };
    struct year years[YEARS];
    int32_t first;
    bool any = read_years(g, years, &first);
    if (any)
        draw_years(g->page, years, first);
    page_table(g->page, "released", LAYOUT_GRID, "progress/released", heads);
    for (int32_t i = first; any && i < YEARS; i++)
        year_row(g->page, &years[i]);
}

void part_clearance(struct progress *g)
{
    static const enum figure figures[] = { FIGURE_AREA,    FIGURE_NEWLY_FOUND, FIGURE_CANCELLED, FIGURE_REDUCED,
                                           FIGURE_CLEARED, FIGURE_REACHED,     FIGURES };
    theme_heading(g, "progress/clearance", 18, 30);
    theme_table(g, "clearance");
    for (int i = 0; figures[i] != FIGURES; i++)
        theme_figure(g, figures[i]);
    theme_completed(g, 4, "progress/completed-4");
    add_years(g);
    theme_reports(g, "clearance-reports", figures);
}

void part_victims(struct progress *g)
{
    static const enum figure figures[] = { FIGURE_KILLED, FIGURE_INJURED, FIGURES };
    theme_heading(g, "theme/victim-assistance", 31, 37);
    theme_table(g, "victims");
    for (int i = 0; figures[i] != FIGURES; i++)
        theme_figure(g, figures[i]);
    theme_reports(g, "victim-reports", figures);
}
