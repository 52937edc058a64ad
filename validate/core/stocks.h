/* What a request under Article 3 says of each type: how many were held, and what became of them. */
#ifndef TL_STOCKS_H
#define TL_STOCKS_H

#include "sums.h"

struct stock {
    struct item at; /* the first row of the type */
    struct str type;
    struct amount held,
        told;            /* at entry into force and found later; destroyed, remaining, retained and transferred */
    struct item over;    /* a row of a section that alone has more of the type than were held */
    const char *section; /* that section */
    struct amount most;  /* what that section has */
};

/* Calls back for each type of munitions, then of submunitions, those in munitions and loose ones together. Where
 * munitions do not balance, submunitions are left out: they would tell the same again. */
void each_stock(struct check *, void (*judge)(struct check *, const struct stock *));

#endif
