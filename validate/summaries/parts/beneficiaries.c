/* People of whom Article 7 reports tell, year by year (Art. 5(1), 7(1)(j), (k); Forms G and H): by sex and age, and by the
 * regional group of the State that reports. A record whose parts are more than its whole is not counted. */
#include "balance.h"
#include "shares.h"
#include "submissions.h"

enum { PARTS = 5, UNTOLD = 4 };

static const struct stack_part people_parts[PARTS] = {
    { "first", "balance/sign/women", "balance/women" },     { "second", "balance/sign/men", "balance/men" },
    { "third", "balance/sign/girls", "balance/girls" },     { "fourth", "balance/sign/boys", "balance/boys" },
    { "empty", "balance/sign/unstated", "balance/untold" },
};

struct sort {
    const char *fact, *name;
    const char *people, *groups; /* ids of tables */
    const char *row;             /* the fact of each row that is added up; or NULL */
};

/* The years that are shown, and what is added up for each. */
struct years {
    int64_t from, to;
    int64_t people[BALANCE_MOST][PARTS], groups[BALANCE_MOST][GROUPS];
    uint32_t records[BALANCE_MOST]; /* with a figure */
    int64_t blank, wrong;           /* records without one, and whose figures contradict each other */
    bool open[BALANCE_MOST];        /* a row of a record counted has no figure */
};

static bool is_wanted(const struct balance *b, const struct report_period *p)
{
    struct str state = b->page->scope->state;
    return !p->superseded && (!state.len || str_same(state, p->state));
}

/* Another text of the same period follows: the last one counts. */
static bool is_told_again(const struct sequence *s, uint32_t i)
{
    const struct report_period *p = &s->periods[i], *next = p + 1;
    return i + 1 < s->count && str_same(p->state, next->state) && date_same(p->from, next->from) &&
           date_same(p->to, next->to) && !next->superseded;
}

static void choose_years(const struct balance *b, const struct sort *sort, struct years *y)
{
    const struct scope *scope = b->page->scope;
    const struct sequence *s = &b->page->report->sequence;
    int64_t first = 0, last = 0;
    for (uint32_t i = 0; i < s->count; i++) {
        int64_t year = submission_year(b->page->report->registry, &s->periods[i]);
        const struct fact *f = digest_fact(s->periods[i].given, sort->fact);
        if (!is_wanted(b, &s->periods[i]) || !f || year > b->page->report->as_of.year)
            continue;
        first = first && first < year ? first : year;
        last = last > year ? last : year;
    }
    y->to = date_given(scope->to) && scope->to.year < last ? scope->to.year : last;
    y->from = date_given(scope->from) ? scope->from.year : y->to - BALANCE_USUAL + 1;
    y->from = y->from < first ? first : y->from;
    y->from = y->to - y->from >= BALANCE_MOST ? y->to - BALANCE_MOST + 1 : y->from;
}

static int64_t figure(const struct fact *f, const char *name)
{
    const struct arg *a = fact_field(f, name);
    return a ? a->number : 0;
}

static bool add_to(int64_t *sum, int64_t figure)
{
    return !__builtin_add_overflow(*sum, figure, sum);
}

/* False, and nothing added, where the parts are more than the whole, or a sum is too large. */
static bool add_people(struct years *y, int64_t at, const struct fact *f, enum regional_group group)
{
    static const char *const names[] = { "women", "men", "girls", "boys" };
    int64_t sums[PARTS], left = figure(f, "total"), of = y->groups[at][group];
    memcpy(sums, y->people[at], sizeof sums);
    if (!add_to(&of, left))
        return false;
    for (int i = 0; i < UNTOLD; i++)
        if (__builtin_sub_overflow(left, figure(f, names[i]), &left) || !add_to(&sums[i], figure(f, names[i])))
            return false;
    if (left < 0 || !add_to(&sums[UNTOLD], left))
        return false;
    memcpy(y->people[at], sums, sizeof sums);
    y->groups[at][group] = of;
    y->records[at]++;
    return true;
}

