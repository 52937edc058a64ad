/* A baseline: the findings that were there when it was written, by their fingerprints. In a report a finding that it has is known, any
 * other is new; an entry that nothing meets is stale, if its record was looked at. It identifies, and never counts. */
#ifndef TL_BASELINE_H
#define TL_BASELINE_H

#include "fingerprint.h"
#include "record.h"

struct report;

struct baseline_entry {
    struct str fingerprint, rule, record, item;
    struct str file;
    uint32_t line;
    bool met;   /* a finding of the report is this one */
    bool stale; /* none is, and its record was looked at */
};

struct baseline {
    struct baseline_entry *at; /* by fingerprint */
    uint32_t count, cap;
    uint32_t known, fresh, stale; /* findings that it has, and has not; entries that nothing meets */
};

/* Adds what a document of the kind says; its texts must outlive it. */
void baseline_take(struct baseline *, const struct record *, struct str file);
/* Marks the findings of a report, and what is stale; what was marked for another report is forgotten. */
void baseline_apply(struct baseline *, struct report *);
void baseline_free(struct baseline *);

/* Writes the document: what was found and is not waived, in the order of records, items and rules. */
void baseline_write(struct buf *, const struct report *);

#endif
