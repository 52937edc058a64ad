/* What is known of a record before it is written: of the State, its obligations, the meeting, the period. It fills a
 * draft (draft.h), and says what stands against making one. */
#ifndef TL_DRAFTING_H
#define TL_DRAFTING_H

#include "draft.h"
#include "registry.h"

/* What the draft is to be of. */
struct drafting {
    enum kind kind;
    struct str state;   /* empty for the report of a meeting */
    struct str meeting; /* empty where it is not known yet */
    struct str type;    /* "initial", "annual", "voluntary"; "original", "revised"; empty: as the rest suggests */
    int64_t year;       /* that a report covers */
    int64_t article;    /* 3 or 4; 0: the one whose deadline is running */
    const struct registry *registry;
    const struct record *last; /* of the same kind; NULL where nothing is taken over */
};

/* Fills the draft; texts live in the arena. NULL, or a sentence that says what is wanting. */
const char *drafting_fill(const struct drafting *, struct draft *, struct arena *);

#endif
