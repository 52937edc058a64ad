/* libxslt behind one function, with bounds: nothing is read or written by a stylesheet, its depth and the number
 * of its steps are limited. Time and memory are limited by the process that calls this,
 * which also has called exsltStrRegister. */
#ifndef TL_TRANSFORM_H
#define TL_TRANSFORM_H

#include "memory.h"

enum transform_end {
    TRANSFORM_DONE,
    TRANSFORM_LIMIT, /* the document takes more steps than that */
    TRANSFORM_FAULT, /* `why` says what went wrong */
};

/* Applies an embedded stylesheet to a document, in at most so many steps; adds the result to `out`. */
enum transform_end transform(const char *stylesheet, struct str xml, unsigned steps, struct buf *out,
                             const char **why);

#endif
