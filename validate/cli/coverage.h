/* Which requirements the rules cover, as text, as Markdown or as JSON. */
#ifndef TL_COVERAGE_H
#define TL_COVERAGE_H

#include "messages.h"
#include "session.h"

void coverage_write(struct buf *, const struct voice *, const struct session *, const char *format);

#endif
