/* The arena and the growing buffer; see memory.h. */
#include "memory.h"

#include <libxml/xmlmemory.h>
#include <stdalign.h>

enum { BLOCK = 64 * 1024 };

struct arena_block {
    struct arena_block *older;
    size_t size;
    max_align_t first[];
};

void *memory_get(size_t size)
{
    return memory_grow(NULL, size);
}

void *memory_grow(void *old, size_t size)
{
    void *piece = old ? xmlRealloc(old, size) : xmlMalloc(size);
    if (!piece)
        __builtin_trap(); /* see memory.h: the roof's allocator never gets here */
    return piece;
}

void memory_drop(void *piece)
{
    if (piece)
        xmlFree(piece);
}

static void add_block(struct arena *a, size_t least)
{
    size_t size = least > BLOCK ? least : BLOCK;
    struct arena_block *b = memory_get(sizeof *b + size);
    b->older = a->blocks;
    b->size = size;
    a->blocks = b;
    a->next = (char *)b->first;
    a->end = a->next + size;
}

void *arena_get(struct arena *a, size_t size)
{
    size_t whole = (size + alignof(max_align_t) - 1) / alignof(max_align_t) * alignof(max_align_t);
    if (!a->blocks || (size_t)(a->end - a->next) < whole)
        add_block(a, whole);
    void *piece = a->next;
    a->next += whole;
    return memset(piece, 0, whole);
}

struct str arena_copy(struct arena *a, struct str s)
{
    if (!s.len)
        return STR("");
    char *copy = arena_get(a, s.len);
    memcpy(copy, s.at, s.len);
    return (struct str){ copy, s.len };
}

const char *arena_text(struct arena *a, struct str text)
{
    char *copy = arena_get(a, text.len + 1);
    if (text.len)
        memcpy(copy, text.at, text.len);
    return copy;
}

static void drop_older(struct arena_block *b)
{
    while (b) {
        struct arena_block *older = b->older;
        memory_drop(b);
        b = older;
    }
}

struct str arena_folded(struct arena *a, struct str s)
{
    size_t runs = 0;
    s = str_trimmed(s);
    for (size_t i = 0; i < s.len; i++)
        runs += blank(s.at[i]) && (s.at[i] != ' ' || blank(s.at[i + 1]));
    if (!runs)
        return s;
    char *copy = arena_get(a, s.len), *to = copy;
    for (size_t i = 0; i < s.len; i++)
        if (!blank(s.at[i]))
            *to++ = s.at[i];
        else if (to[-1] != ' ')
            *to++ = ' ';
    return (struct str){ copy, (size_t)(to - copy) };
}

void arena_clear(struct arena *a)
{
    if (!a->blocks)
        return;
    drop_older(a->blocks->older);
    a->blocks->older = NULL;
    a->next = (char *)a->blocks->first;
    a->end = a->next + a->blocks->size;
}

void arena_free(struct arena *a)
{
    drop_older(a->blocks);
    *a = (struct arena){ 0 };
}

char *buf_widen(struct buf *b, size_t more)
{
    size_t cap = b->cap ? b->cap : 256;
    while (cap - b->len < more)
        cap *= 2;
    b->at = memory_grow(b->at, cap);
    b->cap = cap;
    return b->at + b->len;
}

/* Room that counts as filled. */
static char *room(struct buf *b, size_t more)
{
    char *from = buf_room(b, more);
    b->len += more;
    return from;
}

void buf_add(struct buf *b, const void *bytes, size_t len)
{
    if (len)
        memcpy(room(b, len), bytes, len);
}

void buf_str(struct buf *b, struct str s)
{
    buf_add(b, s.at, s.len);
}

void buf_text(struct buf *b, const char *text)
{
    buf_add(b, text, strlen(text));
}

void buf_small(struct buf *b, struct str text)
{
    for (size_t i = 0; i < text.len; i++)
        buf_byte(b, small_letter(text.at[i]));
}

void buf_line(struct buf *b, struct str entry)
{
    if (b->len)
        buf_byte(b, '\n');
    buf_str(b, entry);
}

void buf_number(struct buf *b, int64_t n)
{
    char digits[24];
    size_t i = sizeof digits;
    uint64_t rest = n < 0 ? 0 - (uint64_t)n : (uint64_t)n;
    do
        digits[--i] = (char)('0' + rest % 10);
    while (rest /= 10);
    if (n < 0)
        digits[--i] = '-';
    buf_add(b, digits + i, sizeof digits - i);
}

void buf_fill(struct buf *b, char c, size_t times)
{
    if (times)
        memset(room(b, times), c, times);
}

void buf_free(struct buf *b)
{
    memory_drop(b->at);
    *b = (struct buf){ 0 };
}
