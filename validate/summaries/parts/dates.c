/* What comes next, by day: steps, documents, requests and reports that are due, meetings, deadlines; each with the
 * paragraph it rests on and, where it was computed, its derivation. */
#include "coming.h"
#include "list.h"
#include "parts.h"

/* The first report that a channel asks for by a day of the year. */
static void add_report(struct coming *c, const struct fact *f)
{
    static const char *const phrases[] = { "dates/report", "dates/report-analysis-group", "dates/report-meeting" };
    const struct arg *due = fact_field(f, "due"), *closed = record_field(c->page, "to");
    struct date day;
    if (due && closed && fact_field(f, "kind") && day_of_year_after(due->text, closed->date, &day))
        coming_report(c, f, day, phrases);
}

static void add_fact(struct coming *c, const struct fact *f)
{
    struct date from = fact_date(f, "from"), to = fact_date(f, "to"), new = fact_date(f, "new");
    if (coming_of_fact(c, f))
        return;
    if (str_is(f->name, "next-meeting") && date_given(from))
        coming_decided(c, f, "dates/meeting", from, date_given(to) ? to : from, "", NULL);
    else if (str_is(f->name, "extension") && date_given(new))
        coming_decided(c, f, "dates/deadline", new, new, "", NULL);
    else if (str_is(f->name, "channel") || str_is(f->name, "further-channel"))
        add_report(c, f);
}

static int by_day(const void *a, const void *b)
{
    const struct coming_day *x = a, *y = b;
    int order = date_order(x->from, y->from);
    order = order ? order : date_order(x->to, y->to);
    return order ? order : (x->order > y->order) - (x->order < y->order);
}

static void row(struct page *p, const struct coming_day *day)
{
    struct buf text = { 0 };
    struct str language, title = coming_title(&text, p, day, &language);
    cell_days(p, day);
    document_cell(p->document, CELL_TEXT, title, language);
    cell_citation(p, day->fact);
    if (day->derivation)
        cell_derivation(p, day->derivation);
    else
        cell_text(p, CELL_DERIVATION, STR(""));
    buf_free(&text);
}

void part_dates(struct page *p)
{
    static const char *const heads[] = { "dates/days", "dates/what", "decisions/citation", "dates/derivation",
                                         NULL };
    struct openings openings = { 0 };
    struct coming c = { .page = p, .openings = &openings };
    openings_decided(&openings, p->record); /* as this report decides them, else as the registry knows them */
    openings_registry(&openings, p->voice->registry, (struct date){ 0 }, NAMES_BOTH);
    openings_close(&openings);
    for (uint32_t i = 0; i < p->record->fact_count; i++)
        add_fact(&c, &p->record->facts[i]);
    if (c.count) {
        list_sort(c.at, c.count, sizeof *c.at, by_day);
        page_heading(p, 3, "dates/heading");
    }
    page_table(p, "dates", LAYOUT_GRID, "dates/caption", heads);
    for (uint32_t i = 0; i < c.count; i++)
        row(p, &c.at[i]);
    coming_free(&c);
    openings_free(&openings);
}
