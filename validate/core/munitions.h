/* Types of munitions by their usual names, for hints: who writes BLU26 means BLU-26. */
#ifndef TL_MUNITIONS_H
#define TL_MUNITIONS_H

#include "registry.h"

/* Writes a name as it is compared: small letters, Latin where a Cyrillic one looks the same, without blanks,
 * hyphens, dots and slashes. */
void munition_fold(struct buf *, struct str name);

/* The type that is called so; NULL where none is known. */
const struct munition_type *registry_munition(const struct registry *, struct str name);

/* How many of a submunition one munition of a type holds; false where that is not known, or it is not known to
 * hold any. */
bool munition_load(const struct munition_type *carrier, const struct munition_type *submunition, int64_t *least,
                   int64_t *most);

/* Where a submunition is known to be carried: by dispensers that are fixed to aircraft, by other munitions, or by
 * both. */
struct carriage {
    bool by_dispenser, otherwise;
};
struct carriage munition_carriage(const struct registry *, const struct munition_type *submunition);

#endif
