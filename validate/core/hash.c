/* SHA-256 by nettle, which uses the instructions of the processor for it where it has them. */
#include "hash.h"

#include <nettle/sha2.h>

void hash_text(char *out, const uint8_t hash[HASH], uint32_t digits)
{
    for (uint32_t i = 0; i < digits; i++)
        out[i] = "0123456789abcdef"[hash[i / 2] >> (i % 2 ? 0 : 4) & 15];
}

void hash_of(struct str bytes, uint8_t out[HASH])
{
    struct sha256_ctx hash;
    sha256_init(&hash);
    sha256_update(&hash, bytes.len, (const uint8_t *)bytes.at);
    sha256_digest(&hash, HASH, out);
}

void hash_on(uint8_t so_far[HASH], struct str more)
{
    struct sha256_ctx hash;
    sha256_init(&hash);
    sha256_update(&hash, HASH, so_far);
    sha256_update(&hash, more.len, (const uint8_t *)more.at);
    sha256_digest(&hash, HASH, so_far);
}
