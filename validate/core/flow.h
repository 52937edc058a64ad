/* Assistance from one State to another in one year, as the giver and as the receiver report it (Art. 6, 7(1)(n)). */
#ifndef TL_FLOW_H
#define TL_FLOW_H

#include "amount.h"
#include "given.h"

/* What the report of one State tells of it. */
struct flow_side {
    struct str state;
    const struct given_fact *first; /* row; NULL where the report tells of none */
    struct amount sum;              /* of the rows that have a figure */
    uint32_t figures, open;         /* how many these are, and of how many rows the amount is not told */
};

struct flow {
    struct flow_side own, other;
    bool applies; /* the row is the first of its report between these two States */
};

/* The flow that a row belongs to, from the report it stands in and that of the other State for the same period. NULL, or
 * the phrase that says why nothing can be compared: the other report is not given, or several are; amounts stand in several
 * currencies; or it does not apply. */
const char *flow_read(const struct given *, const struct fact *row, struct flow *);

#endif
