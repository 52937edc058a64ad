/* What a finding is in every run: its rule, the record's id, the item, the value found there. A line, a count, a day that was
 * computed or the name of a file are no part of it, so that it stays the same where text is moved, laid out anew or renamed, and
 * where time passes. SARIF and baselines know a finding by it. */
#ifndef TL_FINGERPRINT_H
#define TL_FINGERPRINT_H

#include "digest.h"

enum { FINGERPRINT = 32 }; /* hexadecimal digits */

struct fingerprint {
    char at[FINGERPRINT + 1];
};

/* That of a finding of this record. Where the record has no id, its path stands for it. */
struct fingerprint fingerprint_of(const struct digest *, const struct finding *);

/* A value as digests keep it for that: a hash of the text with white space collapsed; 0 where there is none. */
uint64_t value_mark(struct str);

#endif
