/* Files of digests as what a run is about: each is read, and refused where it is not one of the same run. */
#ifndef TL_SHARDS_H
#define TL_SHARDS_H

#include "session.h"
#include "tell.h"

struct shard {
    const char *path;
    bool there; /* it could be read */
    struct imprint imprint;
    uint32_t first, count; /* of its digests in the list */
    uint8_t seal[HASH];    /* a hash of its bytes */
};

struct shards {
    struct shard *at;
    uint32_t count;
    bool good; /* none was refused */
};

/* Reads the files into the list, all of them in the arena. The gravest exit code, with a message where it is not clean:
 * EXIT_USAGE where one is refused; what holds for a shard that was made with a gap or a fault holds for the run. */
int shards_read(struct shards *, char **paths, uint32_t count, const struct session *, struct arena *,
                struct digest_list *);
/* Whether all were made with the limits and the registry of the session, settings and overlays and all; EXIT_USAGE, with
 * messages, where not. */
int shards_compare(const struct shards *, const struct session *);

#endif
