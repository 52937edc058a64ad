/* The years of a plan, and what reports of the State tell of them: a chart, and the table behind it. */
#include "accrued.h"
#include "chain.h"
#include "chart.h"
#include "list.h"
#include "requests.h"

enum { MOST = 40, EARLIER = 5 }; /* years shown; those before the plan among them */

static int by_year(const void *a, const void *b)
{
    const struct asked_year *x = a, *y = b;
    return (x->year > y->year) - (x->year < y->year);
}

static struct asked_year *add(struct asked_years *y, int64_t year)
{
    MEMORY_ROOM(y->at, y->count, y->cap);
    y->at[y->count] = (struct asked_year){ .year = year };
    return &y->at[y->count++];
}

/* Each year of the plan once; two figures of one year are added. */
static void add_plan(struct asked_years *y, const struct asking *a)
{
    const struct digest *d = a->page->record;
    uint32_t kept = 0;
    y->summed = true;
    for (uint32_t i = 0; i < d->fact_count; i++) {
        const struct fact *f = &d->facts[i];
        const struct arg *year = str_is(f->name, "planned") ? fact_field(f, "year") : NULL,
                         *figure = fact_field(f, a->area ? "area" : "munitions");
        if (!year || !figure)
            continue;
        struct asked_year *one = add(y, chains_year_of(year->text));
        one->planned = true;
        one->plan = (struct amount){ figure->number, figure->text };
        y->summed &= amount_add(&y->plan, one->plan);
    }
    list_sort(y->at, y->count, sizeof *y->at, by_year);
    for (uint32_t i = 0; i < y->count; i++)
        if (kept && y->at[kept - 1].year == y->at[i].year)
            y->summed &= amount_add(&y->at[kept - 1].plan, y->at[i].plan);
        else
            y->at[kept++] = y->at[i];
    y->planned = y->count = kept;
}

static void find_report(const struct asking *a, struct asked_year *one)
{
    struct date_text text = date_text((struct date){ (int16_t)one->year, 1, 1 });
    struct arg year = arg_code("year", (struct str){ text.at, 4 });
    const struct arg *const values[GIVEN_FIELDS] = { fact_field(a->request, "state"), &year };
    struct given_list found = given_with(&a->page->report->given, GIVEN_REPORTS_IN, values);
    bool annual = found.count == 1 && accrued_year(found.at->fact);
    one->why = found.count > 1 ? "reason/several-reports"
               : annual        ? accrued_of(found.at->fact, a->area, &one->reported)
                               : "reason/report-not-given";
    if (!one->why && one->planned && !amount_same_unit(one->plan, one->reported))
        one->why = "reason/units-differ";
    one->told = !one->why;
    one->report = annual ? found.at->record->id : STR("");
}

void asked_years_make(struct asked_years *y, const struct asking *a)
{
    const struct arg *current = fact_field(a->request, "current");
    *y = (struct asked_years){ 0 };
    add_plan(y, a);
    int64_t first = y->count ? y->at[0].year : current ? current->date.year : 0, from = first - EARLIER;
    if (y->count > MOST - EARLIER) {
        y->count = MOST - EARLIER;
        y->cut = true;
    }
    for (uint32_t i = 0; i < y->count; i++)
        find_report(a, &y->at[i]);
    for (int64_t year = from > 0 ? from : 1; year < first; year++) {
        struct asked_year *one = add(y, year);
        find_report(a, one);
        y->count -= !one->report.len;
    }
    list_sort(y->at, y->count, sizeof *y->at, by_year);
}

void asked_years_free(struct asked_years *y)
{
    memory_drop(y->at);
}

enum { WIDTH = 900, BEGIN = 60, LONGEST = 560, ROW = 52, TALL = 16 };

static void draw_bar(struct chart *c, const struct asking *a, int32_t y, const char *look, const char *phrase,
                     struct amount amount, const struct scale *scale)
{
    struct buf text = { 0 };
    struct arg args[] = { arg_amount("amount", amount) };
    int32_t end = scale_at(scale, amount.thousandths);
    tell_phrase(&text, a->page->voice, phrase, args, 1);
    chart_bar(c, look, BEGIN, y, end - BEGIN, TALL, buf_all(&text));
    chart_text(c, "label", ANCHOR_START, end + 8, y + 13, buf_all(&text));
    buf_free(&text);
}

static void draw_year(struct chart *c, const struct asking *a, int32_t y, const struct asked_year *one,
                      const struct scale *scale)
{
    struct buf year = { 0 };
    buf_number(&year, one->year);
    chart_text(c, "strong", ANCHOR_START, 0, y + 13, buf_all(&year));
    buf_free(&year);
    if (one->planned)
        draw_bar(c, a, y, "first", "request/bar-planned", one->plan, scale);
    else
        chart_text(c, "quiet", ANCHOR_START, BEGIN, y + 13, say(a->page->voice, "request/no-plan"));
    if (one->told)
        draw_bar(c, a, y + TALL + 4, "second", "request/bar-told", one->reported, scale);
    else
        chart_text(c, "quiet", ANCHOR_START, BEGIN, y + TALL + 17, say(a->page->voice, "request/not-told-yet"));
}

static void draw(const struct asking *a, const struct asked_years *y)
{
    struct scale scale = { 0, 0, BEGIN, BEGIN + LONGEST };
    const struct voice *v = a->page->voice;
    for (uint32_t i = 0; i < y->count; i++) {
        const struct asked_year *one = &y->at[i];
        scale.to = one->planned && one->plan.thousandths > scale.to ? one->plan.thousandths : scale.to;
        scale.to = one->told && one->reported.thousandths > scale.to ? one->reported.thousandths : scale.to;
    }
    if (!scale.to)
        return;
    struct buf caption = { 0 };
    write_caption(a, a->area ? "request/chart-area" : "request/chart-stocks", &caption);
    struct chart *c = document_chart(a->page->document, "years", buf_all(&caption), WIDTH);
    buf_free(&caption);
    chart_key(c, "first", say(v, "request/key-planned"));
    chart_key(c, "second", say(v, "request/key-told"));
    for (uint32_t i = 0; i < y->count; i++)
        draw_year(c, a, (int32_t)i * ROW + 4, &y->at[i], &scale);
    c->height = (int32_t)y->count * ROW;
}

static void year_row(const struct asking *a, const struct asked_year *one)
{
    struct buf year = { 0 };
    buf_number(&year, one->year);
    struct arg item = arg_code("item", buf_all(&year));
    cell_text(a->page, CELL_CODE, buf_all(&year));
    if (one->planned)
        cell_amount(a->page, one->plan);
    else
        cell_phrase(a->page, "request/no-plan");
    if (one->told)
        cell_amount(a->page, one->reported);
    else
        cell_told(a->page, one->why, &item, 1);
    cell_text(a->page, CELL_CODE, one->report);
    buf_free(&year);
}

void part_request_years(const struct asking *a, const struct asked_years *y)
{
    static const char *const heads[] = { "follow-up/year", "follow-up/planned", "follow-up/reported",
                                         "follow-up/report", NULL };
    if (y->count) {
        page_heading(a->page, 3, "request/years");
        page_line(a->page, a->area ? "request/years-area" : "request/years-stocks", NULL, 0);
        if (y->cut)
            page_line(a->page, "request/years-cut", NULL, 0);
        draw(a, y);
    }
    request_table(a, "years", LAYOUT_GRID, "request/years-caption", heads);
    for (uint32_t i = 0; i < y->count; i++)
        year_row(a, &y->at[i]);
}
