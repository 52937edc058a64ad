/* What the mutation test takes for right: the lists `survivors` and `pairs`, each line with its reason. A line that is
 * not used is a fault of the list. */
#ifndef TESTS_MUTANTS_LISTED_H
#define TESTS_MUTANTS_LISTED_H

#include "str.h"

#include <stdint.h>

/* What becomes of a mutant that no rule sees. */
enum survival {
    NOT_LISTED,
    SAME,   /* what the record says is as right as before, by all that it could be held against */
    UNSEEN, /* a fault, which one record does not show */
};

/* Both read the whole text of their list, which must live on; they count the lines that they cannot read. */
int read_survivors(struct str text);
int read_pairs(struct str text);

/* A pattern is a path without keys: "kind/step/@name". */
enum survival survives_rightly(struct str pattern, const char *mutation);
/* Whether both rules may speak of one item. */
bool may_meet(struct str rule, struct str other);

/* Tells the lines that were never used; their number. */
int tell_unused(void);

#endif
