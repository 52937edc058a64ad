/* The totals that a record states, and the rows that each of them adds up. */
#ifndef TL_TOTALS_H
#define TL_TOTALS_H

#include "sums.h"

/* A total that its rows do not give. */
struct total {
    struct item base, at; /* what total and rows stand in; the total */
    const char *const *rows;
    struct amount stated, sum;
};

/* Calls back for each total that its rows do not give. Totals without rows stand alone; false where no total has
 * any. */
bool each_total_that_differs(struct check *, void (*judge)(struct check *, const struct total *));

/* The unit of area in which one figure makes rows and total agree. */
struct misread {
    struct item at; /* the total, or one of its rows */
    const char *unit;
    struct amount meant;
};
bool total_misread(const struct total *, struct misread *);

#endif
