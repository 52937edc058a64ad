/* Fixes of records: made again and again until none is left, in memory; then written into the files, each whole or not at all, or
 * only shown as a patch. */
#ifndef TL_FIXING_H
#define TL_FIXING_H

#include "run.h"

/* A file of the run, of which something may be fixed. */
struct fixed {
    struct buf was, is;   /* all its bytes */
    uint32_t fixes;       /* how many were made */
    struct digest *first; /* of what it was */
    bool given_up;        /* it cannot be fixed, and that was told */
};

struct fixing {
    struct fixed *at; /* one for each file of the run, in their order */
    uint32_t count;
};

/* Makes the fixes that the report of a run offers, and the report again of what the records then are. A record that is no
 * regular file, is not UTF-8, or has changed since it was checked is left, with a message and `exit`. False where the run must
 * not go on. */
bool fixing_make(struct fixing *, struct run *);
/* Writes the records that are fixed. Where one cannot be written, or has changed, it stays as it is, also in the report, and
 * `exit` says so. False where the run must not go on. */
bool fixing_write(struct fixing *, struct run *);
/* What would be written, as a patch of all files; whether that is anything. */
bool fixing_show(const struct fixing *, const struct run *, struct buf *out);
void fixing_free(struct fixing *);

#endif
