/* A receipt: what was checked, with what, and what came of it, as a document (schema/receipt.xsd). It depends on that alone, so that
 * the same check writes the same bytes, and a check that is repeated can be held against it (difference.h). */
#ifndef TL_RECEIPT_H
#define TL_RECEIPT_H

#include "report.h"

/* What the roof knows of a run. */
struct receipt {
    const char *fail_on; /* in force */
    const char *profile; /* of the command line; or NULL */
    struct str limits;   /* on a record */
    bool settings;       /* they were looked for */
    bool mixed;          /* records of invented and of real States were allowed together */
    int exit;            /* the exit code */
};

/* Writes the receipt of a report whose rules have been counted (coverage). */
void receipt_write(struct buf *, const struct receipt *, const struct report *);

#endif
