/* A summary as a page: its document is laid out by a stylesheet, in a worker. */
#ifndef TL_LAYOUT_H
#define TL_LAYOUT_H

#include "run.h"

/* Reads the stylesheet that the options name, if they name one, before any record is read. False, with a message and `exit`, where
 * it cannot be. */
bool layout_read(struct run *, struct buf *bytes);

/* Lays out a document, of which this is the XML; `name` is that of the summary. By the stylesheet `own` that the options
 * name, or by that of the summary. An exit code, with a message where no page was made. */
int layout(const struct run *, const char *name, struct str own, struct str xml, struct buf *out);

#endif
