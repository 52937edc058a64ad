/* The documents that are known from the records given: those in the lists of the reports of meetings, and those that records
 * bear as their own symbols. By what a symbol begins with, the meeting that has the document is found. */
#ifndef TL_LISTING_H
#define TL_LISTING_H

#include "digest.h"
#include "memory.h"

/* The report of a meeting that has a list of documents. */
struct listing {
    struct str series; /* of the symbols of the meeting: "CCM/MSP/2022/" */
    struct str meeting;
    const struct digest *record;
};

struct listings {
    struct listing *listings; /* by series */
    struct str *documents;    /* symbols without "/Rev.1" and the like, sorted */
    uint32_t listing_count, listing_cap, document_count, document_cap;
};

/* Adds a record, which must outlive it; one that was not read to its end lists nothing. */
void listings_add(struct listings *, const struct digest *);
/* Sorts; then nothing is added. */
void listings_close(struct listings *);
void listings_free(struct listings *);

/* A list in which a document of that symbol would stand; NULL where none is given. */
const struct listing *listings_where(const struct listings *, struct str symbol);
/* The same of this record. */
const struct listing *listings_in(const struct listings *, struct str symbol, const struct digest *);
/* Whether the document, in whatever version, is listed or given. */
bool listings_have(const struct listings *, struct str symbol);

#endif
