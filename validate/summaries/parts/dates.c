/* What comes next, by day: steps, documents, requests and reports that are due, meetings, deadlines; each with the
 * paragraph it rests on and, where it was computed, its derivation. */
#include <stdlib.h>

#include "parts.h"

struct entry {
    struct date from, to; /* one day where both are the same */
    const char *phrase;   /* with the arguments of the fact, and `state`, `meeting` */
    const struct fact *fact;
    struct derivation derivation; /* empty where the day is printed */
};

struct calendar {
    struct page *page;
    struct entry *entries;
    uint32_t count, cap;
    const struct fact **meetings; /* whose days this report decides, sorted by code, then as the record has them */
    uint32_t meeting_count, meeting_cap;
};

static struct entry *add(struct calendar *c, const struct fact *f, const char *phrase, struct date from,
                         struct date to)
{
    MEMORY_ROOM(c->entries, c->count, c->cap);
    struct entry *e = &c->entries[c->count++];
    *e = (struct entry){ .from = from, .to = to, .phrase = phrase, .fact = f };
    return e;
}

static struct str meeting_code(const struct fact *f)
{
    return fact_word(f, "meeting");
}

static int by_code(const void *a, const void *b)
{
    const struct fact *x = *(const struct fact *const *)a, *y = *(const struct fact *const *)b;
    int order = str_order(meeting_code(x), meeting_code(y));
    return order ? order : (x > y) - (x < y);
}

