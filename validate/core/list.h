/* Lists that are sorted, and what stands in them where. */
#ifndef TL_LIST_H
#define TL_LIST_H

#include "str.h"

/* Sorts; it may be empty. One that is in order already, as most are since records come by path, is looked through once. */
void list_sort(void *at, size_t count, size_t size, int (*order)(const void *, const void *));

/* The first place in a sorted list that does not stand before what is asked for; `count` where all do. */
static inline size_t list_place(const void *asked, const void *at, size_t count, size_t size,
                                int (*order)(const void *one, const void *asked))
{
    size_t low = 0;
    while (low < count) {
        size_t middle = low + (count - low) / 2;
        if (order((const char *)at + middle * size, asked) < 0)
            low = middle + 1;
        else
            count = middle;
    }
    return low;
}

/* The first in a sorted list that is what is asked for; NULL where none is. */
static inline void *list_find(const void *asked, const void *at, size_t count, size_t size,
                              int (*order)(const void *one, const void *asked))
{
    size_t place = list_place(asked, at, count, size, order);
    const char *one = place < count ? (const char *)at + place * size : NULL;
    return one && order(one, asked) == 0 ? (void *)one : NULL;
}

/* The order of texts, and of elements that begin with one. */
static inline int list_by_text(const void *a, const void *b)
{
    return str_order(*(const struct str *)a, *(const struct str *)b);
}

#endif
