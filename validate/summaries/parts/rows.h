/* A table of items that stand several times, and the tables of what each of these rows holds. */
#ifndef TL_ROWS_H
#define TL_ROWS_H

#include "columns.h"
#include "page.h"

enum { ROWS_DEEP = 4 };

struct rows {
    const struct record *record;
    const struct declaration *item; /* of the rows; of the first, where they are of several */
    const struct type *parent;      /* that declares it */
    struct str id, caption;         /* of the table; the id ends in a NUL */
    uint32_t *at;                   /* elements */
    uint32_t count, cap;
    const struct declaration *above[ROWS_DEEP]; /* the rows of which these are, the outermost first */
    struct str labels[ROWS_DEEP];               /* what those are called */
    uint32_t depth;
    bool grouped; /* each is another item of one type, which is said */
};

/* Rows of what an item declares, with `above` as the item that holds them. */
void rows_begin(struct page *, struct rows *, const struct rows *above, const struct declaration *);
/* Adds all elements of a declaration below a parent. */
void rows_add(struct rows *, uint32_t parent, const struct declaration *);
void rows_put(struct page *, const struct rows *);
void rows_end(struct rows *);

/* What a column is called, where those that are used stand beside each other. */
struct str column_label(struct page *, const struct record *, const struct columns *, uint32_t column);

/* A caption of two: a phrase with {outer} and {inner}; lives as long as the document. */
struct str rows_told(struct page *, const char *phrase, struct str outer, struct str inner);

#endif
