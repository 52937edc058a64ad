/* A draft: a record ready to be filled. Its schema says what stands in it, the registry what is known already, an
 * earlier record what may still hold.
 *
 * Every item that must be there is there, empty where nothing is known; a comment before it says what it is and which
 * article asks for it. What may stand there besides is said in comments, with the row to copy. What is taken over from
 * an earlier record bears `carried` with the id of that record, until its author has confirmed it. */
#ifndef TL_DRAFT_H
#define TL_DRAFT_H

#include "situation.h"

enum { DRAFT_VALUES = 24 };

struct draft {
    const struct schema *schema;
    const struct vocabulary *names;
    const struct record *last;  /* of the same kind; NULL where nothing is taken over */
    struct str language;        /* of texts, where the schema wants it said */
    struct situation situation; /* sections that are not due in it are left out, and a comment names them */
    char settled[12]; /* letters of forms that the earlier record did not give, for a reason that may still hold */
    /* Values that are known, by item path ("period/@from"). An empty value stands there to be filled. */
    struct {
        struct str path, value;
    } values[DRAFT_VALUES];
    uint32_t value_count;
};

void draft_value(struct draft *, const char *path, struct str value);

/* Whether an item that may be left out stands in the draft: by the situation, or beside what is taken over below the
 * parent in the earlier record, which may be NO_ITEM. */
bool draft_is_due(const struct draft *, const struct declaration *, struct item last);

void draft_write(struct buf *, const struct draft *);

#endif
