/* Years of reports and chains of ticks; see chain.h. */
#include "chain.h"

#include "list.h"

enum { YEARS_MOST = 10 };

static int64_t number_of(const struct fact *f, const char *name)
{
    const struct arg *a = fact_field(f, name);
    return a ? a->number : 0;
}

int64_t chains_year_of(struct str text)
{
    int64_t year = 0;
    for (size_t i = 0; i < text.len; i++)
        if (text.len != 4 || text.at[i] < '0' || text.at[i] > '9')
            return 0;
        else
            year = year * 10 + (text.at[i] - '0');
    return year;
}

static uint32_t bit_of(struct str letter)
{
    return letter.len && *letter.at >= 'A' && *letter.at <= 'Z' ? UINT32_C(1) << (*letter.at - 'A') : 0;
}

static void take_forms(struct report_year *y, const struct fact *report)
{
    struct str rest = fact_word(report, "forms");
    while (rest.len)
        y->present |= bit_of(str_cut(&rest, '\n'));
    y->retained = number_of(report, "held") > 0 || number_of(report, "loose") > 0;
}

static void take_tick(struct report_year *y, const struct fact *tick)
{
    const struct arg *letter = fact_field(tick, "letter"), *when = fact_field(tick, "since");
    int64_t since = when ? chains_year_of(when->text) : 0;
    uint32_t bit = letter ? bit_of(letter->text) : 0;
    if (!bit || !since)
        return;
    int16_t *slot = &y->since[*letter->text.at - 'A'];
    if (since > *slot)
        *slot = (int16_t)since;
}

void chains_add(struct chains *c, const struct digest *d)
{
    const struct fact *report = d->kind == ARTICLE_7_REPORT ? digest_fact(d, "report") : NULL;
    const struct arg *state = report ? fact_field(report, "state") : NULL;
    const struct arg *from = report ? fact_field(report, "from") : NULL,
                     *to = report ? fact_field(report, "to") : NULL;
    if (!state || !to || !date_given(to->date))
        return;
    struct report_year y = { .state = state->text };
    take_forms(&y, report);
    for (uint32_t n = 0; n < d->fact_count; n++)
        if (str_is(d->facts[n].name, "unchanged-form"))
            take_tick(&y, &d->facts[n]);
    int first = from && from->date.year <= to->date.year ? from->date.year : to->date.year;
    if (to->date.year - first >= YEARS_MOST)
        first = to->date.year;
    for (int year = first; year <= to->date.year; year++) {
        MEMORY_ROOM(c->years, c->count, c->cap);
        y.year = (int16_t)year;
        c->years[c->count++] = y;
    }
}

static int by_year(const void *a, const void *b)
{
    const struct report_year *x = a, *y = b;
    int order = str_order(x->state, y->state);
    return order ? order : (x->year > y->year) - (x->year < y->year);
}

static void join(struct report_year *into, const struct report_year *other)
{
    into->present |= other->present;
    into->retained |= other->retained;
    for (int n = 0; n < FORM_LETTERS; n++)
        if (other->since[n] > into->since[n])
            into->since[n] = other->since[n];
}

/* Earlier years have been followed before. */
static struct chain follow(const struct chains *c, const struct report_year *y, int letter)
{
    if (y->present & (UINT32_C(1) << letter))
        return (struct chain){ CHAIN_STANDS, y->year };
    if (!y->since[letter] || y->since[letter] >= y->year)
        return (struct chain){ CHAIN_BREAKS, y->year };
    const struct report_year *before = chains_year(c, y->state, y->since[letter]);
    return before ? before->chain[letter] : (struct chain){ CHAIN_NOT_GIVEN, y->since[letter] };
}

void chains_close(struct chains *c)
{
    uint32_t kept = 0;
    list_sort(c->years, c->count, sizeof *c->years, by_year);
    for (uint32_t i = 0; i < c->count; i++)
        if (kept && by_year(&c->years[kept - 1], &c->years[i]) == 0)
            join(&c->years[kept - 1], &c->years[i]);
        else
            c->years[kept++] = c->years[i];
    c->count = kept;
    for (uint32_t i = 0; i < kept; i++)
        for (int letter = 0; letter < FORM_LETTERS; letter++)
            c->years[i].chain[letter] = follow(c, &c->years[i], letter);
}

const struct report_year *chains_year(const struct chains *c, struct str state, int64_t year)
{
    if (year < 1 || year > 9999)
        return NULL;
    struct report_year key = { .state = state, .year = (int16_t)year };
    return list_find(&key, c->years, c->count, sizeof key, by_year);
}

void chains_free(struct chains *c)
{
    memory_drop(c->years);
    *c = (struct chains){ 0 };
}
