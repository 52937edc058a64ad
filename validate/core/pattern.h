/* A pattern of PCRE2, compiled once, with bounds on what one match may cost. Texts are known to be UTF-8. */
#ifndef TL_PATTERN_H
#define TL_PATTERN_H

#include "str.h"

struct pattern;

/* Compiles a pattern that a text must fit from its begin to its end; NULL where it is not understood. */
struct pattern *pattern_compile(const char *text);
/* Compiles a pattern of pieces that are looked for within a text; in it \d, \w and classes know all of Unicode. Repeats
 * should be bounded, or not begin within what they repeat, so that a search takes a time in line with the text. */
struct pattern *pattern_compile_search(const char *text);
/* Whether the whole text fits; false also where a bound was reached. */
bool pattern_matches(const struct pattern *, struct str text);

enum pattern_result {
    PATTERN_NONE,
    PATTERN_FOUND,
    PATTERN_LIMIT
}; /* the last: a bound was reached, nothing is known */
/* The first piece of a text at or behind the offset `*at`, which is moved behind it. */
enum pattern_result pattern_search(const struct pattern *, struct str text, size_t *at, struct str *piece);
void pattern_free(struct pattern *);

#endif
