/* Profiles: what records are checked for, as settings and --profile name it. */
#ifndef TL_PROFILE_H
#define TL_PROFILE_H

#include "levels.h"

struct profile {
    const char *name;
    enum severity fail_on;
    const char *off;    /* modules whose rules are off, with blanks between */
    const char *reason; /* why */
};

extern const struct profile profiles[];
extern const uint32_t profile_count;

/* The profile of that name; NULL where there is none. */
const struct profile *profile_named(struct str);
/* "pre-submission, ci, archive" */
void profiles_told(struct buf *);
/* Whether rules of that module are off. */
bool profile_drops(const struct profile *, const char *module);

#endif
