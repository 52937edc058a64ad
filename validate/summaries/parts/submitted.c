/* The reports one by one: initial ones with the derivation of their due day, and every report given with both days. */
#include "submitted.h"

/* Whether a day lies in one of the years shown. */
static bool in_years(const struct submissions *l, struct date day)
{
    return date_given(day) && day.year >= l->from && day.year <= l->to;
}

static bool shows_initial(const struct submissions *l, const struct submission_row *row)
{
    const struct submission *s = &row->initial;
    return s->standing != SUBMISSION_NOT_DUE &&
           (in_years(l, derivation_date(&s->due_by)) || in_years(l, s->submitted));
}

void part_initial(struct page *p, const struct submissions *l)
{
    static const char *const heads[] = { "decisions/state",    "reporting/due-by",     "reporting/submitted",
                                         "reporting/standing", "decisions/derivation", NULL };
    bool any = false;
    for (uint32_t i = 0; i < l->count; i++)
        any |= shows_initial(l, &l->rows[i]);
    if (any)
        page_heading(p, 3, "reporting/initial-heading");
    page_table(p, "initial", LAYOUT_GRID, "reporting/initial-caption", heads);
    for (uint32_t i = 0; i < l->count; i++) {
        const struct submission *s = &l->rows[i].initial;
        if (!shows_initial(l, &l->rows[i]))
            continue;
        cell_text(p, CELL_TEXT, l->rows[i].name);
        cell_date(p, derivation_date(&s->due_by));
        cell_date(p, s->submitted);
        cell_standing(p, s);
        cell_derivation(p, &s->due_by);
    }
}

static void year_cell(struct page *p, const struct submission_row *row, const struct report_period *r)
{
    if (submission_is_initial(row, r))
        cell_phrase(p, "reporting/initial");
    else
        cell_number(p, submission_year(p->report->registry, r));
}

static void tell_report(struct page *p, const struct submission_row *row, const struct report_period *r)
{
    struct submission s = submission_of(p->report->registry, row, r);
    cell_text(p, CELL_TEXT, row->name);
    year_cell(p, row, r);
    cell_date(p, derivation_date(&s.due_by));
    cell_date(p, s.submitted);
    cell_standing(p, &s);
    cell_text(p, CELL_CODE, r->given->id);
    if (r->superseded)
        cell_phrase(p, "reporting/later-text");
    else
        cell_text(p, CELL_TEXT, STR(""));
}

/* An initial report is shown by its own day, one of a year by that year. */
static bool shows_report(const struct page *p, const struct submissions *l, const struct submission_row *row,
                         const struct report_period *r)
{
    int64_t year = submission_year(p->report->registry, r);
    return submission_is_initial(row, r) ? shows_initial(l, row) : year >= l->from && year <= l->to;
}

void part_submitted(struct page *p, const struct submissions *l)
{
    static const char *const heads[] = { "decisions/state",    "reporting/on-year",
                                         "reporting/due-by",   "reporting/submitted",
                                         "reporting/standing", "reporting/record",
                                         "reporting/note",     NULL };
    if (l->count)
        page_heading(p, 3, "reporting/reports-heading");
    page_table(p, "reports", LAYOUT_GRID, "reporting/reports-caption", heads);
    for (uint32_t i = 0; i < l->count; i++)
        for (uint32_t n = 0; n < l->rows[i].period_count; n++)
            if (shows_report(p, l, &l->rows[i], &l->rows[i].periods[n]))
                tell_report(p, &l->rows[i], &l->rows[i].periods[n]);
}
