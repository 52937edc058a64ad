/* A file becomes a source that the core reads: read, hashed, decoded. */
#ifndef TL_SOURCE_H
#define TL_SOURCE_H

#include "session.h"

/* Reads a regular file into the arena, not much more of it than `most` bytes of text. False, with a message, where
 * it cannot be read. */
bool source_read(struct source *, const char *path, uint32_t most, struct arena *);

/* The same into two buffers that the caller reuses; of another file than a regular one only where that is allowed. */
struct source_room {
    struct buf bytes, text;
};
bool source_load(struct source *, const char *path, bool regular, uint32_t most, struct source_room *);
void source_room_free(struct source_room *);

/* Tells on stderr what is to be said of a settings or registry document. */
void source_tell(const struct source *, enum kind, const struct remarks *, const struct session *);

#endif
