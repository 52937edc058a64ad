/* Which of the names that there are was meant by one that is none: of a command, an option, a format. */
#ifndef TL_MEANT_H
#define TL_MEANT_H

#include "near.h"

struct meant {
    struct near_text asked;
    const char *name; /* the nearest so far; NULL where none is near enough, or two are equally near */
    uint32_t distance;
};

struct meant meant_by(struct str asked);
/* Looks at one of the names. */
void meant_try(struct meant *, const char *name);

#endif
