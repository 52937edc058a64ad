/* What plans of requests foresee for each year, and what the annual reports on these years tell (Art. 3(4)(c), 4(6)(c)). */
#include "followed.h"
#include "list.h"
#include "plan.h"

struct milestone {
    const struct digest *request;
    const struct fact *planned;
    struct str state, year;
    bool replaced; /* another text has taken the place of this plan */
    uint32_t order;
};

struct milestones {
    struct milestone *at;
    uint32_t count, cap;
};

/* Whether a year has a day of the period. */
static bool is_within(const struct scope *s, struct str year)
{
    struct date_text from = date_text(s->from), to = date_text(s->to);
    struct str first = { from.at, 4 }, last = { to.at, 4 };
    return (!date_given(s->from) || str_order(year, first) >= 0) &&
           (!date_given(s->to) || str_order(year, last) <= 0);
}

static void add_of(struct milestones *m, const struct page *p, const struct digest *d)
{
    struct amount plan;
    for (uint32_t n = 0; d->whole && n < d->fact_count; n++) {
        const struct fact *f = &d->facts[n];
        struct str state = fact_word(f, "state"), year = fact_word(f, "year");
        if (!str_is(f->name, "planned") || !year.len || !plan_figure(f, &plan) || !is_within(p->scope, year) ||
            (p->scope->state.len && !str_same(p->scope->state, state)))
            continue;
        MEMORY_ROOM(m->at, m->count, m->cap);
        m->at[m->count] = (struct milestone){ d, f, state, year, plan_replaced(&p->report->given, f), m->count };
        m->count++;
    }
}

static int64_t article_of(const struct milestone *m)
{
    const struct arg *article = fact_field(m->planned, "article");
    return article ? article->number : 0;
}

/* What is the same year of the same plan stands together, and first of it what counts: the text that is not replaced, else the
 * one sent last. */
static int by_year(const void *a, const void *b)
{
    const struct milestone *x = a, *y = b;
    int order = str_order(x->state, y->state);
    order = order ? order : str_order(x->year, y->year);
    order = order ? order : (article_of(x) > article_of(y)) - (article_of(x) < article_of(y));
    order = order ? order : x->replaced - y->replaced;
    if (!order && x->replaced)
        order = date_order(fact_date(y->planned, "submitted"), fact_date(x->planned, "submitted"));
    return order ? order : (x->order > y->order) - (x->order < y->order);
}

static bool is_superseded(const struct milestone *m, const struct milestone *before)
{
    return m->replaced && str_same(m->state, before->state) && str_same(m->year, before->year) &&
           article_of(m) == article_of(before);
}

static void row(struct page *p, const struct milestone *m)
{
    struct amount plan = { 0 }, reported = { 0 };
    const struct digest *report = NULL;
    const char *why = plan_reported(&p->report->given, m->planned, &reported, &report);
    struct arg item = arg_code("item", m->year);
    plan_figure(m->planned, &plan);
    cell_field(p, m->planned, "state");
    cell_field(p, m->planned, "year");
    cell_amount(p, plan);
    if (why)
        cell_told(p, why, &item, 1);
    else
        cell_amount(p, reported);
    cell_text(p, CELL_CODE, report ? report->id : STR(""));
    cell_text(p, CELL_CODE, m->request->id);
}

void part_milestones(struct page *p)
{
    static const char *const heads[] = { "decisions/state",
                                         "follow-up/year",
                                         "follow-up/planned",
                                         "follow-up/reported",
                                         "follow-up/report",
                                         "follow-up/request",
                                         NULL };
    struct milestones m = { 0 };
    for (uint32_t i = 0; i < p->report->record_count; i++)
        add_of(&m, p, &p->report->records[i].judged);
    if (m.count) {
        list_sort(m.at, m.count, sizeof *m.at, by_year);
        page_heading(p, 2, "follow-up/milestones");
        document_paragraph(p->document, say(p->voice, "follow-up/milestones-how"));
    }
    page_table(p, "milestones", LAYOUT_GRID, "follow-up/milestones-caption", heads);
    for (uint32_t i = 0; i < m.count; i++)
        if (!i || !is_superseded(&m.at[i], &m.at[i - 1]))
            row(p, &m.at[i]);
    memory_drop(m.at);
}
