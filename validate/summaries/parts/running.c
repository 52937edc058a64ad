/* Which deadlines run, and how soon; see running.h. */
#include "running.h"

#include "list.h"

bool running_is_asked_for(const struct scope *s, const struct deadline *d)
{
    struct date due = derivation_date(&d->derivation);
    return date_given(due) && !(date_given(s->from) && date_before(due, s->from)) &&
           !(date_given(s->to) && date_before(s->to, due));
}

static enum running_group group_of(const struct running *r, const struct deadline *d)
{
    if (d->standing == STANDING_OPEN)
        return RUNNING_BEFORE;
    return date_given(r->soon) && date_before(r->soon, derivation_date(&d->derivation)) ? RUNNING_LATER
                                                                                        : RUNNING_SOON;
}

static int by_group(const void *a, const void *b)
{
    const struct running_one *x = a, *y = b;
    int order = (x->group > y->group) - (x->group < y->group);
    return order ? order : (x->deadline > y->deadline) - (x->deadline < y->deadline);
}

void running_make(struct running *r, const struct report *report, const struct scope *s)
{
    enum names names = report->names;
    *r = (struct running){ .soon = date_plus(report->as_of, RUNNING_MONTHS, UNIT_MONTH) };
    deadlines_make(&r->list, report, s->state, names == NAMES_BOTH);
    for (uint32_t i = 0; i < r->list.count; i++) {
        const struct deadline *d = &r->list.at[i];
        if (d->standing == STANDING_COMPLETED || !running_is_asked_for(s, d))
            continue;
        MEMORY_ROOM(r->at, r->count, r->cap);
        r->at[r->count++] = (struct running_one){ group_of(r, d), d };
        r->counts[group_of(r, d)]++;
    }
    list_sort(r->at, r->count, sizeof *r->at, by_group);
}

void running_free(struct running *r)
{
    deadlines_free(&r->list);
    memory_drop(r->at);
    *r = (struct running){ 0 };
}
