/* Spans of years that are declared complete; see complete.h. */
#include "complete.h"

#include "chain.h"
#include "list.h"

enum { FIRST_YEAR = 1, LAST_YEAR = 9999 }; /* those that a receipt can tell: XML knows no year 0 */

void complete_add(struct complete *c, struct str state, struct str from, struct str to)
{
    int64_t first = chains_year_of(from), last = chains_year_of(to);
    if (!to.len)
        last = LAST_YEAR;
    MEMORY_ROOM(c->spans, c->count, c->cap);
    c->spans[c->count++] = (struct complete_span){ .state = state,
                                                   .from = (int16_t)(first < FIRST_YEAR ? FIRST_YEAR : first),
                                                   .to = (int16_t)(last < FIRST_YEAR ? FIRST_YEAR : last) };
}

static int by_year(const void *a, const void *b)
{
    const struct complete_span *x = a, *y = b;
    int order = str_order(x->state, y->state);
    return order ? order : (x->from > y->from) - (x->from < y->from);
}

void complete_close(struct complete *c)
{
    uint32_t kept = 0;
    list_sort(c->spans, c->count, sizeof *c->spans, by_year);
    for (uint32_t i = 0; i < c->count; i++) {
        struct complete_span *last = kept ? &c->spans[kept - 1] : NULL;
        if (last && str_same(last->state, c->spans[i].state) && c->spans[i].from <= last->to + 1) {
            if (c->spans[i].to > last->to)
                last->to = c->spans[i].to;
        } else {
            c->spans[kept++] = c->spans[i];
        }
    }
    c->count = kept;
}

static bool covers(const struct complete *c, struct str state, int64_t year)
{
    const struct complete_span later = { .state = state, .from = (int16_t)(year + 1) };
    size_t next = list_place(&later, c->spans, c->count, sizeof *c->spans, by_year);
    return next && str_same(c->spans[next - 1].state, state) && c->spans[next - 1].to >= year;
}

bool complete_covers(const struct complete *c, struct str state, int64_t year)
{
    return c && year >= 1 && (covers(c, state, year) || covers(c, STR("all"), year));
}

void complete_free(struct complete *c)
{
    memory_drop(c->spans);
    *c = (struct complete){ 0 };
}
