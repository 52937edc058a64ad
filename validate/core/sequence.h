/* The Article 7 reports of each State in the order of their periods, and which years they cover (Art. 7(2)). A year is
 * covered where the periods of reports, joined, hold most of it: a period may be longer than a year, or begin within one. */
#ifndef TL_SEQUENCE_H
#define TL_SEQUENCE_H

#include "identity.h"

struct report_period {
    struct str state;
    struct date from, to;
    const struct digest *given;
    const struct fact *fact; /* "report" */
    bool superseded;         /* by another record given */
};

struct year_covered {
    struct str state;
    int16_t year, days;
};

struct sequence {
    struct report_period *
        periods; /* by State, then the year in which they begin, then the last day; of one period the latest text last */
    struct year_covered *years; /* by State, then year */
    struct str *unplaced;       /* States with a report whose period cannot be read; sorted */
    uint32_t count, cap, year_count, year_cap, unplaced_count, unplaced_cap;
    bool unread; /* a record could not be read, and may be of any State and year */
};

/* Adds a record, which must outlive it; one that is no report, or whose period is none, has no place in the order. */
void sequence_add(struct sequence *, const struct digest *, const struct identities *);
/* Sorts and joins; then nothing is added. */
void sequence_close(struct sequence *);
void sequence_free(struct sequence *);

/* That of a record; NULL where it has none. */
const struct report_period *sequence_find(const struct sequence *, const struct digest *);
/* The one before or after it of the same State; NULL where there is none. */
const struct report_period *sequence_before(const struct sequence *, const struct report_period *);
const struct report_period *sequence_after(const struct sequence *, const struct report_period *);

/* Those of one State, in their order; `*count` of them. */
const struct report_period *sequence_of(const struct sequence *, struct str state, uint32_t *count);

/* Whether a record given may be a report of that State that has no place in the order. */
bool sequence_misses(const struct sequence *, struct str state);

bool sequence_covers(const struct sequence *, struct str state, int64_t year);

#endif
