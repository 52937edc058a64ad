/* Reports in their order; see sequence.h. */
#include "sequence.h"

#include "list.h"

static int by_period(const void *a, const void *b)
{
    const struct report_period *x = a, *y = b;
    int order = str_order(x->state, y->state);
    if (!order)
        order = x->from.year - y->from.year;
    if (!order)
        order = date_order(x->to, y->to);
    if (!order)
        order = date_order(x->from, y->from);
    if (!order)
        order = (int)y->superseded - (int)x->superseded;
    if (!order)
        order = str_order(x->given->path, y->given->path);
    return order ? order : memcmp(x->given->hash, y->given->hash, sizeof x->given->hash);
}

static int by_first_day(const void *a, const void *b)
{
    const struct report_period *x = a, *y = b;
    int order = str_order(x->state, y->state);
    return order ? order : date_order(x->from, y->from);
}

void sequence_add(struct sequence *s, const struct digest *d, const struct identities *ids)
{
    const struct fact *report = d->kind == ARTICLE_7_REPORT && d->whole ? digest_fact(d, "report") : NULL;
    const struct arg *state = report ? fact_field(report, "state") : NULL,
                     *from = report ? fact_field(report, "from") : NULL,
                     *to = report ? fact_field(report, "to") : NULL;
    s->unread |= !d->whole || d->kind == NO_KIND;
    if (report && !state)
        s->unread = true;
    if (state && (!from || !to || date_before(to->date, from->date))) {
        MEMORY_ROOM(s->unplaced, s->unplaced_count, s->unplaced_cap);
        s->unplaced[s->unplaced_count++] = state->text;
        return;
    }
    if (!state)
        return;
    MEMORY_ROOM(s->periods, s->count, s->cap);
    s->periods[s->count++] = (struct report_period){ .state = state->text,
                                                     .from = from->date,
                                                     .to = to->date,
                                                     .given = d,
                                                     .fact = report,
                                                     .superseded = identity_newer(ids, d) != NULL };
}

static void add_days(struct sequence *s, struct str state, int16_t year, int64_t days)
{
    if (s->year_count) {
        struct year_covered *last = &s->years[s->year_count - 1];
        if (last->year == year && str_same(last->state, state)) {
            last->days = (int16_t)(last->days + days);
            return;
        }
    }
    MEMORY_ROOM(s->years, s->year_count, s->year_cap);
    s->years[s->year_count++] = (struct year_covered){ state, year, (int16_t)days };
}

/* Days that no period before has held. */
static void add_span(struct sequence *s, struct str state, struct date from, struct date to)
{
    for (int year = from.year; year <= to.year; year++) {
        struct date first = { (int16_t)year, 1, 1 }, last = { (int16_t)year, 12, 31 };
        if (year == from.year)
            first = from;
        if (year == to.year)
            last = to;
        add_days(s, state, (int16_t)year, days_between(first, last) + 1);
    }
}

static void join_days(struct sequence *s)
{
    struct date held = { 0 }; /* the last day held so far */
    for (uint32_t i = 0; i < s->count; i++) {
        struct report_period *p = &s->periods[i];
        struct date from = p->from;
        if (!i || !str_same(p[-1].state, p->state))
            held = (struct date){ 0 };
        if (date_given(held) && !date_before(held, from))
            from = date_plus(held, 1, UNIT_DAY);
        if (!date_given(from) || date_before(p->to, from))
            continue;
        add_span(s, p->state, from, p->to);
        held = p->to;
    }
}

bool sequence_misses(const struct sequence *s, struct str state)
{
    return s->unread || list_find(&state, s->unplaced, s->unplaced_count, sizeof state, list_by_text);
}

void sequence_close(struct sequence *s)
{
    list_sort(s->unplaced, s->unplaced_count, sizeof *s->unplaced, list_by_text);
    list_sort(s->periods, s->count, sizeof *s->periods, by_first_day);
    join_days(s);
    list_sort(s->periods, s->count, sizeof *s->periods, by_period);
}

void sequence_free(struct sequence *s)
{
    memory_drop(s->periods);
    memory_drop(s->years);
    memory_drop(s->unplaced);
    *s = (struct sequence){ 0 };
}

const struct report_period *sequence_find(const struct sequence *s, const struct digest *d)
{
    const struct fact *report = digest_fact(d, "report");
    const struct arg *state = report ? fact_field(report, "state") : NULL,
                     *from = report ? fact_field(report, "from") : NULL,
                     *to = report ? fact_field(report, "to") : NULL;
    if (!state || !from || !to)
        return NULL;
    struct report_period key = { .state = state->text, .from = from->date, .to = to->date, .given = d };
    const struct report_period *p = list_find(&key, s->periods, s->count, sizeof key, by_period);
    key.superseded = true;
    return p ? p : list_find(&key, s->periods, s->count, sizeof key, by_period);
}

const struct report_period *sequence_before(const struct sequence *s, const struct report_period *p)
{
    return p > s->periods && str_same(p[-1].state, p->state) ? p - 1 : NULL;
}

const struct report_period *sequence_after(const struct sequence *s, const struct report_period *p)
{
    return p + 1 < s->periods + s->count && str_same(p[1].state, p->state) ? p + 1 : NULL;
}

const struct report_period *sequence_of(const struct sequence *s, struct str state, uint32_t *count)
{
    size_t low = list_place(&state, s->periods, s->count, sizeof *s->periods, list_by_text), end;
    for (end = low; end < s->count && str_same(s->periods[end].state, state);)
        end++;
    *count = (uint32_t)(end - low);
    return *count ? &s->periods[low] : NULL;
}

static int by_state_and_year(const void *a, const void *b)
{
    const struct year_covered *x = a, *y = b;
    int order = str_order(x->state, y->state);
    return order ? order : (x->year > y->year) - (x->year < y->year);
}

bool sequence_covers(const struct sequence *s, struct str state, int64_t year)
{
    const struct year_covered asked = { .state = state, .year = (int16_t)year };
    size_t low = list_place(&asked, s->years, s->year_count, sizeof *s->years, by_state_and_year);
    return low < s->year_count && s->years[low].year == year && str_same(s->years[low].state, state) &&
           2 * s->years[low].days > 365;
}
