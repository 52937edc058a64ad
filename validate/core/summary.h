/* A summary: one file, validate/summaries/<name>.c, that ends in its `struct summary`; the build finds it by the
 * folder. It reads the facts of digests, or shows records, and makes a document; it computes, the stylesheet only
 * lays out. */
#ifndef TL_SUMMARY_H
#define TL_SUMMARY_H

#include "document.h"
#include "messages.h"
#include "report.h"

/* What of the records a summary is about, where less than all is wanted. */
struct scope {
    struct date from, to; /* of a period; none where it was not named */
    struct str state;     /* empty for all */
};

struct page;
struct record;

struct summary {
    const char *name;
    const char *title; /* phrase */
    bool of_state;     /* it is about one State, which must be named */
    bool dated;        /* it has days for a calendar */
    bool by_record;    /* each record has tables of its own, with the same columns or some of them */
    bool covers;       /* it tells which rules were evaluated: the report is covered */
    void (*make)(struct document *, const struct report *, const struct voice *, const struct scope *);

    /* Or it shows records as they are, of one kind: the caller reads each again, and calls this for it. What is made of
     * none is told by `make`. */
    uint32_t kind;
    void (*of_record)(struct page *, const struct record *);
};

extern const struct summary *const summaries[]; /* sorted by name; made by the build */
extern const uint32_t summary_count;

/* Begins the document of a summary with its title, and ends it with its foot. */
void summary_begin(const struct summary *, struct document *, const struct report *, const struct voice *);
void summary_end(struct document *, const struct report *, const struct voice *);
/* Makes the whole document of a summary of digests. */
void summary_document(const struct summary *, struct document *, const struct report *, const struct voice *,
                      const struct scope *);

#endif
