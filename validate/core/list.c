/* Sorting; see list.h. */
#include "list.h"

#include <stdlib.h>

void list_sort(void *at, size_t count, size_t size, int (*order)(const void *, const void *))
{
    const char *one = at;
    size_t i = 1;
    while (i < count && order(one + (i - 1) * size, one + i * size) <= 0)
        i++;
    if (i < count)
        qsort(at, count, size, order);
}
