/* Indexes over natural keys, and sets of keys; see lookup.h. */
#include "lookup.h"

#include "facts.h"
#include "list.h"
#include "near.h"

static void add_row(void *data, struct item i)
{
    struct lookup_index *x = data;
    const struct declaration *d = i.record->elements[i.element].declaration;
    struct str key;
    if (!d || !d->key_count || !item_token(item_attribute(i, d->key[0]), &key))
        return;
    MEMORY_ROOM(x->rows, x->count, x->cap);
    x->rows[x->count++] = (struct lookup_row){ key, i.element, 0 };
}

static int by_key(const void *a, const void *b)
{
    const struct lookup_row *x = a, *y = b;
    int order = str_order(x->key, y->key);
    return order ? order : (x->element > y->element) - (x->element < y->element);
}

static const struct lookup_index *index_of(struct lookup_list *l, const struct record *r, const char *path)
{
    for (uint32_t i = 0; i < l->count; i++)
        if (l->indexes[i].path == path)
            return &l->indexes[i];
    MEMORY_ROOM(l->indexes, l->count, l->cap);
    struct lookup_index *x = &l->indexes[l->count++];
    *x = (struct lookup_index){ .path = path };
    each_item(record_root(r), path, add_row, x);
    list_sort(x->rows, x->count, sizeof *x->rows, by_key);
    return x;
}

struct item lookup(struct lookup_list *l, const struct record *r, const char *path, struct str key)
{
    const struct lookup_index *x = index_of(l, r, path);
    const struct lookup_row *found = list_find(&key, x->rows, x->count, sizeof *x->rows, list_by_text);
    return found ? (struct item){ r, found->element, 0 } : NO_ITEM;
}

struct str lookup_nearest(struct lookup_list *l, const struct record *r, const char *path, struct str key)
{
    enum { LOOKED_AT = 1000 }; /* a distance takes a while, and a record may have many items */
    const struct lookup_index *x = index_of(l, r, path);
    const struct near_text asked = near_fold(key);
    struct str found = STR("");
    uint32_t best = asked.count / 3 + 1;
    for (uint32_t i = 0; i < x->count && i < LOOKED_AT; i++) {
        struct near_text its = near_fold(x->rows[i].key);
        uint32_t d = near_distance(&asked, &its);
        if (d < best) {
            best = d;
            found = x->rows[i].key;
        } else if (d == best && !str_same(found, x->rows[i].key)) {
            found = STR("");
        }
    }
    return found;
}

void lookup_free(struct lookup_list *l)
{
    for (uint32_t i = 0; i < l->count; i++)
        memory_drop(l->indexes[i].rows);
    memory_drop(l->indexes);
    *l = (struct lookup_list){ 0 };
}

static struct lookup_row *slot_of(struct lookup_row *slots, uint32_t count, struct str key)
{
    uint32_t i = str_hash(key) & (count - 1);
    while (slots[i].key.at && !str_same(slots[i].key, key))
        i = (i + 1) & (count - 1);
    return &slots[i];
}

static void widen(struct seen *s)
{
    uint32_t wide = s->slot_count ? 2 * s->slot_count : 64;
    struct lookup_row *slots = memory_get(wide * sizeof *slots);
    memset(slots, 0, wide * sizeof *slots);
    for (uint32_t i = 0; i < s->slot_count; i++)
        if (s->slots[i].key.at)
            *slot_of(slots, wide, s->slots[i].key) = s->slots[i];
    memory_drop(s->slots);
    s->slots = slots;
    s->slot_count = wide;
}

struct item seen_before(struct seen *s, struct str key, struct item at)
{
    if (2 * (s->count + 1) > s->slot_count)
        widen(s);
    struct lookup_row *slot = slot_of(s->slots, s->slot_count, key);
    if (slot->key.at)
        return (struct item){ at.record, slot->element, slot->attribute };
    slot->key = arena_copy(&s->arena, key);
    slot->element = at.element;
    slot->attribute = at.attribute;
    s->count++;
    return NO_ITEM;
}

bool seen_has(const struct seen *s, struct str key)
{
    return s->slot_count && slot_of(s->slots, s->slot_count, key)->key.at;
}

void seen_clear(struct seen *s)
{
    if (!s->count)
        return;
    memset(s->slots, 0, s->slot_count * sizeof *s->slots);
    arena_clear(&s->arena);
    s->count = 0;
}

void seen_free(struct seen *s)
{
    memory_drop(s->slots);
    arena_free(&s->arena);
    *s = (struct seen){ 0 };
}
