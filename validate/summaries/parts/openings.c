/* The days of meetings; see openings.h. */
#include "openings.h"

#include "coming.h"
#include "list.h"

static void add(struct openings *o, struct opening new)
{
    MEMORY_ROOM(o->at, o->count, o->cap);
    new.order = o->count;
    if (!date_given(new.to))
        new.to = new.from;
    o->at[o->count++] = new;
}

void openings_decided(struct openings *o, const struct digest *d)
{
    const struct fact *record = digest_fact(d, "record");
    for (uint32_t i = 0; i < d->fact_count; i++) {
        const struct fact *f = &d->facts[i];
        const struct arg *meeting = str_is(f->name, "next-meeting") ? fact_field(f, "meeting") : NULL;
        if (meeting && fact_field(f, "from"))
            add(o, (struct opening){ .meeting = meeting->text,
                                     .from = fact_date(f, "from"),
                                     .to = fact_date(f, "to"),
                                     .known = record ? fact_date(record, "to") : (struct date){ 0 },
                                     .record = d,
                                     .fact = f });
    }
}

static bool is_of(const struct registry *r, const struct meeting *m, enum names names)
{
    const struct state *president = registry_state(r, registry_president(r, m->code));
    return names == NAMES_BOTH || (president && president->invented) == (names == NAMES_INVENTED);
}

void openings_registry(struct openings *o, const struct registry *r, struct date known, enum names names)
{
    for (uint32_t i = 0; i < r->meeting_count; i++) {
        const struct meeting *m = &r->meetings[i];
        if (date_given(m->opens) && is_of(r, m, names))
            add(o, (struct opening){ .meeting = m->code,
                                     .from = m->opens,
                                     .to = m->closes,
                                     .known = known,
                                     .unverified = m->unverified });
    }
}

static int by_meeting(const void *a, const void *b)
{
    const struct opening *x = a, *y = b;
    int order = str_order(x->meeting, y->meeting);
    order = order ? order : date_order(y->known, x->known);
    return order ? order : (x->order > y->order) - (x->order < y->order);
}

void openings_close(struct openings *o)
{
    uint32_t kept = 0;
    list_sort(o->at, o->count, sizeof *o->at, by_meeting);
    for (uint32_t i = 0; i < o->count; i++) {
        struct opening *one = &o->at[i], *last = kept ? &o->at[kept - 1] : NULL;
        if (!last || !str_same(last->meeting, one->meeting)) {
            o->at[kept++] = *one;
        } else if (!last->record && date_same(last->from, one->from) && date_same(last->to, one->to)) {
            last->record = one->record; /* a decision on the days that the registry has is cited for them */
            last->fact = one->fact;
        }
    }
    o->count = kept;
}

void openings_free(struct openings *o)
{
    memory_drop(o->at);
    *o = (struct openings){ 0 };
}

static int by_code(const void *one, const void *meeting)
{
    return str_order(((const struct opening *)one)->meeting, *(const struct str *)meeting);
}

const struct opening *openings_find(const struct openings *o, struct str meeting)
{
    return list_find(&meeting, o->at, o->count, sizeof *o->at, by_code);
}
