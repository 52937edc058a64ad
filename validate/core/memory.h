/* Memory of the core: an arena whose pieces live and die together, and a byte buffer that grows.
 *
 * All memory comes from libxml2's xmlMalloc, so that the one hook of the roof (xmlMemSetup) governs it.
 * The roof's allocator never returns NULL; under another one the core stops at once rather than go on
 * with half a record. */
#ifndef TL_MEMORY_H
#define TL_MEMORY_H

#include <stdint.h>

#include "str.h"

void *memory_get(size_t size);
void *memory_grow(void *old, size_t size);
void memory_drop(void *piece);

struct arena_block;
struct arena {
    struct arena_block *blocks;
    char *next, *end;
};

/* Zeroed memory, aligned for any type, until arena_clear or arena_free. */
void *arena_get(struct arena *, size_t size);
struct str arena_copy(struct arena *, struct str);
/* The same, ended by a NUL. */
const char *arena_text(struct arena *, struct str);
/* White space as xs:token has it: none at the ends, one blank elsewhere. A slice of the text where that is so already. */
struct str arena_folded(struct arena *, struct str);
void arena_clear(struct arena *); /* keeps the newest block for the next use */
void arena_free(struct arena *);

struct buf {
    char *at;
    size_t len, cap;
};

void buf_add(struct buf *, const void *bytes, size_t len);
void buf_str(struct buf *, struct str);
void buf_text(struct buf *, const char *text);
/* Room for so many bytes behind the end, which the caller fills, and then says so in `len`. */
char *buf_widen(struct buf *, size_t more);
static inline char *buf_room(struct buf *b, size_t more)
{
    return b->cap - b->len < more ? buf_widen(b, more) : b->at + b->len;
}
static inline void buf_byte(struct buf *b, char c)
{
    *buf_room(b, 1) = c;
    b->len++;
}
/* With small letters for the capital ones of ASCII. */
void buf_small(struct buf *, struct str);
/* Adds one to a list that has one entry a line. */
void buf_line(struct buf *, struct str);
void buf_number(struct buf *, int64_t);
void buf_fill(struct buf *, char, size_t times);
void buf_free(struct buf *);

static inline struct str buf_all(const struct buf *b)
{
    return (struct str){ b->at, b->len };
}

/* Room for one more element in a growing array of `count` elements. */
#define MEMORY_ROOM(array, count, cap)                                                                             \
    ((count) < (cap) ? (void)0                                                                                     \
                     : (void)((cap) = (cap) ? 2 * (cap) : 16,                                                      \
                              (array) = memory_grow((array), (size_t)(cap) * sizeof *(array))))

#endif
