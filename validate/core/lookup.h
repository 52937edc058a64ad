/* Finds items of one record by their natural key, through an index that is made at the first question. */
#ifndef TL_LOOKUP_H
#define TL_LOOKUP_H

#include "record.h"

struct lookup_row {
    struct str key;
    uint32_t element, attribute; /* of struct item */
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
/* The key of an item there that is most like this one, by at most a third of its letters; empty where there is none, or
 * two are equally near. */
struct str lookup_nearest(struct lookup_list *, const struct record *, const char *path, struct str key);
void lookup_free(struct lookup_list *);

/* Keys that have been named, each with the item that named it first. */
struct seen {
    struct lookup_row *slots; /* open addressing; free where the key points nowhere */
    uint32_t count, slot_count;
    struct arena arena;
};

/* The item that named this key first; NO_ITEM where this one does. */
struct item seen_before(struct seen *, struct str key, struct item);
/* Whether a key has been named. */
bool seen_has(const struct seen *, struct str key);
void seen_clear(struct seen *);
void seen_free(struct seen *);

#endif
