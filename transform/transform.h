/* libxslt behind one function, with bounds: nothing is read or written by a stylesheet, its depth and the number
 * of its steps are limited. Time and memory are limited by the process that calls this,
 * which also has called exsltStrRegister. */
#ifndef TL_TRANSFORM_H
#define TL_TRANSFORM_H

#include "memory.h"

enum transform_end {
    TRANSFORM_DONE,
    TRANSFORM_LIMIT, /* the document takes more steps than that */
    TRANSFORM_FAULT, /* it cannot be applied */
};

/* A stylesheet: an embedded one by its path, or one that anyone wrote. */
struct stylesheet {
    const char *embedded; /* NULL: its own bytes */
    struct str bytes;
};

/* Applies a stylesheet to a document, in at most so many steps; adds the result to `out`, or what went wrong to `why`. What a
 * stylesheet would import or include beside itself is not there. Where the process ends behind it (`last`), trees are left to the
 * system: to free them takes a tenth of the time. */
enum transform_end transform(struct stylesheet, struct str xml, unsigned steps, bool last, struct buf *out,
                             struct buf *why);

#endif
