/* The calendar years of which a State owes an annual report (Art. 7(2)), as far as the registry can know it. */
#ifndef TL_YEARS_DUE_H
#define TL_YEARS_DUE_H

#include "derive.h"

struct years_due {
    int64_t first, last; /* both included; none where the last is before the first */
};

/* Those whose reports fell due before the as-of date, and up to the last day on which anything is known of the State. The
 * year of the entry into force is the initial report's. False where the day of entry into force, or what is known, is not
 * given. */
bool years_due(const struct registry *, const struct state *, struct date as_of, struct years_due *);

/* The last day on which anything is known of the State. */
struct date years_due_horizon(const struct registry *, struct str state);

#endif
