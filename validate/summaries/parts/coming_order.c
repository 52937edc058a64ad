/* Which days that come are one, and in which order they stand; see coming.h. */
#include "coming.h"

#include "list.h"

/* Of one UID what was known last first. */
static int by_uid(const void *a, const void *b)
{
    const struct coming_day *x = a, *y = b;
    int order = str_order(x->uid, y->uid);
    order = order ? order : date_order(y->known, x->known);
    return order ? order : (x->order > y->order) - (x->order < y->order);
}

static int by_day(const void *a, const void *b)
{
    const struct coming_day *x = a, *y = b;
    int order = date_order(x->from, y->from);
    order = order ? order : date_order(x->to, y->to);
    return order ? order : str_order(x->uid, y->uid);
}

/* The further ones of a record that its own words do not tell apart bear numbers. */
static struct str numbered(struct coming *c, struct str uid, uint32_t number)
{
    struct buf text = { 0 };
    buf_str(&text, uid);
    buf_byte(&text, '~');
    buf_number(&text, number);
    struct str copy = arena_copy(&c->arena, buf_all(&text));
    buf_free(&text);
    return copy;
}

void coming_unite(struct coming *c)
{
    uint32_t kept = 0;
    list_sort(c->at, c->count, sizeof *c->at, by_uid);
    struct coming_day first = { 0 };
    uint32_t number = 1;
    for (uint32_t i = 0; i < c->count; i++) {
        struct coming_day day = c->at[i];
        bool again = i && str_same(first.uid, day.uid);
        if (again && (!day.record || day.record != first.record))
            continue;
        number = again ? number + 1 : 1;
        if (again)
            day.uid = numbered(c, day.uid, number);
        else
            first = day;
        c->at[kept++] = day;
    }
    c->count = kept;
}

void coming_select(struct coming *c, struct date from, struct date to, struct str state)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < c->count; i++) {
        const struct coming_day *day = &c->at[i];
        bool asked = !state.len || !day->state.len || str_same(state, day->state);
        if (asked && !date_before(day->to, from) && !date_before(to, day->from))
            c->at[kept++] = *day;
    }
    c->count = kept;
    list_sort(c->at, kept, sizeof *c->at, by_day);
}
