/* Files that settings leave out; see excluded.h. */
#include "excluded.h"

#include "list.h"

void excluded_add(struct excluded_list *l, struct excluded one)
{
    MEMORY_ROOM(l->at, l->count, l->cap);
    l->at[l->count++] = one;
}

static int by_pattern(const void *a, const void *b)
{
    const struct excluded *x = a, *y = b;
    int order = str_order(x->file, y->file);
    if (!order)
        order = (x->line > y->line) - (x->line < y->line);
    return order ? order : str_order(x->pattern, y->pattern);
}

static int by_place(const void *a, const void *b)
{
    int order = by_pattern(a, b);
    return order ? order : str_order(((const struct excluded *)a)->path, ((const struct excluded *)b)->path);
}

static int by_path(const void *a, const void *b)
{
    int order = str_order(((const struct excluded *)a)->path, ((const struct excluded *)b)->path);
    return order ? order : by_pattern(a, b);
}

void excluded_close(struct excluded_list *l, const struct str *checked, uint32_t count)
{
    uint32_t kept = 0;
    list_sort(l->at, l->count, sizeof *l->at, by_path);
    for (uint32_t i = 0; i < l->count; i++) {
        bool again = kept && str_same(l->at[kept - 1].path, l->at[i].path);
        if (!again && !list_find(&l->at[i].path, checked, count, sizeof *checked, list_by_text))
            l->at[kept++] = l->at[i];
    }
    l->count = kept;
    list_sort(l->at, kept, sizeof *l->at, by_place);
}

uint32_t excluded_same(const struct excluded_list *l, uint32_t from)
{
    uint32_t count = 1;
    while (from + count < l->count && by_pattern(&l->at[from], &l->at[from + count]) == 0)
        count++;
    return count;
}

void excluded_free(struct excluded_list *l)
{
    memory_drop(l->at);
    *l = (struct excluded_list){ 0 };
}
