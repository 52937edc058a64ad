/* Records by their identity; see identity.h. */
#include "identity.h"

#include "list.h"

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

/* Those that are taken, in an order; all where nothing chooses. */
static struct identity **sorted(struct identities *ids, bool (*takes)(const struct identity *),
                                int (*order)(const void *, const void *), uint32_t *count)
{
    struct identity **list = arena_get(&ids->arena, (ids->count + 1) * sizeof *list);
    *count = 0;
    for (uint32_t i = 0; i < ids->count; i++)
        if (!takes || takes(&ids->list[i]))
            list[(*count)++] = &ids->list[i];
    list_sort(list, *count, sizeof *list, order);
    return list;
}

void identities_free(struct identities *ids)
{
    memory_drop(ids->list);
    arena_free(&ids->arena);
    *ids = (struct identities){ 0 };
}

static size_t place_in(struct identity *const *list, uint32_t count, const struct identity *asked,
                       int (*order)(const void *, const void *))
{
    return list_place(&asked, list, count, sizeof *list, order);
}

static uint32_t *slot_of(const struct identities *ids, const struct digest *d)
{
    uint32_t i = str_hash((struct str){ (const char *)&d, sizeof d }) & (ids->slot_count - 1);
    while (ids->slots[i] && ids->list[ids->slots[i] - 1].given != d)
        i = (i + 1) & (ids->slot_count - 1);
    return &ids->slots[i];
}

static void list_given(struct identities *ids)
{
    for (ids->slot_count = 2; ids->slot_count < 2 * ids->count;)
        ids->slot_count *= 2;
    ids->slots = arena_get(&ids->arena, ids->slot_count * sizeof *ids->slots);
    for (uint32_t i = 0; i < ids->count; i++)
        *slot_of(ids, ids->list[i].given) = i + 1;
}

static const struct identity *identity_of(const struct identities *ids, const struct digest *d)
{
    uint32_t place = *slot_of(ids, d);
    return place ? &ids->list[place - 1] : NULL;
}

/* Nobody takes the place of what another State, or another meeting, wrote. */
static bool of_one_author(const struct identity *a, const struct identity *b)
{
    return a->given->kind == b->given->kind && a->whose && b->whose && str_same(a->whose->text, b->whose->text);
}

/* A record that says that it supersedes this one. */
static const struct digest *newer_by_name(const struct identities *ids, const struct identity *own)
{
    const struct digest *d = own->given;
    const struct identity named = { .given = d, .supersedes = d->id };
    size_t i = place_in(ids->by_earlier, ids->earlier_count, &named, by_earlier);
    for (size_t end = i + NAMED_MOST;
         i < end && i < ids->earlier_count && str_same(ids->by_earlier[i]->supersedes, d->id); i++)
        if (of_one_author(own, ids->by_earlier[i]) && !str_same(ids->by_earlier[i]->given->id, d->id) &&
            !str_same(ids->by_earlier[i]->given->id, own->supersedes))
            return ids->by_earlier[i]->given;
    return NULL;
}

static bool of_the_same(const struct identity *x, const struct identity *y)
{
    return x && x->key.len && str_same(x->key, y->key);
}

/* From the last key to the first: the next revision of the same stands behind. */
static void find_newer(struct identities *ids)
{
    const struct identity *behind = NULL, *later = NULL;
    for (uint32_t i = ids->count; i-- > 0;) {
        struct identity *own = ids->by_key[i];
        if (!of_the_same(behind, own))
            later = NULL;
        else if (behind->revision > own->revision)
            later = behind;
        own->newer = newer_by_name(ids, own);
        if (!own->newer && later && !str_same(later->given->id, own->supersedes))
            own->newer = later->given;
        behind = own;
    }
}

static void find_twins(struct identities *ids)
{
    const struct identity *first = NULL;
    for (uint32_t i = 0; i < ids->count; i++) {
        struct identity *own = ids->by_id[i];
        own->namesake = first = first && str_same(first->given->id, own->given->id) ? first : own;
    }
    first = NULL;
    for (uint32_t i = 0; i < ids->count; i++) {
        struct identity *own = ids->by_key[i];
        own->like = first = of_the_same(first, own) && first->revision == own->revision ? first : own;
    }
}

static bool names_earlier(const struct identity *i)
{
    return i->supersedes.len != 0;
}

void identities_close(struct identities *ids)
{
    uint32_t count;
    list_given(ids);
    ids->by_id = sorted(ids, NULL, by_id, &count);
    ids->by_key = sorted(ids, NULL, by_key, &count);
    ids->by_earlier = sorted(ids, names_earlier, by_earlier, &ids->earlier_count);
    find_newer(ids);
    find_twins(ids);
}

const struct digest *identity_named(const struct identities *ids, struct str id)
{
    const struct digest like = { .id = id };
    const struct identity asked = { .given = &like };
    size_t i = id.len ? place_in(ids->by_id, ids->count, &asked, by_id) : ids->count;
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
    *same_id = d->id.len && own->namesake != own;
    if (*same_id)
        return own->namesake->given;
    const struct identity *other = own->like;
    bool apart = str_same(other->supersedes, d->id) || str_same(own->supersedes, other->given->id);
    return other != own && !apart ? other->given : NULL;
}
