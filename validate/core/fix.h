/* A fix: the bytes of a record that a finding would have otherwise, which cannot change what the record says. Beside them every
 * byte stays as it is. */
#ifndef TL_FIX_H
#define TL_FIX_H

#include "digest.h"

/* Adds the text of a record, with the fixes of findings in it; both are those of one check. `wanted` says whose fixes. Of two
 * that meet in one place the first is made: the other may be found again in what then stands there. Their number. */
uint32_t fix_apply(struct buf *out, struct str text, const struct digest *, bool (*wanted)(const struct finding *));

/* A finding that is not waived, and bears a fix. */
bool fix_offered(const struct finding *);

/* How many findings of a report these are. */
struct report;
uint32_t fixes_offered(const struct report *);

#endif