/* Whether a programme of risk reduction education does not say how many it reached. */
static bool has_open_row(const struct digest *d, const struct sort *sort)
{
    bool found = false;
    for (uint32_t i = 0; sort->row && i < d->fact_count && !found; i++)
        found = str_is(d->facts[i].name, sort->row) && !fact_field(&d->facts[i], "people") &&
                !str_is(fact_word(&d->facts[i], "none"), "none");
    return found;
}

static void add_report(struct balance *b, const struct sort *sort, const struct report_period *p, struct years *y)
{
    const struct registry *r = b->page->report->registry;
    const struct fact *f = digest_fact(p->given, sort->fact);
    int64_t year = submission_year(r, p);
    if (!f || year < y->from || year > y->to)
        return;
    if (!fact_field(f, "total"))
        y->blank++;
    else if (!add_people(y, year - y->from, f, regional_group_of(r, p->state)))
        y->wrong++;
    else if (has_open_row(p->given, sort))
        y->open[year - y->from] = true;
}

static struct stack stack_of(const struct sort *sort, const char *id, bool groups)
{
    return (struct stack){ .id = id,
                           .chart = groups ? "balance/by-reporting-group" : "balance/by-age",
                           .caption = groups ? "balance/by-reporting-group-table" : "balance/by-age-table",
                           .of = sort->name,
                           .label = "reporting/year",
                           .total = "balance/all",
                           .parts = groups ? group_parts : people_parts,
                           .part_count = groups ? GROUPS : PARTS };
}

static struct str number_text(const struct balance *b, const char *phrase, int64_t number)
{
    struct arg count = arg_count("count", number);
    return page_told(b->page, phrase, &count, 1);
}

/* Fewer than ten, some of them told apart: their shares say nothing, and may point to a person. */
static bool are_few(const int64_t people[PARTS])
{
    int64_t sum = 0;
    for (int i = 0; i < PARTS; i++)
        sum += people[i] < SHARES_LEAST_PEOPLE ? people[i] : SHARES_LEAST_PEOPLE;
    return sum < SHARES_LEAST_PEOPLE && sum != people[UNTOLD];
}

static void tell_years(struct balance *b, const struct sort *sort, struct years *y)
{
    struct stack people = stack_of(sort, sort->people, false), groups = stack_of(sort, sort->groups, true);
    for (int64_t year = y->from; y->from && year <= y->to; year++) {
        int64_t at = year - y->from;
        struct str label = number_text(b, "balance/number", year);
        if (!y->records[at])
            continue;
        if (are_few(y->people[at]))
            balance_note(b, sort->name, label, "balance/why/few");
        else
            memcpy(stack_row(&people, label)->parts, y->people[at], sizeof y->people[at]);
        if (y->open[at])
            balance_note(b, sort->name, label, "balance/why/open");
        memcpy(stack_row(&groups, label)->parts, y->groups[at], sizeof y->groups[at]);
    }
    stack_tell(&people, b->page);
    stack_tell(&groups, b->page);
    if (y->blank)
        balance_note(b, sort->name, number_text(b, "balance/records", y->blank), "balance/why/no-total");
    if (y->wrong)
        balance_note(b, sort->name, number_text(b, "balance/records", y->wrong), "balance/why/contradiction");
}

static void tell_sort(struct balance *b, const struct sort *sort)
{
    const struct sequence *s = &b->page->report->sequence;
    struct years y = { 0 };
    choose_years(b, sort, &y);
    for (uint32_t i = 0; y.to && i < s->count; i++)
        if (is_wanted(b, &s->periods[i]) && !is_told_again(s, i))
            add_report(b, sort, &s->periods[i], &y);
    tell_years(b, sort, &y);
}

void part_beneficiaries(struct balance *b)
{
    static const struct sort sorts[] = {
        { "educated", "people/reached", "reached", "reached-groups", "reached" },
        { "beneficiaries", "people/assisted", "assisted", "assisted-groups", NULL },
        { "new-casualties", "people/casualties", "casualties", "casualties-groups", NULL },
    };
    if (b->page->report->sequence.count) {
        page_heading(b->page, 3, "balance/people-heading");
        document_paragraph(b->page->document, say(b->page->voice, "balance/people-basis"));
    }
    for (size_t i = 0; i < sizeof sorts / sizeof *sorts; i++)
        tell_sort(b, &sorts[i]);
}
