/* Years without a report; see gap.h. */
#include "gap.h"

#include "check.h"
#include "rule.h"

/* The calendar years whose reports fall due between the entry into force and the as-of date. The year of the entry into force
 * is the initial report's. */
struct due_years {
    int64_t first, last;
};

/* The last day on which anything is known of the State. */
static struct date horizon_of(const struct registry *r, struct str state)
{
    struct date a = registry_horizon(r, state, 3), b = registry_horizon(r, state, 4);
    return date_before(a, b) ? b : a;
}

static bool due_years(const struct check *c, const struct state *s, struct due_years *years)
{
    struct date until = as_of(c), horizon = horizon_of(c->registry, s->code);
    if (date_before(horizon, until))
        until = horizon;
    if (!date_given(until) || !date_given(s->entry_into_force))
        return false;
    years->first = s->entry_into_force.year + 1;
    years->last = until.year - 1;
    struct derivation steps = derive_report_due(c->registry, (struct date){ (int16_t)years->last, 12, 31 });
    if (!steps.count || !date_before(derivation_date(&steps), until)) /* on the day itself it is in time */
        years->last--;
    if (date_given(s->withdrawn) && years->last >= s->withdrawn.year)
        years->last = s->withdrawn.year - 1;
    return true;
}

bool gap_is_told(const struct check *c, struct str state, int64_t year)
{
    const struct state *s = registry_state(c->registry, state);
    struct due_years due;
    return s && due_years(c, s, &due) && year >= due.first && year <= due.last &&
           !sequence_covers(&c->report->sequence, state, year);
}

/* Whether it is one of the States that the Tenth Meeting speaks of, from the day on which it did (CCM/MSP/2022/12, 25). What
 * is retained and transferred is told by the report before the gap. */
static bool is_followed_up(struct check *c, const struct report_period *p, const struct gap *g)
{
    struct date end = { (int16_t)g->last, 12, 31 };
    if (g->last == g->first || !registry_requires(c->registry, "msp10-two-years", as_of(c)))
        return false;
    static const char *const kept[] = { "held", "loose", "transfers" };
    for (size_t i = 0; i < sizeof kept / sizeof *kept && p->from.year <= g->first; i++) {
        const struct arg *a = fact_field(p->fact, kept[i]);
        if (a && a->number > 0)
            return true;
    }
    for (int64_t article = 3; article <= 4; article++)
        if (registry_obliged(c->registry, p->state, article, end) &&
            !date_before(registry_horizon(c->registry, p->state, article), end))
            return true;
    return false;
}

static void judge_years(struct check *c, const struct report_period *p, int64_t first, int64_t last,
                        void (*judge)(struct check *, const struct fact *, const struct gap *))
{
    for (int64_t year = first; year <= last; year++) {
        struct gap gap = { .first = year };
        while (year <= last && !sequence_covers(&c->report->sequence, p->state, year) &&
               need_complete(c, p->state, year))
            year++;
        gap.last = year - 1;
        if (gap.last < gap.first)
            continue;
        gap.followed_up = is_followed_up(c, p, &gap);
        judge(c, p->fact, &gap);
    }
}

void each_gap(struct check *c, void (*judge)(struct check *, const struct fact *, const struct gap *))
{
    const struct report_period *p = sequence_find(&c->report->sequence, c->given);
    const struct state *s = p ? registry_state(c->registry, p->state) : NULL;
    struct due_years due;
    if (!p || !s) {
        not_evaluated(c, "reason/no-period", STR(""));
        return;
    }
    if (!due_years(c, s, &due)) {
        not_evaluated(c, "reason/entry-into-force-unknown", s->code);
        return;
    }
    const struct report_period *after = sequence_after(&c->report->sequence, p);
    int64_t first = p->from.year, last = after ? after->from.year - 1 : due.last;
    if (!sequence_before(&c->report->sequence, p) || first < due.first)
        first = due.first;
    if (!after || last > due.last)
        last = due.last;
    judge_years(c, p, first, last, judge);
}
