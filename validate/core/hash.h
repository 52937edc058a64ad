/* SHA-256. */
#ifndef TL_HASH_H
#define TL_HASH_H

#include <stdint.h>

#include "str.h"

enum { HASH = 32 };

/* The first so many hexadecimal digits of a hash; nothing ends them. */
void hash_text(char *out, const uint8_t hash[HASH], uint32_t digits);
/* The hash of these bytes. */
void hash_of(struct str, uint8_t out[HASH]);
/* That of a hash so far and what follows it; it takes the place of the first. */
void hash_on(uint8_t so_far[HASH], struct str more);

#endif
