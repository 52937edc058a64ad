/* How near two texts are to each other, as people read them: for names that were meant by others. */
#ifndef TL_NEAR_H
#define TL_NEAR_H

#include <stdint.h>

#include "str.h"

enum { NEAR_MOST = 64 };

/* The beginning of a text as code points, folded: variants of alef are one letter, marks and stretches are left out,
 * Latin letters are small. */
struct near_text {
    uint32_t at[NEAR_MOST];
    uint32_t count;
};

struct near_text near_fold(struct str);
bool near_same(const struct near_text *, const struct near_text *);

/* How many letters are to be changed, put in, left out or swapped to make one of the other. */
uint32_t near_distance(const struct near_text *, const struct near_text *);

#endif
