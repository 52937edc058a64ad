/* A pattern of PCRE2, compiled once, with bounds on what one match may cost. */
#ifndef TL_PATTERN_H
#define TL_PATTERN_H

#include "str.h"

struct pattern;

/* Compiles a pattern that a text must fit from its begin to its end; NULL where it is not understood. */
struct pattern *pattern_compile(const char *text);
/* Whether the whole text fits; false also where a bound was reached. */
bool pattern_matches(const struct pattern *, struct str text);
void pattern_free(struct pattern *);

#endif
