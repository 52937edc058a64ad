/* What decisions on extensions ask of States in their annual reports, item by item, and which of the items a report
 * answers (Art. 7(2); decisions of meetings on Articles 3 and 4). */
#ifndef TL_ASKED_H
#define TL_ASKED_H

#include "given.h"
#include "registry.h"

/* The parts of a citation such as CCM/MSP/2022/12#38.b; those that it lacks are empty. */
struct citation {
    struct str symbol, paragraph, letter;
};
struct citation citation_read(struct str);

/* The reporting item that is cited; NULL where no record given has it. */
const struct given_fact *asked_item(const struct given *, struct str citation);

/* The day of the decision that an item is of: of the decision itself, else the first or the last of the meeting. */
struct date asked_not_before(const struct given_fact *item);
struct date asked_not_after(const struct given_fact *item);
/* The meeting that decided. */
struct str asked_meeting(const struct given_fact *item);

/* The items that one paragraph asks of the State of a report. */
struct asked {
    const struct given_fact *items;
    uint32_t count;
    uint32_t next; /* where the next paragraph begins */
};
/* The next paragraph that asks for reports under Article 7, is decided before the period of this annual report ends,
 * and concerns a deadline that is not behind when the period begins; false behind the last. Zeros begin. */
bool asked_next(const struct given *, const struct registry *, const struct fact *report, struct asked *);

/* "CCM/MSP/2022/12#38" */
struct str asked_paragraph(const struct asked *, struct buf *);
/* "CCM/MSP/2022/12#38.b" */
struct str asked_citation(const struct asked *, uint32_t item, struct buf *);
/* The answer of another record of the State, such as the report of another year or a request, to an item that no report given
 * of the State and year answers; NULL where there is none. */
const struct given_fact *asked_in_other(const struct given *, const struct fact *report, struct str citation);
/* The letters of items that no record given of the State answers, one a line; `*answered` is how many are answered by reports
 * of that year. */
struct str asked_left(const struct given *, const struct fact *report, const struct asked *, struct buf *,
                      uint32_t *answered);

#endif
