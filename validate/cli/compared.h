/* Differences written in the format that is asked for: what diff and verify have in common. */
#ifndef TL_COMPARED_H
#define TL_COMPARED_H

#include "difference_told.h"
#include "format.h"
#include "run.h"

struct compared_format {
    const struct format *format; /* that writes the document; NULL for JSON */
    bool page;                   /* laid out as HTML */
};

/* The format that --format names. */
struct compared_format compared_format(const struct run *);
/* Adds what differs, before it is laid out. */
void compared_tell(const struct run *, const struct compared_format *, const struct difference *,
                   const struct compared *was, const struct compared *is, struct buf *out);
/* Lays it out, if that is asked for, and writes the output. An exit code, with a message where that fails. */
int compared_end(struct run *, const struct compared_format *, struct str told);
/* Both. */
int compared_write(struct run *, const struct compared_format *, const struct difference *,
                   const struct compared *was, const struct compared *is);

#endif
