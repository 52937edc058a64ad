/* Heads; see heads.h. */
#include "heads.h"

/* How many before it are called alike. */
static uint32_t times(const struct cell *heads, uint32_t at)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < at; i++)
        count += str_same(heads[i].text, heads[at].text);
    return count;
}

/* Where a column of a block stands; the count where it does not. */
static uint32_t place(const struct heads *h, const struct block *b, uint32_t at)
{
    uint32_t i = 0, before = times(b->cells, at);
    while (i < h->count && !(str_same(h->at[i].text, b->cells[at].text) && times(h->at, i) == before))
        i++;
    return i;
}

static void insert(struct heads *h, uint32_t at, struct cell head)
{
    MEMORY_ROOM(h->at, h->count, h->cap);
    memmove(h->at + at + 1, h->at + at, (h->count - at) * sizeof *h->at);
    h->at[at] = head;
    h->count++;
}

void heads_add(struct heads *h, const struct block *b)
{
    uint32_t behind = 0;
    for (uint32_t i = 0; i < b->columns && b->cell_count >= b->columns; i++) {
        uint32_t at = place(h, b, i);
        if (at == h->count)
            insert(h, at = behind, b->cells[i]);
        behind = at + 1;
    }
}

void heads_end(struct heads *h, struct str head)
{
    insert(h, h->count, (struct cell){ .text = head });
}

void heads_map(const struct heads *h, const struct block *b, uint32_t *which)
{
    for (uint32_t i = 0; i < h->count; i++)
        which[i] = b->columns;
    for (uint32_t i = 0; i < b->columns && b->cell_count >= b->columns; i++) {
        uint32_t at = place(h, b, i);
        if (at < h->count)
            which[at] = i;
    }
}

void heads_free(struct heads *h)
{
    memory_drop(h->at);
    *h = (struct heads){ 0 };
}
