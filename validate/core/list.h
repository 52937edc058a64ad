/* Lists that are sorted. */
#ifndef TL_LIST_H
#define TL_LIST_H

#include <stddef.h>

/* Sorts; it may be empty. One that is in order already, as most are since records come by path, is looked through once. */
void list_sort(void *at, size_t count, size_t size, int (*order)(const void *, const void *));

#endif
