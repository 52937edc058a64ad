/* Which requirements the rules cover, as text, as Markdown or as JSON. */
#ifndef TL_COVERAGE_H
#define TL_COVERAGE_H

#include "messages.h"

void coverage_write(struct buf *, const struct voice *, const char *format);

#endif
