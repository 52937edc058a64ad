/* What two records say differently: by meaning, item by item. Order, layout, prefixes and comments do not count, nor how a number
 * is written or in which unit an amount stands. Items of one name are held against each other by their natural key; where the
 * schema gives them none, those that say the same first, then the others in their order. */
#ifndef TL_DIFFERENCE_H
#define TL_DIFFERENCE_H

#include "record.h"

/* An item of both records, or of one of them; the other is then NO_ITEM. An element stands for its value: its text, its unit, or
 * why there is none. */
struct change {
    struct item was, is;
};

struct difference {
    struct change *at; /* in the order of the newer record; what is no longer there, behind its siblings */
    uint32_t count, cap;
    struct arena arena;
};

/* Both records are of one session. */
void difference_find(struct difference *, const struct record *was, const struct record *is);
void difference_free(struct difference *);
/* Whether a record holds what the format has no place for: that is not compared. */
bool difference_beyond(const struct record *);

/* The item of a change that is there: of the newer record, else of the older one. */
struct item change_item(const struct change *);

#endif
