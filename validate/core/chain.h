/* The reports of a State year by year, and where the ticks "unchanged since 2019" of their cover pages lead. Made once,
 * from facts of the reports given; a year without a report is not given, and nothing follows from that. */
#ifndef TL_CHAIN_H
#define TL_CHAIN_H

#include "cover.h"
#include "digest.h"
#include "memory.h"

enum chain_end {
    CHAIN_NOT_GIVEN, /* the report of a year is not among those given */
    CHAIN_STANDS,    /* a report has the form */
    CHAIN_BREAKS     /* a report neither has it nor ticks it as unchanged since an earlier year */
};

/* Where it leads, and the year of that report. */
struct chain {
    enum chain_end end;
    int16_t year;
};

/* All reports of one State that cover a year. */
struct report_year {
    struct str state;
    int16_t year;
    bool retained;               /* something retained is in one of them */
    uint32_t present;            /* forms, as bits from 'A' */
    int16_t since[FORM_LETTERS]; /* of forms that are unchanged: the latest year before this one; else 0 */
    struct chain chain[FORM_LETTERS];
};

struct chains {
    struct report_year *years; /* by State, then year; one for each */
    uint32_t count, cap;
};

/* Adds the years that a record covers; of more than ten, the last. It must outlive the chains. */
void chains_add(struct chains *, const struct digest *);
/* Sorts, joins and follows; then nothing is added. */
void chains_close(struct chains *);
void chains_free(struct chains *);

/* A year as it is written, "2019"; 0 where it is none. */
int64_t chains_year_of(struct str);

/* The reports of a State and year; NULL where none is given. */
const struct report_year *chains_year(const struct chains *, struct str state, int64_t year);

#endif
