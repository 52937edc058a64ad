/* Items that the schema lets out, and that are due all the same: by what the record is, or beside what else it holds. The
 * declaration of each says so (tl:due), with the requirement that asks for it.
 *
 * What the cover page of a report ticks as unchanged or non-applicable is not asked for again. */
#ifndef TL_WANTING_H
#define TL_WANTING_H

#include "situation.h"

struct wanting {
    struct item parent;
    struct str item; /* its name */
    const struct due *due;
    struct str when;    /* the word of the situation that applies; empty where none is named */
    struct item beside; /* what it is due beside; the parent itself where no other is named */
};

/* Calls for each item that is due below `parent`, by a requirement, and not there; only of items that are due for some reason
 * that `dues` picks. */
void each_wanting(struct item parent, const struct situation *, bool (*dues)(const struct due *),
                  void (*say)(void *, const struct wanting *), void *);

/* Whether an item beside which something is due stands below that parent; `*beside` is the parent itself where none is
 * named. */
bool due_beside(const struct due *, struct item parent, struct item *beside);

#endif
