/* Reports by State and year; see submissions.h. */
#include "submissions.h"

#include "list.h"

/* Which years, and which of invented and real States, the reports given are of. */
struct seen {
    int64_t first, last;
    bool invented, real;
};

static bool is_wanted(const struct scope *scope, struct str state)
{
    return !scope->state.len || str_same(scope->state, state);
}

static struct seen find_seen(struct submissions *l, const struct report *r, const struct scope *scope)
{
    struct seen seen = { 0 };
    for (uint32_t i = 0; i < r->sequence.count; i++) {
        const struct report_period *p = &r->sequence.periods[i];
        const struct state *s = registry_state(r->registry, p->state);
        int64_t year = submission_year(r->registry, p);
        if (!is_wanted(scope, p->state))
            continue;
        l->strangers += !s;
        if (!s || !year || year > r->as_of.year)
            continue;
        seen.invented |= s->invented;
        seen.real |= !s->invented;
        seen.first = seen.first && seen.first < year ? seen.first : year;
        seen.last = seen.last > year ? seen.last : year;
    }
    return seen;
}

static void choose_years(struct submissions *l, const struct scope *scope, const struct seen *seen)
{
    l->from = 1;
    if (!seen->last)
        return; /* no report is given */
    l->to = date_given(scope->to) ? scope->to.year : seen->last;
    l->from = date_given(scope->from) ? scope->from.year : l->to - SUBMISSION_YEARS_USUAL + 1;
    if (!date_given(scope->from) && l->from < seen->first)
        l->from = seen->first < l->to ? seen->first : l->to;
    l->cut = l->to - l->from >= SUBMISSION_YEARS;
    if (l->cut)
        l->from = l->to - SUBMISSION_YEARS + 1;
}

/* The first text counts where several are given; one that is compared counts before one that is not. */
static void take(struct submission *at, const struct submission *s)
{
    bool compared = s->standing >= SUBMISSION_LATE;
    if (at->standing == SUBMISSION_NOT_DUE || (compared && (at->standing < SUBMISSION_LATE || s->days < at->days)))
        *at = *s;
}

static void take_reports(struct submissions *l, const struct report *r, struct submission_row *row)
{
    for (uint32_t i = 0; i < row->period_count; i++) {
        const struct report_period *p = &row->periods[i];
        int64_t year = submission_year(r->registry, p);
        struct submission s = submission_of(r->registry, row, p);
        if (submission_is_initial(row, p))
            take(&row->initial, &s);
        else if (year >= l->from && year <= l->to)
            take(&row->years[year - l->from], &s);
    }
}

/* Whether all records of these years are declared given, and none may be lost among those that could not be read. */
static bool is_complete(const struct report *r, struct str state, int64_t from, int64_t to)
{
    while (from <= to && complete_covers(r->complete, state, from))
        from++;
    return from > to && !sequence_misses(&r->sequence, state);
}

static enum submission_standing absent(const struct report *r, struct str state, int64_t from, int64_t to)
{
    return is_complete(r, state, from, to) ? SUBMISSION_MISSING : SUBMISSION_NONE;
}

/* A year of which no report is given. */
static void settle_year(const struct report *r, const struct submission_row *row, const struct years_due *due,
                        int64_t year, struct submission *at)
{
    const struct state *s = row->known;
    struct derivation by = derive_report_due(r->registry, (struct date){ (int16_t)year, 12, 31 });
    if (!date_given(s->entry_into_force) || year < due->first ||
        (date_given(s->withdrawn) && year >= s->withdrawn.year) || !by.count ||
        !date_before(derivation_date(&by), r->as_of))
        return; /* not due */
    at->due_by = by;
    if (year > due->last) {
        at->standing = SUBMISSION_NOT_KNOWN;
        return;
    }
    at->due = true;
    at->standing =
        sequence_covers(&r->sequence, row->state, year) ? SUBMISSION_ELSEWHERE : absent(r, row->state, year, year);
}

static void settle_initial(const struct report *r, struct submission_row *row)
{
    const struct state *s = row->known;
    struct submission *at = &row->initial;
    if (at->standing != SUBMISSION_NOT_DUE)
        return;
    at->due_by = derive_initial_due(r->registry, s);
    if (!at->due_by.count)
        return;
    struct date by = derivation_date(&at->due_by);
    if (!date_before(by, r->as_of) || (date_given(s->withdrawn) && date_before(s->withdrawn, by)))
        return;
    if (!date_before(by, years_due_horizon(r->registry, row->state)))
        at->standing = SUBMISSION_NOT_KNOWN;
    else
        at->standing = absent(r, row->state, s->entry_into_force.year, by.year);
    at->due = at->standing != SUBMISSION_NOT_KNOWN;
}

static void settle(const struct submissions *l, const struct report *r, struct submission_row *row)
{
    struct years_due due;
    if (!years_due(r->registry, row->known, r->as_of, &due))
        due = (struct years_due){ row->known->entry_into_force.year + 1, 0 };
    for (int64_t year = l->from; year <= l->to; year++) {
        struct submission *at = &row->years[year - l->from];
        if (at->standing == SUBMISSION_NOT_DUE)
            settle_year(r, row, &due, year, at);
        else if (at->standing == SUBMISSION_GIVEN)
            at->due = year >= due.first && year <= due.last && date_given(row->known->entry_into_force);
    }
    settle_initial(r, row);
}

static bool says_anything(const struct submissions *l, const struct submission_row *row)
{
    for (int64_t year = l->from; year <= l->to; year++)
        if (row->years[year - l->from].standing != SUBMISSION_NOT_DUE)
            return true;
    return row->initial.standing >= SUBMISSION_GIVEN;
}

static void add_state(struct submissions *l, const struct report *r, const struct voice *v, const struct state *s)
{
    struct submission_row row = { .state = s->code, .known = s };
    row.name = registry_state_name(r->registry, s->code, str_of(v->catalog->language));
    row.years = arena_get(&l->arena, (size_t)(l->to - l->from + 1) * sizeof *row.years);
    row.periods = sequence_of(&r->sequence, row.state, &row.period_count);
    take_reports(l, r, &row);
    settle(l, r, &row);
    if (!says_anything(l, &row))
        return;
    MEMORY_ROOM(l->rows, l->count, l->cap);
    l->rows[l->count++] = row;
}

static int by_name(const void *a, const void *b)
{
    const struct submission_row *x = a, *y = b;
    int order = str_order(x->name, y->name);
    return order ? order : str_order(x->state, y->state);
}

void submissions_make(struct submissions *l, const struct report *r, const struct voice *v,
                      const struct scope *scope)
{
    *l = (struct submissions){ 0 };
    struct seen seen = find_seen(l, r, scope);
    choose_years(l, scope, &seen);
    for (uint32_t i = 0; l->from <= l->to && i < r->registry->state_count; i++) {
        const struct state *s = &r->registry->states[i];
        if (is_wanted(scope, s->code) && (s->invented ? seen.invented : seen.real))
            add_state(l, r, v, s);
    }
    list_sort(l->rows, l->count, sizeof *l->rows, by_name);
}

void submissions_free(struct submissions *l)
{
    memory_drop(l->rows);
    arena_free(&l->arena);
    *l = (struct submissions){ 0 };
}
