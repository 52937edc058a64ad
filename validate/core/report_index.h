/* What corpus rules look things up in: symbols, anchors, and facts of all records. Made once, before they are judged. */
#ifndef TL_REPORT_INDEX_H
#define TL_REPORT_INDEX_H

#include "report.h"

enum { REPORT_WORTH = 2000 }; /* records in a part of a job: fewer are done with before another has begun */

/* Does the parts of a job, which write nothing in common; side by side where the records are worth it. */
void report_in_parts(struct report *, void (*part)(void *job, uint32_t which), void *job, uint32_t parts);

/* Makes all that a report has for that; its records are listed. */
void report_index(struct report *);

#endif
