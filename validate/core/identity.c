/* Records by their identity; see identity.h. */
#include "identity.h"

#include <stdlib.h>

enum { NAMED_MOST = 16 }; /* later texts that are looked at; a record has one */

/* Of language versions each is a document of its own. A report is that of a period, whatever it is called. */
static const char *const parts[] = { "state", "meeting", "article", "symbol", "type", "from", "to", "language" };

static bool add_part(struct buf *key, const struct arg *a)
{
    if (!a)
        return false;
    if (a->type == ARG_DATE) {
        struct date_text day = date_text(a->date);
        buf_text(key, day.at);
    } else if (a->type == ARG_COUNT) {
        buf_number(key, a->number);
    } else {
        buf_str(key, a->text);
    }
    return true;
}

/* A report needs its period, any other record a meeting, an article or a symbol. */
static struct str key_of(struct identities *ids, const struct fact *f, const struct digest *d)
{
    struct buf key = { 0 };
    bool told = false;
    buf_number(&key, d->kind);
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        buf_byte(&key, '\n');
        bool there = add_part(&key, fact_field(f, parts[i]));
        told |= there && (i == 1 || i == 2 || i == 3 || i == 6);
    }
    struct str copy = told ? arena_copy(&ids->arena, buf_all(&key)) : STR("");
    buf_free(&key);
    return copy;
}

void identities_add(struct identities *ids, const struct digest *d)
{
    const struct fact *f = digest_fact(d, "identity");
    if (!f || !d->whole)
        return;
    const struct arg *supersedes = fact_field(f, "supersedes"), *revision = fact_field(f, "revision");
    MEMORY_ROOM(ids->list, ids->count, ids->cap);
    ids->list[ids->count] =
        (struct identity){ .given = d,
                           .key = key_of(ids, f, d),
                           .whose = fact_field(f, d->kind == MEETING_REPORT ? "meeting" : "state"),
                           .supersedes = supersedes ? supersedes->text : STR(""),
                           .revision = revision ? revision->number : 0,
                           .number = ids->count };
    ids->count++;
}

static int by_number(const struct identity *x, const struct identity *y)
{
    return (x->number > y->number) - (x->number < y->number);
}

static int by_id(const void *a, const void *b)
{
    const struct identity *x = *(struct identity *const *)a, *y = *(struct identity *const *)b;
    int order = str_order(x->given->id, y->given->id);
    return order ? order : by_number(x, y);
}

static int by_key(const void *a, const void *b)
{
    const struct identity *x = *(struct identity *const *)a, *y = *(struct identity *const *)b;
    int order = str_order(x->key, y->key);
    if (!order)
        order = (x->revision > y->revision) - (x->revision < y->revision);
    return order ? order : by_number(x, y);
}

static int by_earlier(const void *a, const void *b)
{
    const struct identity *x = *(struct identity *const *)a, *y = *(struct identity *const *)b;
    int order = str_order(x->supersedes, y->supersedes);
    return order ? order : by_number(x, y);
}

/* Only to be found again: nothing depends on this order. */
static int by_given(const void *a, const void *b)
{
    const struct identity *x = *(struct identity *const *)a, *y = *(struct identity *const *)b;
    return ((uintptr_t)x->given > (uintptr_t)y->given) - ((uintptr_t)x->given < (uintptr_t)y->given);
}

static struct identity **sorted(struct identities *ids, int (*order)(const void *, const void *))
{
    struct identity **list = arena_get(&ids->arena, (ids->count + 1) * sizeof *list);
    for (uint32_t i = 0; i < ids->count; i++)
        list[i] = &ids->list[i];
    if (ids->count)
        qsort(list, ids->count, sizeof *list, order);
    return list;
}

void identities_free(struct identities *ids)
{
    memory_drop(ids->list);
    arena_free(&ids->arena);
    *ids = (struct identities){ 0 };
}

/* The first place in a sorted list that does not stand before the one asked for. */
static uint32_t place_in(const struct identities *ids, struct identity *const *list, const struct identity *asked,
                         int (*order)(const void *, const void *))
{
    uint32_t low = 0, high = ids->count;
    while (low < high) {
        uint32_t middle = (low + high) / 2;
        if (order(&list[middle], &asked) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static const struct identity *identity_of(const struct identities *ids, const struct digest *d)
{
    const struct identity asked = { .given = d };
    uint32_t i = place_in(ids, ids->by_given, &asked, by_given);
    return i < ids->count && ids->by_given[i]->given == d ? ids->by_given[i] : NULL;
}

/* Nobody takes the place of what another State, or another meeting, wrote. */
static bool of_one_author(const struct identity *a, const struct identity *b)
{
    return a->given->kind == b->given->kind && a->whose && b->whose && str_same(a->whose->text, b->whose->text);
}

static const struct digest *newer(const struct identities *ids, const struct identity *own)
{
    const struct digest *d = own->given;
    const struct identity named = { .given = d, .supersedes = d->id };
    uint32_t i = place_in(ids, ids->by_earlier, &named, by_earlier);
    for (uint32_t end = i + NAMED_MOST;
         d->id.len && i < end && i < ids->count && str_same(ids->by_earlier[i]->supersedes, d->id); i++)
        if (of_one_author(own, ids->by_earlier[i]) && !str_same(ids->by_earlier[i]->given->id, d->id) &&
            !str_same(ids->by_earlier[i]->given->id, own->supersedes))
            return ids->by_earlier[i]->given;
    const struct identity later = { .given = d, .key = own->key, .revision = own->revision + 1 };
    i = place_in(ids, ids->by_key, &later, by_key);
    bool there = own->key.len && i < ids->count && str_same(ids->by_key[i]->key, own->key);
    return there && !str_same(ids->by_key[i]->given->id, own->supersedes) ? ids->by_key[i]->given : NULL;
}

void identities_close(struct identities *ids)
{
    ids->by_given = sorted(ids, by_given);
    ids->by_id = sorted(ids, by_id);
    ids->by_key = sorted(ids, by_key);
    ids->by_earlier = sorted(ids, by_earlier);
    for (uint32_t i = 0; i < ids->count; i++)
        ids->list[i].newer = newer(ids, &ids->list[i]);
}

const struct digest *identity_named(const struct identities *ids, struct str id)
{
    const struct digest like = { .id = id };
    const struct identity asked = { .given = &like };
    uint32_t i = id.len ? place_in(ids, ids->by_id, &asked, by_id) : ids->count;
    return i < ids->count && str_same(ids->by_id[i]->given->id, id) ? ids->by_id[i]->given : NULL;
}

const struct digest *identity_newer(const struct identities *ids, const struct digest *d)
{
    const struct identity *own = identity_of(ids, d);
    return own ? own->newer : NULL;
}

const struct digest *identity_twin(const struct identities *ids, const struct digest *d, bool *same_id)
{
    const struct identity *own = identity_of(ids, d);
    if (!own)
        return NULL;
    const struct identity first = { .given = d }, same = { .given = d, .key = own->key, .revision = own->revision };
    const struct identity *other = ids->by_id[place_in(ids, ids->by_id, &first, by_id)];
    *same_id = d->id.len && other->number < own->number;
    if (*same_id)
        return other->given;
    uint32_t i = own->key.len ? place_in(ids, ids->by_key, &same, by_key) : ids->count;
    other = i < ids->count ? ids->by_key[i] : own;
    bool apart = str_same(other->supersedes, d->id) || str_same(own->supersedes, other->given->id);
    return other->number < own->number && !apart ? other->given : NULL;
}
