/* A value of a record in words: a code as the catalogue calls it, a State by its name, a figure with its unit, or why there is
 * none. */
#ifndef TL_VALUE_TOLD_H
#define TL_VALUE_TOLD_H

#include "messages.h"
#include "record.h"

void tell_value(struct buf *, const struct voice *, struct item);
/* The natural key of an element, "1, a"; its number among its like where it has none; nothing of one that stands alone. */
void tell_key(struct buf *, const struct voice *, struct item);

/* Whether a type is, or comes from, one of that name. */
bool type_is(const struct simple_type *, const char *name);

#endif
