/* Of which States and years the run declares that all their records are given. Only there does anything follow from a
 * record that is not: absence is never assumed. */
#ifndef TL_COMPLETE_H
#define TL_COMPLETE_H

#include "memory.h"

struct complete_span {
    struct str state; /* alpha-3; "all" for every State */
    int16_t from, to; /* years, both included */
};

struct complete {
    struct complete_span *spans;
    uint32_t count, cap;
};

/* Adds a declaration; without years, of all years. Years are as they are written, "2019". The text of the State must outlive
 * it. */
void complete_add(struct complete *, struct str state, struct str from, struct str to);
/* Sorts and joins; then nothing is added. */
void complete_close(struct complete *);
void complete_free(struct complete *);

/* Whether all records of a State for a year are declared given; of none, where there are no declarations (NULL). */
bool complete_covers(const struct complete *, struct str state, int64_t year);

#endif
