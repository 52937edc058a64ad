/* Lists of lines, such as findings, and what stands in one of them and not in the other. */
#ifndef TL_LINES_H
#define TL_LINES_H

#include "memory.h"

/* Whether one of the lines is this one, or begins with it and a blank. */
bool lines_have(struct str lines, struct str begin);

/* Writes the lines of one list that the other has not as often, in their order. */
void lines_beyond(struct str lines, struct str other, struct buf *out);

#endif
