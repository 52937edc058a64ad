/* Years without a report; see gap.h. */
#include "gap.h"

#include "check.h"
#include "rule.h"
#include "years_due.h"

bool gap_is_told(const struct check *c, struct str state, int64_t year)
{
    const struct state *s = registry_state(c->registry, state);
    struct years_due due;
    return s && years_due(c->registry, s, as_of(c), &due) && year >= due.first && year <= due.last &&
           !sequence_covers(&c->report->sequence, state, year);
}

/* What is retained and transferred is told by the report before the gap. */
static bool is_kept(const struct report_period *p, const struct gap *g)
{
    static const char *const kept[] = { "held", "loose", "transfers" };
    for (size_t i = 0; p && i < sizeof kept / sizeof *kept && p->from.year <= g->first; i++) {
        const struct arg *a = fact_field(p->fact, kept[i]);
        if (a && a->number > 0)
            return true;
    }
    return false;
}

unsigned gap_grounds(const struct registry *r, struct date day, struct str state,
                     const struct report_period *before, const struct gap *g)
{
    struct date end = { (int16_t)g->last, 12, 31 };
    unsigned grounds = 0;
    if (g->last == g->first || !registry_requires(r, "msp10-two-years", day))
        return 0;
    for (int64_t article = 3; article <= 4; article++)
        if (registry_obliged(r, state, article, end) && !date_before(registry_horizon(r, state, article), end))
            grounds |= article == 3 ? GAP_ARTICLE_3 : GAP_ARTICLE_4;
    return is_kept(before, g) ? grounds | GAP_KEPT : grounds;
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
        gap.followed_up = gap_grounds(c->registry, as_of(c), p->state, p, &gap) != 0;
        judge(c, p->fact, &gap);
    }
}

void each_gap(struct check *c, void (*judge)(struct check *, const struct fact *, const struct gap *))
{
    const struct report_period *p = sequence_find(&c->report->sequence, c->given);
    const struct state *s = p ? registry_state(c->registry, p->state) : NULL;
    struct years_due due;
    if (!p || !s) {
        not_evaluated(c, "reason/no-period", STR(""));
        return;
    }
    if (!years_due(c->registry, s, as_of(c), &due)) {
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
