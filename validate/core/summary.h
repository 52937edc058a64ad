/* A summary: one file, validate/summaries/<name>.c, that ends in its `struct summary`; the build finds it by the
 * folder. It reads the facts of digests and makes a document; it computes, the stylesheet only lays out. */
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

struct summary {
    const char *name;
    const char *title; /* phrase */
    bool of_state;     /* it is about one State, which must be named */
    bool dated;        /* it has days for a calendar */
    void (*make)(struct document *, const struct report *, const struct voice *, const struct scope *);
};

extern const struct summary *const summaries[]; /* sorted by name; made by the build */
extern const uint32_t summary_count;

/* Makes the document of a summary, with its title and foot. */
void summary_document(const struct summary *, struct document *, const struct report *, const struct voice *,
                      const struct scope *);

#endif
