/* On which days meetings are: as the registry has them, and as reports given decide them. Of one meeting the days that were
 * known last count. */
#ifndef TL_OPENINGS_H
#define TL_OPENINGS_H

#include "page.h"

struct opening {
    struct str meeting;
    struct date from, to; /* the last day; that of `from` where it is not known */
    struct date known;    /* when these days were decided or known */
    bool unverified;
    const struct digest *record; /* that decided them, with what it says; NULL where the registry has them */
    const struct fact *fact;
    uint32_t order; /* in which it was added */
};

struct openings {
    struct opening *at; /* sorted by meeting, one for each */
    uint32_t count, cap;
};

/* Adds the meetings whose days a report decides. */
void openings_decided(struct openings *, const struct digest *);
/* Adds those of the registry, which it has known since that day: of real States, of invented ones, or both. A meeting is of
 * the States of its President. */
void openings_registry(struct openings *, const struct registry *, struct date known, enum names);
/* Sorts; then nothing is added. */
void openings_close(struct openings *);
void openings_free(struct openings *);

/* NULL where its days are not known. */
const struct opening *openings_find(const struct openings *, struct str meeting);

#endif
