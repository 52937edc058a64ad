/* Indexes over natural keys; see lookup.h. */
#include "lookup.h"

#include <stdlib.h>

#include "facts.h"

static void add_row(void *data, struct item i)
{
    struct lookup_index *x = data;
    const struct declaration *d = i.record->elements[i.element].declaration;
    struct str key;
    if (!d || !d->key_count || !item_token(item_attribute(i, d->key[0]), &key))
        return;
    MEMORY_ROOM(x->rows, x->count, x->cap);
    x->rows[x->count++] = (struct lookup_row){ key, i.element };
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
    if (x->count)
        qsort(x->rows, x->count, sizeof *x->rows, by_key);
    return x;
}

struct item lookup(struct lookup_list *l, const struct record *r, const char *path, struct str key)
{
    const struct lookup_index *x = index_of(l, r, path);
    uint32_t low = 0, high = x->count;
    while (low < high) {
        uint32_t middle = (low + high) / 2;
        if (str_order(x->rows[middle].key, key) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low < x->count && str_same(x->rows[low].key, key) ? (struct item){ r, x->rows[low].element, 0 }
                                                             : NO_ITEM;
}

void lookup_free(struct lookup_list *l)
{
    for (uint32_t i = 0; i < l->count; i++)
        memory_drop(l->indexes[i].rows);
    memory_drop(l->indexes);
    *l = (struct lookup_list){ 0 };
}
