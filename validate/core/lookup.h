/* Finds items of one record by their natural key, through an index that is made at the first question. */
#ifndef TL_LOOKUP_H
#define TL_LOOKUP_H

#include "record.h"

struct lookup_row {
    struct str key;
    uint32_t element;
};

struct lookup_index {
    const char *path; /* the literal, by its address */
    struct lookup_row *rows;
    uint32_t count, cap;
};

struct lookup_list {
    struct lookup_index *indexes;
    uint32_t count, cap;
};

/* The first item at `path` below the root whose first key attribute is `key`. */
struct item lookup(struct lookup_list *, const struct record *, const char *path, struct str key);
void lookup_free(struct lookup_list *);

#endif
