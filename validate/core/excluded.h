/* Files that settings leave out: they were found in a folder and were not checked, and a report says so. */
#ifndef TL_EXCLUDED_H
#define TL_EXCLUDED_H

#include "memory.h"

struct excluded {
    struct str path;    /* as it would be told of a record */
    struct str pattern; /* as settings have it */
    struct str file;    /* the settings */
    uint32_t line;
};

struct excluded_list {
    struct excluded *at;
    uint32_t count, cap;
};

void excluded_add(struct excluded_list *, struct excluded);
/* Sorts it by settings, line and path; a path stands once, and not at all where it is one of `checked`, which is sorted. */
void excluded_close(struct excluded_list *, const struct str *checked, uint32_t count);
/* How many from `from` on the same pattern leaves out; once it is closed. */
uint32_t excluded_same(const struct excluded_list *, uint32_t from);
void excluded_free(struct excluded_list *);

#endif
