/* The document of a summary, in the form that is asked for. */
#ifndef TL_COMPOSE_H
#define TL_COMPOSE_H

#include "format.h"
#include "run.h"
#include "summary.h"

/* Writes the document of a summary over the report of a run, in that format. A summary that shows records has them read again,
 * in a worker. An exit code, with a message where nothing was written. */
int compose(struct run *, const struct summary *, const struct format *, const struct scope *, struct buf *out);

#endif
