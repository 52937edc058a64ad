/* Items that decisions ask for, as a page follows them up. */
#ifndef TL_FOLLOWED_H
#define TL_FOLLOWED_H

#include "ledger.h"

/* The rows of one State, one behind another. */
struct followed_state {
    const struct ledger_row *const *rows;
    uint32_t count;
    uint32_t times[LEDGER_STANDINGS]; /* how many stand how */
};

/* How many stand how, by State: a chart and its table; with more than one State a last row has all. */
void part_answered(struct page *, const struct followed_state *, uint32_t count);
/* What plans of requests foresee for years, and what the reports on these tell. */
void part_milestones(struct page *);

#endif
