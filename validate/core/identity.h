/* Which of the records given is a later text of another, and which is another one again: by @supersedes, by @revision, and
 * by what a record is of (a State and a period; a State, an article and a meeting; a symbol). */
#ifndef TL_IDENTITY_H
#define TL_IDENTITY_H

#include "digest.h"
#include "memory.h"

struct identity {
    const struct digest *given;
    struct str key; /* what the record is of; empty where that cannot be read */
    const struct arg
        *whose;            /* the State or, of a report of a meeting, the meeting; NULL where that cannot be read */
    struct str supersedes; /* the id of another record, or empty */
    int64_t revision;      /* 0 where it bears none */
    uint32_t number;       /* in the order in which they were added */
    const struct digest *newer; /* the record given that takes its place, or NULL */
    const struct identity *namesake,
        *like; /* the first that bears the same id; the first of the same and the same revision: or itself */
};

struct identities {
    struct identity *list; /* as added */
    struct identity **by_id, **by_key;
    struct identity **by_earlier; /* those that supersede another, by its id */
    uint32_t *slots;              /* by what was given, open addressing: its place in the list + 1, or 0 */
    uint32_t count, cap, earlier_count, slot_count;
    struct arena arena;
};

/* Adds a record, which must outlive it. */
void identities_add(struct identities *, const struct digest *);
/* Sorts; then nothing is added. */
void identities_close(struct identities *);
void identities_free(struct identities *);

/* The first record given that bears this id; NULL where none does. */
const struct digest *identity_named(const struct identities *, struct str id);
/* A record given that takes the place of this one, of the same kind and the same State or meeting; NULL where none does. Of two
 * that name each other neither does. */
const struct digest *identity_newer(const struct identities *, const struct digest *);
/* A record added before that bears the same id, or is of the same and no later text; NULL where there is none. `same_id` tells
 * which. */
const struct digest *identity_twin(const struct identities *, const struct digest *, bool *same_id);

#endif
