/* What can be done with a value, so that it is another one of its kind: slips that people make. */
#ifndef TESTS_MUTANTS_CHANGES_H
#define TESTS_MUTANTS_CHANGES_H

#include "registry.h"

struct change {
    const char *name;
    /* Writes another value, or says that this one is of no kind to which the change applies. */
    bool (*make)(const struct registry *, struct str value, struct buf *out);
};
extern const struct change changes[];
extern const size_t change_count;

#endif
