/* The columns of one table that several records fill, each perhaps some of them: every column once. */
#ifndef TL_HEADS_H
#define TL_HEADS_H

#include "document.h"

struct heads {
    struct cell *at; /* their texts stay those of the document */
    uint32_t count, cap;
};

/* Adds the columns of a block that are not there yet: a new one follows the one that it follows in its block. Heads that are alike
 * within one block are different columns. */
void heads_add(struct heads *, const struct block *);

/* Adds one behind all others. */
void heads_end(struct heads *, struct str head);
/* For each column that blocks gave, which of the block's it is; the number of the block's columns where it has none. */
void heads_map(const struct heads *, const struct block *, uint32_t *which);

void heads_free(struct heads *);

#endif
