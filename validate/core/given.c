/* Facts of all records by what stands in them; see given.h. */
#include "given.h"

#include "list.h"

enum { FIELDS = GIVEN_FIELDS };

/* clang-format off */
static const struct {
    const char *fact;
    const char *fields[FIELDS];
    bool year;   /* of a date only its year counts */
    bool latest; /* only of texts that no other one supersedes */
} indexes[GIVEN_INDEXES] = {
    [GIVEN_ASKED] = { "reporting", { "symbol", "paragraph", "letter" }, false, false },
    [GIVEN_ASKED_OF] = { "reporting", { "state" }, false, false },
    [GIVEN_CHANNEL] = { "channel", { "symbol", "state", "kind" }, false, false },
    [GIVEN_ANSWERS] = { "citation", { "cites", "state", "to" }, true, true },
    [GIVEN_ANSWERS_OF] = { "citation", { "cites", "state" }, false, true },
    [GIVEN_EXPECTED_OF] = { "expectation", { "state" }, false, false },
    [GIVEN_REPORTS] = { "report", { "state", "from", "to" }, false, true },
    [GIVEN_REPORTS_TO] = { "report", { "state", "to" }, false, true },
    [GIVEN_REPORTS_IN] = { "report", { "state", "to" }, true, true },
    [GIVEN_REQUESTS] = { "request", { "state", "article", "meeting" }, false, false },
    [GIVEN_REQUESTS_ON] = { "request", { "state", "article" }, false, false },
    [GIVEN_ASSISTANCE] = { "assistance", { "giver", "receiver", "by", "to" }, true, true },
};
/* clang-format on */

static void add_field(struct buf *key, const struct arg *a, bool year)
{
    if (a->type == ARG_DATE) {
        struct date_text day = date_text(a->date);
        buf_str(key, (struct str){ day.at, year ? 4 : sizeof day.at - 1 });
    } else if (a->type == ARG_COUNT) {
        buf_number(key, a->number);
    } else {
        buf_str(key, a->text);
    }
    buf_byte(key, '\n');
}

static bool make_key(struct buf *key, enum given_index index, const struct arg *const values[FIELDS])
{
    key->len = 0;
    for (int i = 0; i < FIELDS && indexes[index].fields[i]; i++) {
        if (!values[i])
            return false;
        add_field(key, values[i], indexes[index].year);
    }
    return true;
}

/* The first bytes of a key, in the order of keys; zeros follow where it is shorter. */
static uint64_t head_of(struct str key)
{
    uint64_t head = 0;
    for (size_t i = 0; i < sizeof head; i++)
        head = head << 8 | (i < key.len ? (unsigned char)key.at[i] : 0);
    return head;
}

static void look_up(const struct fact *f, const char *const names[FIELDS], const struct arg *values[FIELDS])
{
    for (int i = 0; i < FIELDS; i++)
        values[i] = names[i] ? fact_field(f, names[i]) : NULL;
}

static void add(struct given *g, enum given_index index, const struct digest *d, const struct fact *f)
{
    const struct arg *values[FIELDS];
    look_up(f, indexes[index].fields, values);
    if (!make_key(&g->key, index, values))
        return;
    MEMORY_ROOM(g->lists[index].at, g->lists[index].count, g->lists[index].cap);
    uint32_t order = g->lists[index].count++;
    struct str key = arena_copy(&g->arena, buf_all(&g->key));
    g->lists[index].at[order] = (struct given_fact){ key, head_of(key), order, d, f };
}

void given_add(struct given *g, const struct digest *d, bool superseded)
{
    for (int i = 0; d->whole && i < GIVEN_INDEXES; i++) {
        struct str name = str_of(indexes[i].fact);
        for (uint32_t n = 0; n < d->fact_count && !(superseded && indexes[i].latest); n++)
            if (str_same(d->facts[n].name, name))
                add(g, (enum given_index)i, d, &d->facts[n]);
    }
}

static int by_key(const void *a, const void *b)
{
    const struct given_fact *x = a, *y = b;
    if (x->head != y->head)
        return x->head < y->head ? -1 : 1;
    int order = str_order(x->key, y->key);
    return order ? order : (x->order > y->order) - (x->order < y->order);
}

void given_close(struct given *g)
{
    for (int i = 0; i < GIVEN_INDEXES; i++)
        list_sort(g->lists[i].at, g->lists[i].count, sizeof *g->lists[i].at, by_key);
}

void given_free(struct given *g)
{
    for (int i = 0; i < GIVEN_INDEXES; i++)
        memory_drop(g->lists[i].at);
    buf_free(&g->key);
    arena_free(&g->arena);
    *g = (struct given){ 0 };
}

/* The beginning of a key that is looked for. */
struct beginning {
    struct str key;
    uint64_t head, mask; /* of its own bytes */
};

/* How a key stands to the beginning: before it, behind all that begin so, or, with 0, it begins so. */
static int beside(const struct given_fact *f, const struct beginning *b)
{
    if ((f->head & b->mask) != b->head)
        return (f->head & b->mask) < b->head ? -1 : 1;
    return str_order((struct str){ f->key.at, f->key.len < b->key.len ? f->key.len : b->key.len }, b->key);
}

/* The first from `low` on, but before `high`, whose place is not before the limit: 0 for those that begin so, 1 for those
 * behind them. */
static uint32_t edge(const struct given_fact *at, uint32_t low, uint32_t high, const struct beginning *b, int limit)
{
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (beside(&at[middle], b) < limit)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static struct given_list between(const struct given *g, enum given_index index, struct str key)
{
    const struct given_fact *at = g->lists[index].at;
    uint32_t count = g->lists[index].count, step = 1;
    if (!count)
        return (struct given_list){ 0 };
    uint64_t mask = key.len < sizeof mask ? ~(UINT64_MAX >> 8 * key.len) : UINT64_MAX;
    const struct beginning b = { key, head_of(key), mask };
    uint32_t first = edge(at, 0, count, &b, 0);
    while (step < count - first && beside(&at[first + step], &b) == 0)
        step *= 2;
    uint32_t most = step < count - first ? first + step : count;
    return (struct given_list){ &at[first], edge(at, first, most, &b, 1) - first };
}

struct given_list given_with(const struct given *g, enum given_index index, const struct arg *const values[FIELDS])
{
    struct buf key = { 0 };
    struct given_list found = { 0 };
    if (make_key(&key, index, values))
        found = between(g, index, buf_all(&key));
    buf_free(&key);
    return found;
}

struct given_list given_like(const struct given *g, enum given_index index, const struct fact *f,
                             const char *const names[FIELDS])
{
    const struct arg *values[FIELDS];
    look_up(f, names, values);
    return given_with(g, index, values);
}

struct given_list given_first(const struct given *g, enum given_index index, struct str value)
{
    struct buf key = { 0 };
    buf_str(&key, value);
    buf_byte(&key, '\n');
    struct given_list found = between(g, index, buf_all(&key));
    buf_free(&key);
    return found;
}