/* The first day of a meeting: as this report decides it, else as the registry knows it. */
static struct date opening(const struct calendar *c, const struct arg *code)
{
    uint32_t low = 0, high = code ? c->meeting_count : 0;
    while (low < high) { /* to the first one of that code */
        uint32_t middle = low + (high - low) / 2;
        if (str_order(meeting_code(c->meetings[middle]), code->text) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    if (code && low < c->meeting_count && str_same(meeting_code(c->meetings[low]), code->text))
        return fact_date(c->meetings[low], "from");
    const struct meeting *m = code ? registry_meeting(c->page->voice->registry, code->text) : NULL;
    return m ? m->opens : (struct date){ 0 };
}

static void find_meetings(struct calendar *c)
{
    const struct digest *d = c->page->record;
    for (uint32_t i = 0; i < d->fact_count; i++)
        if (str_is(d->facts[i].name, "next-meeting") && fact_field(&d->facts[i], "meeting") &&
            fact_field(&d->facts[i], "from")) {
            MEMORY_ROOM(c->meetings, c->meeting_count, c->meeting_cap);
            c->meetings[c->meeting_count++] = &d->facts[i];
        }
    if (c->meeting_count)
        qsort(c->meetings, c->meeting_count, sizeof *c->meetings, by_code);
}

/* So many units before a meeting opens. */
static void add_before(struct calendar *c, const struct fact *f, const char *phrase, const struct arg *meeting,
                       int64_t amount, enum unit unit, const char *basis)
{
    struct date opens = opening(c, meeting);
    struct derivation d = { 0 };
    if (!date_given(opens))
        return;
    derive_from(&d, "term/opening", opens);
    derive_less(&d, amount, unit, basis);
    add(c, f, phrase, derivation_date(&d), derivation_date(&d))->derivation = d;
}

static void add_request(struct calendar *c, const struct fact *f)
{
    const struct number *lead = registry_number(c->page->voice->registry, STR("extension-request-lead"));
    const struct arg *kind = fact_field(f, "kind"), *article = fact_field(f, "article");
    if (lead && kind && str_is(kind->text, "further-request"))
        add_before(c, f, "dates/request", fact_field(f, "meeting"), lead->value, lead->unit,
                   article && article->number == 3 ? "a3-5-nine-months" : "a4-6-nine-months");
}

/* The first report that a channel asks for by a day of the year. */
static void add_report(struct calendar *c, const struct fact *f)
{
    static const char *const phrases[][2] = {
        { "article-7-report", "dates/report" },
        { "analysis-group", "dates/report-analysis-group" },
        { "", "dates/report-meeting" }, /* a meeting, or every one */
    };
    const struct arg *due = fact_field(f, "due"), *closed = record_field(c->page, "to"),
                     *kind = fact_field(f, "kind");
    struct date day;
    if (!due || !closed || !kind || !day_of_year_after(due->text, closed->date, &day))
        return;
    size_t n = 0;
    while (*phrases[n][0] && !str_is(kind->text, phrases[n][0]))
        n++;
    add(c, f, phrases[n][1], day, day);
}

static void add_lead(struct calendar *c, const struct fact *f)
{
    const struct arg *days = fact_field(f, "days"), *of = fact_field(f, "of");
    if (days && of)
        add_before(c, f, str_is(of->text, "annual-report") ? "dates/annual-report" : "dates/work-plan-and-budget",
                   fact_field(f, "before"), days->number, UNIT_DAY, "");
}

static void add_fact(struct calendar *c, const struct fact *f)
{
    struct date from = fact_date(f, "from"), to = fact_date(f, "to");
    if (str_is(f->name, "step") && (date_given(from) || date_given(to)))
        add(c, f, "dates/step", date_given(from) ? from : to, date_given(to) ? to : from);
    else if (str_is(f->name, "next-meeting") && date_given(from))
        add(c, f, "dates/meeting", from, date_given(to) ? to : from);
    else if (str_is(f->name, "extension") && fact_field(f, "new"))
        add(c, f, "dates/deadline", fact_date(f, "new"), fact_date(f, "new"));
    else if (str_is(f->name, "lead"))
        add_lead(c, f);
    else if (str_is(f->name, "expectation"))
        add_request(c, f);
    else if (str_is(f->name, "channel") || str_is(f->name, "further-channel"))
        add_report(c, f);
}

static int by_day(const void *a, const void *b)
{
    const struct entry *x = a, *y = b;
    int order = date_order(x->from, y->from);
    order = order ? order : date_order(x->to, y->to);
    return order ? order : (x->fact > y->fact) - (x->fact < y->fact);
}

/* The days of an entry: "2022-09-05" or "2022-09-05 / 2022-09-25". */
static void days_cell(struct page *p, const struct entry *e)
{
    struct buf text = { 0 };
    buf_text(&text, date_text(e->from).at);
    if (!date_same(e->from, e->to)) {
        buf_text(&text, " / ");
        buf_text(&text, date_text(e->to).at);
    }
    cell_text(p, CELL_DATE, buf_all(&text));
    buf_free(&text);
}

/* What the entry is, in the words of the fact where it has some. */
static void what_cell(struct page *p, const struct entry *e)
{
    if (strcmp(e->phrase, "dates/step") == 0)
        cell_localised(p, e->fact, "text");
    else
        cell_told(p, e->phrase, e->fact->args, e->fact->arg_count);
}

void part_dates(struct page *p)
{
    static const char *const heads[] = { "dates/days", "dates/what", "decisions/citation", "dates/derivation",
                                         NULL };
    struct calendar c = { .page = p };
    find_meetings(&c);
    for (uint32_t i = 0; i < p->record->fact_count; i++)
        add_fact(&c, &p->record->facts[i]);
    if (c.count) {
        qsort(c.entries, c.count, sizeof *c.entries, by_day);
        page_heading(p, 3, "dates/heading");
    }
    page_table(p, "dates", LAYOUT_GRID, "dates/caption", heads);
    for (uint32_t i = 0; i < c.count; i++) {
        days_cell(p, &c.entries[i]);
        what_cell(p, &c.entries[i]);
        cell_citation(p, c.entries[i].fact);
        cell_derivation(p, &c.entries[i].derivation);
    }
    memory_drop(c.meetings);
    memory_drop(c.entries);
}
