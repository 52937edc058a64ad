/* A summary as a page: its document is laid out by a stylesheet, in a worker. */
#ifndef TL_LAYOUT_H
#define TL_LAYOUT_H

#include "run.h"

/* How a document is laid out: by the stylesheet of a summary, or by one's own. */
struct look {
    const char *name; /* of the summary */
    const char *own;  /* the path of one's own, or NULL */
    struct buf bytes; /* of one's own */
};

/* Reads one's own stylesheet, if there is one, before any record is read. False, with a message and `exit`, where it cannot be. */
bool look_read(struct run *, struct look *);
void look_free(struct look *);

/* Lays out a document, of which this is the XML. An exit code, with a message where no page was made. */
int layout(const struct run *, const struct look *, struct str xml, struct buf *out);

#endif
