/* Derivations; see derive.h. */
#include "derive.h"

static struct step *add_step(struct derivation *d, enum step_kind kind)
{
    enum { MOST = sizeof d->step / sizeof *d->step };
    if (d->count < MOST)
        d->count++;
    struct step *s = &d->step[d->count - 1];
    *s = (struct step){ .kind = (uint8_t)kind };
    return s;
}

void derive_from(struct derivation *d, const char *term, struct date date)
{
    struct step *s = add_step(d, STEP_FROM);
    s->term = str_of(term);
    s->date = date;
}

static void add_span(struct derivation *d, enum step_kind kind, int64_t amount, enum unit unit, const char *basis)
{
    struct date before = derivation_date(d);
    struct step *s = add_step(d, kind);
    s->amount = amount;
    s->unit = (uint8_t)unit;
    s->basis = str_of(basis);
    s->date = date_plus(before, kind == STEP_LESS ? -amount : amount, unit);
}

void derive_plus(struct derivation *d, int64_t amount, enum unit unit, const char *basis)
{
    add_span(d, STEP_PLUS, amount, unit, basis);
}

void derive_less(struct derivation *d, int64_t amount, enum unit unit, const char *basis)
{
    add_span(d, STEP_LESS, amount, unit, basis);
}

static int64_t months_between(struct date from, struct date to)
{
    return (to.year - from.year) * 12 + to.month - from.month;
}

void derive_between(struct derivation *d, struct date to)
{
    struct date from = derivation_date(d), behind = date_plus(to, 1, UNIT_DAY);
    int64_t months = months_between(from, to), longer = months_between(from, behind);
    if (date_same(date_plus(from, months, UNIT_MONTH), to)) {
        derive_plus(d, months, UNIT_MONTH, "");
    } else if (date_same(date_plus(from, longer, UNIT_MONTH), behind)) {
        derive_plus(d, longer, UNIT_MONTH, "");
        derive_less(d, 1, UNIT_DAY, "");
    } else {
        derive_plus(d, days_between(from, to), UNIT_DAY, "");
    }
}

void derive_extended(struct derivation *d, struct str meeting, struct date date, bool unverified)
{
    struct step *s = add_step(d, STEP_EXTENDED);
    s->term = meeting;
    s->date = date;
    s->unverified = unverified;
}

void derive_extended_by(struct derivation *d, struct str meeting, int64_t amount, enum unit unit)
{
    add_span(d, STEP_EXTENDED, amount, unit, "");
    d->step[d->count - 1].term = meeting;
}

static const struct {
    int64_t article;
    const char *years, *cap;
} articles[] = {
    { 3, "stockpile-destruction-period", "stockpile-destruction-extension" },
    { 4, "clearance-period", "clearance-extension" },
};

static const struct number *number_of(const struct registry *r, int64_t article, bool cap)
{
    for (size_t i = 0; i < sizeof articles / sizeof *articles; i++)
        if (articles[i].article == article)
            return registry_number(r, str_of(cap ? articles[i].cap : articles[i].years));
    return NULL;
}

const struct number *extension_cap(const struct registry *r, int64_t article)
{
    return number_of(r, article, true);
}

const struct number *deadline_period(const struct registry *r, int64_t article)
{
    return number_of(r, article, false);
}

const char *extension_cap_basis(int64_t article, bool first)
{
    if (article == 3)
        return first ? "a3-3-max-first" : "a3-3-max-further";
    return first ? "a4-5-max" : "a4-8-renewal";
}

bool extension_ends(const struct derivation *due, struct date stated)
{
    struct date end = derivation_date(due);
    return date_same(end, stated) || (end.day == 1 && date_same(date_plus(end, -1, UNIT_DAY), stated));
}

struct derivation derive_report_due(const struct registry *r, struct date end)
{
    struct derivation d = { 0 };
    struct date due;
    if (!day_of_year_after(registry_day(r, STR("annual-report-due")), end, &due))
        return d;
    derive_from(&d, "term/end-of-period", end);
    derive_between(&d, due);
    return d;
}

struct derivation derive_initial_due(const struct registry *r, const struct state *s)
{
    const struct number *period = registry_number(r, STR("initial-report-period"));
    struct derivation due = { 0 };
    if (!period || !date_given(s->entry_into_force))
        return due;
    derive_from(&due, "term/entry-into-force", s->entry_into_force);
    due.step[0].unverified = s->unverified;
    derive_plus(&due, period->value, period->unit, "a7-1-initial-due");
    return due;
}

struct derivation derive_original(const struct registry *r, struct str state, int64_t article)
{
    struct derivation d = { 0 };
    const struct state *s = registry_state(r, state);
    const struct number *period = number_of(r, article, false);
    const struct obligation *o = registry_obligation(r, state, article);
    if (s && date_given(s->entry_into_force) && period) {
        derive_from(&d, "term/entry-into-force", s->entry_into_force);
        d.step[0].unverified = s->unverified;
        derive_plus(&d, period->value, period->unit, "");
        d.step[d.count - 1].basis = period->requirement;
    } else if (o && date_given(o->original)) {
        derive_from(&d, "term/original-deadline", o->original);
    }
    return d;
}

struct derivation derive_deadline(const struct registry *r, struct str state, int64_t article, struct date before)
{
    struct derivation d = derive_original(r, state, article);
    const struct obligation *o = registry_obligation(r, state, article);
    for (uint32_t i = 0; o && i < o->extension_count; i++) {
        const struct extension *e = &o->extensions[i];
        const struct meeting *m = registry_meeting(r, e->meeting);
        if (date_given(before) && m && date_given(m->opens) && !date_before(m->opens, before))
            continue;
        derive_extended(&d, e->meeting, e->to, str_is(e->certainty, "unverified"));
    }
    return d;
}

enum span_fit span_fit(struct date from, struct date to, int64_t length, enum unit unit, int64_t *counted,
                       int64_t *stated)
{
    static const struct {
        int64_t less, more;
    } grace[] = { [UNIT_DAY] = { 0, 0 }, [UNIT_WEEK] = { 2, 0 }, [UNIT_MONTH] = { 3, 3 }, [UNIT_YEAR] = { 3, 3 } };
    int64_t days = days_between(from, to) + 1;
    struct date end = date_plus(from, length, unit);
    int64_t meant = date_given(end) ? days_between(from, end) : 0;
    if (counted)
        *counted = days;
    if (stated)
        *stated = meant;
    if (days == meant || days == meant + 1) /* the last day may be the one on which the next span begins */
        return SPAN_EXACT;
    return days >= meant - grace[unit].less && days <= meant + grace[unit].more ? SPAN_ROUNDED : SPAN_OFF;
}
