/* libxslt behind one function, with bounds: nothing is read or written by a stylesheet, its depth and the number
 * of its steps are limited. Time and memory are limited by the process that calls this,
 * which also has called exsltStrRegister. */
#ifndef TL_TRANSFORM_H
#define TL_TRANSFORM_H

#include "memory.h"

/* Applies an embedded stylesheet to a document; adds the result to `out`. NULL, or what went wrong. */
const char *transform(const char *stylesheet, struct str xml, struct buf *out);

#endif
