/* What several registry documents say of one meeting or one obligation; for registry.c only. */
#ifndef TL_MERGE_H
#define TL_MERGE_H

#include "registry.h"

/* Add a row to what is known of its meeting or obligation. False, with the values in `*clash`, where it contradicts
 * that. */
bool merge_meeting(struct registry *, struct item row, struct clash *);
bool merge_obligation(struct registry *, struct item row, struct clash *);

#endif
