/* For everyone: every day that comes, month by month, with what it rests on and how it was computed: deadlines, meetings, by
 * when requests and reports are due, and what decisions set. */
#include "parts/coming.h"

enum { MONTHS = 24 }; /* where no last day is asked for */

static struct date last_day(struct date from)
{
    struct date to = date_plus(from, MONTHS, UNIT_MONTH);
    return date_given(to) ? to : (struct date){ 9999, 12, 31 };
}

/* What the records given decide; one of which a later text is given is not looked into. */
static void add_records(struct coming *c, struct openings *o, bool days)
{
    const struct report *r = c->page->report;
    for (uint32_t i = 0; i < r->record_count; i++) {
        const struct digest *d = &r->records[i].judged;
        if (identity_newer(&r->identities, r->records[i].given))
            continue;
        c->page->record = d;
        if (!days) {
            openings_decided(o, d);
            continue;
        }
        for (uint32_t n = 0; n < d->fact_count; n++)
            coming_of_fact(c, &d->facts[n]);
        coming_yearly(c);
    }
}

static void add_deadlines(struct coming *c, const struct deadlines *l)
{
    for (uint32_t i = 0; i < l->count; i++)
        if (l->at[i].standing != STANDING_COMPLETED && date_given(derivation_date(&l->at[i].derivation)))
            coming_deadline(c, &l->at[i]);
}

static void tell_scope(struct page *p, const struct coming *c, struct date from, struct date to)
{
    struct arg args[] = { arg_date("from", from), arg_date("to", to), arg_count("count", c->count),
                          arg_span("span", MONTHS, UNIT_MONTH) };
    bool chosen = date_given(p->scope->from) || date_given(p->scope->to);
    page_line(p, chosen ? "calendar/chosen" : "calendar/usual", args, 4);
    document_paragraph(p->document, say(p->voice, c->count ? "calendar/what" : "calendar/none"));
    page_invented(p);
}

static void row(struct page *p, const struct coming_day *day)
{
    struct buf title = { 0 };
    struct str language, what = coming_title(&title, p, day, &language);
    cell_days(p, day);
    document_cell(p->document, CELL_TEXT, what, language);
    cell_text(p, day->cited ? CELL_CODE : CELL_TEXT, day->basis);
    if (day->derivation)
        cell_derivation(p, day->derivation);
    else
        cell_text(p, CELL_DERIVATION, STR(""));
    cell_text(p, CELL_DERIVATION, day->more);
    coming_event(p, day);
    buf_free(&title);
}

/* A year as a heading, where one begins; a month as a table. */
static void begin_month(struct page *p, struct date day, bool new_year)
{
    static const char *const heads[] = { "dates/days",       "dates/what",     "calendar/basis",
                                         "dates/derivation", "calendar/known", NULL };
    static const char *const months[] = { "month/01", "month/02", "month/03", "month/04", "month/05", "month/06",
                                          "month/07", "month/08", "month/09", "month/10", "month/11", "month/12" };
    struct arg year = arg_count("year", day.year);
    struct buf text = { 0 };
    uint32_t columns = sizeof heads / sizeof *heads - 1;
    buf_number(&text, day.year);
    if (new_year)
        document_heading(p->document, 2, buf_all(&text), p->language);
    text.len = 0;
    tell_phrase(&text, p->voice, months[day.month - 1], &year, 1);
    document_table(p->document, "calendar", LAYOUT_GRID, buf_all(&text), columns);
    for (uint32_t i = 0; i < columns; i++)
        cell_phrase(p, heads[i]);
    buf_free(&text);
}

static void add_months(struct page *p, const struct coming *c, struct date from)
{
    if (!c->count)
        begin_month(p, from, false); /* without a row, but there under its name */
    for (uint32_t i = 0; i < c->count; i++) {
        struct date day = c->at[i].from, before = i ? c->at[i - 1].from : (struct date){ 0 };
        if (day.year != before.year || day.month != before.month)
            begin_month(p, day, day.year != before.year);
        row(p, &c->at[i]);
    }
}

/* Whose days: those of the States that the records given name; of an invented one that is asked for, of invented ones. */
static enum names whose(const struct report *r, const struct scope *s)
{
    const struct state *asked = registry_state(r->registry, s->state);
    enum names names = r->names;
    return names == NAMES_REAL && asked && asked->invented ? NAMES_INVENTED : names;
}

static void make(struct document *d, const struct report *r, const struct voice *v, const struct scope *s)
{
    static const struct digest nothing = { 0 };
    struct page p = { d, v, &nothing, str_of(v->catalog->language), r, s };
    struct openings openings = { 0 };
    struct coming c = { .page = &p, .openings = &openings };
    struct deadlines list;
    enum names names = whose(r, s);
    struct date from = date_given(s->from) ? s->from : r->as_of, to = date_given(s->to) ? s->to : last_day(from);
    add_records(&c, &openings, false);
    openings_registry(&openings, r->registry, r->registry->known_until, names);
    openings_close(&openings);
    deadlines_make(&list, r, s->state, names == NAMES_BOTH);
    add_deadlines(&c, &list);
    coming_meetings(&c);
    coming_reports(&c, names, from, to);
    add_records(&c, &openings, true);
    coming_unite(&c);
    coming_select(&c, from, to, s->state);
    tell_scope(&p, &c, from, to);
    add_months(&p, &c, from);
    coming_free(&c);
    openings_free(&openings);
    deadlines_free(&list);
}

const struct summary summary_calendar = {
    .name = "calendar",
    .title = "calendar/title",
    .dated = true,
    .make = make,
};
