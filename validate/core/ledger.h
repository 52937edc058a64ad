/* What decisions given ask of States, item by item, and which records given answer: reporting items of extensions and
 * expectations. From facts of digests alone; what is not given is not known to be missing. */
#ifndef TL_LEDGER_H
#define TL_LEDGER_H

#include "page.h"
#include "report.h"

struct ledger_row {
    struct str citation; /* "CCM/MSP/2022/12#38.b" */
    struct str state;
    const struct given_fact *asked; /* "reporting" or "expectation" */
    struct date
        due; /* the first day on which a report under Article 7 is due to it, or on which the meeting opens at which something is
              * expected; none where no such day is known */
    const struct given_fact *answers; /* answers, or the requests that an expectation is for */
    uint32_t answer_count;
};

/* How an item stands on a day. */
enum ledger_standing {
    LEDGER_ANSWERED,
    LEDGER_DUE,     /* no answer is given, and the first day on which one is due is that day or lies before it */
    LEDGER_AHEAD,   /* none is given, and that day lies ahead */
    LEDGER_UNDATED, /* none is given, and no such day is told */
    LEDGER_STANDINGS
};
enum ledger_standing ledger_standing(const struct ledger_row *, struct date as_of);

struct ledger {
    struct ledger_row *rows; /* by State, then in the order of records and of what stands in them */
    uint32_t count, cap;
    struct arena arena;
};

/* Of one State where `state` is not empty. The report must outlive it. */
void ledger_make(struct ledger *, const struct report *, struct str state);
void ledger_free(struct ledger *);

/* The cells of a row: as what the item is cited, what it is, in which records it is answered, when it is first due. */
void ledger_cells(struct page *, const struct ledger_row *);

/* The ids of the records that answer, a few of them, written to `out`. */
struct str ledger_answers(const struct ledger_row *, struct buf *out);

/* As a document of one table, "ledger". */
void ledger_document(const struct ledger *, const struct report *, const struct voice *, struct document *);
/* As one JSON object, in English. */
void ledger_json(const struct ledger *, const struct report *, struct buf *);

#endif
