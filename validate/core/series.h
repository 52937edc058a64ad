/* Numbers that run from 1 without a gap: paragraphs of a text, documents of a meeting. */
#ifndef TL_SERIES_H
#define TL_SERIES_H

#include <stdint.h>

#include "memory.h"

enum { SERIES_MOST = 999 };

struct series {
    bool there[SERIES_MOST + 1];
    int64_t last; /* the highest that is there */
};

/* Notes that a number is there; one that is not from 1 to SERIES_MOST is not of the series. */
void series_add(struct series *, int64_t number);

/* Writes those that are not there, from 1 to before `behind`: a line each, behind the prefix. */
void series_missing(const struct series *, int64_t behind, const char *prefix, struct buf *out);

#endif
