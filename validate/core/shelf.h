/* Strings that come again and again, such as the names of facts and arguments, kept once. Only those seen last are
 * remembered, each in the one place that its bytes give it: a hostile record can make sharing rare, and nothing slow. */
#ifndef TL_SHELF_H
#define TL_SHELF_H

#include "memory.h"

struct shelf {
    struct str *seen; /* in the arena */
};

/* A copy in the arena; where the same string was seen before, mostly that one. The arena is the same for all of them. */
struct str shelf_keep(struct shelf *, struct arena *, struct str);

#endif
