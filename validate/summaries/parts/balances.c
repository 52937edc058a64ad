/* The figures of a State by year, each group as a chart and the table that it draws: munitions, submunitions, land, and
 * people. What is counted in different units stands in different groups and is never added up. */
#include "bars.h"
#include "state.h"

enum { GROUP_MOST = BARS_SERIES };

static const struct group {
    const char *id, *caption;
    enum figure figures[GROUP_MOST];
    const char *heads[GROUP_MOST + 1];
    bool parts;
} groups[] = {
    { "munitions",
      "balance/munitions",
      { FIGURE_HELD, FIGURE_DESTROYED, FIGURE_RETAINED },
      { "balance/held", "balance/destroyed", "balance/retained", NULL },
      false },
    { "submunitions",
      "balance/submunitions",
      { FIGURE_HELD_SUBMUNITIONS, FIGURE_DESTROYED_SUBMUNITIONS },
      { "balance/held", "balance/destroyed", NULL },
      false },
    { "area",
      "balance/area",
      { FIGURE_AREA, FIGURE_NEWLY_FOUND },
      { "balance/contaminated", "balance/newly-found", NULL },
      false },
    { "released",
      "balance/released",
      { FIGURE_CANCELLED, FIGURE_REDUCED, FIGURE_CLEARED },
      { "balance/cancelled", "balance/reduced", "balance/cleared", NULL },
      true },
    { "casualties",
      "balance/casualties",
      { FIGURE_KILLED, FIGURE_INJURED },
      { "balance/killed", "balance/injured", NULL },
      false },
};

/* A report of the State, or a year between its reports of which none is given. */
struct year {
    char label[11];
    struct str text;             /* of the label */
    const struct digest *record; /* NULL where none is given */
    struct figure_told told[FIGURES];
};

struct years {
    struct year *at;
    uint32_t count, cap;
};

static struct year *add_year(struct years *y, struct date from, struct date to)
{
    MEMORY_ROOM(y->at, y->count, y->cap);
    struct year *one = &y->at[y->count++];
    memset(one, 0, sizeof *one);
    one->text.len = period_label(from, to, one->label).len;
    return one;
}

/* Years between two reports; a hostile report of the year 1 has none of before the Convention. */
static void add_gap(struct years *y, const struct page *p, int16_t from, int16_t to)
{
    int16_t first = registry_date(p->voice->registry, STR("entry-into-force")).year;
    for (int16_t year = (int16_t)(from > first ? from : first); year < to; year++)
        if (!sequence_covers(&p->report->sequence, p->scope->state, year))
            add_year(y, (struct date){ year, 1, 1 }, (struct date){ year, 12, 31 });
}

static void read_years(struct years *y, const struct page *p)
{
    uint32_t count;
    const struct report_period *all = sequence_of(&p->report->sequence, p->scope->state, &count);
    int16_t reached = 0; /* the last year so far, so that no year is looked at twice */
    for (uint32_t i = 0; i < count; i++) {
        if (all[i].superseded)
            continue;
        if (reached && reached < all[i].to.year)
            add_gap(y, p, (int16_t)(reached + 1), all[i].to.year);
        reached = (int16_t)(reached < all[i].to.year ? all[i].to.year : reached);
        struct year *one = add_year(y, all[i].from, all[i].to);
        one->record = all[i].given;
        figures_read(all[i].given, one->told);
    }
    for (uint32_t i = 0; i < y->count; i++)
        y->at[i].text.at = y->at[i].label; /* the list grows no more */
}

static uint32_t columns_of(const struct group *g)
{
    uint32_t n = 0;
    while (g->heads[n])
        n++;
    return n;
}

static bool tells(const struct years *y, const struct group *g)
{
    for (uint32_t i = 0; i < y->count; i++)
        for (uint32_t n = 0; n < columns_of(g); n++)
            if (y->at[i].told[g->figures[n]].told != TOLD_NOT)
                return true;
    return false;
}

static void draw(struct page *p, const struct years *y, const struct group *g)
{
    struct bars b = { .table = g->id, .caption = g->caption, .parts = g->parts, .count = y->count };
    struct bars_row *rows = memory_get(y->count * sizeof *rows);
    for (uint32_t n = 0; n < columns_of(g); n++)
        b.series[n] = g->heads[n];
    for (uint32_t i = 0; i < y->count; i++) {
        rows[i] = (struct bars_row){ .label = y->at[i].text, .note = y->at[i].record ? NULL : "state/no-record" };
        for (uint32_t n = 0; n < columns_of(g); n++)
            rows[i].told[n] = y->at[i].told[g->figures[n]];
    }
    b.rows = rows;
    part_bars(p, &b);
    memory_drop(rows);
}

void cell_figure(struct page *p, const struct figure_told *t)
{
    struct buf text = { 0 };
    if (t->told == TOLD) {
        amount_write(&text, t->amount);
    } else {
        struct arg args[] = { arg_code("since", t->since) };
        tell_phrase(&text, p->voice, told_phrase(t->told), args, 1);
    }
    cell_text(p, t->told == TOLD ? CELL_NUMBER : CELL_TEXT, buf_all(&text));
    buf_free(&text);
}

static void year_row(struct page *p, const struct group *g, const struct year *y)
{
    cell_text(p, CELL_CODE, y->text);
    for (uint32_t n = 0; n < columns_of(g); n++)
        if (y->record)
            cell_figure(p, &y->told[g->figures[n]]);
        else
            cell_text(p, CELL_TEXT, STR(""));
    if (y->record)
        cell_text(p, CELL_CODE, y->record->id);
    else
        cell_phrase(p, "state/no-record");
}

static void add_group(struct page *p, const struct years *y, const struct group *g)
{
    const char *heads[GROUP_MOST + 3] = { "state/year" };
    uint32_t columns = columns_of(g);
    memcpy(heads + 1, g->heads, columns * sizeof *heads);
    heads[columns + 1] = "state/record";
    bool told = tells(y, g);
    if (told)
        draw(p, y, g);
    page_table(p, g->id, LAYOUT_GRID, g->caption, heads);
    for (uint32_t i = 0; i < y->count && told; i++)
        year_row(p, g, &y->at[i]);
}

void part_balances(struct page *p)
{
    struct years y = { 0 };
    bool any = false;
    read_years(&y, p);
    page_heading(p, 3, "balance/figures");
    for (size_t i = 0; i < sizeof groups / sizeof *groups; i++)
        any |= tells(&y, &groups[i]);
    document_paragraph(p->document, say(p->voice, any ? "balance/how" : "balance/none"));
    for (size_t i = 0; i < sizeof groups / sizeof *groups; i++)
        add_group(p, &y, &groups[i]);
    memory_drop(y.at);
}
