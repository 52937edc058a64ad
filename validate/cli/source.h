/* A file becomes a source that the core reads: read, hashed, decoded. */
#ifndef TL_SOURCE_H
#define TL_SOURCE_H

#include "decode.h"
#include "session.h"

/* Reads a regular file into the arena, not much more of it than `most` bytes of text. False, with a message, where
 * it cannot be read. */
bool source_read(struct source *, const char *path, uint32_t most, struct arena *);

/* The bytes of an open file, not many more than `most` of text. 0, or an errno where it cannot be read. */
int source_bytes(int from, size_t most, struct buf *out);

/* The same of an open file, into two buffers that the caller reuses. 0, or an errno where it cannot be read. `*wants` is
 * the encoding for which this process is not prepared (decode.h), NULL where all is well. */
struct source_room {
    struct buf bytes, text;
};
int source_take(struct source *, const char *path, int from, uint32_t most, struct source_room *,
                const char **wants);
void source_room_free(struct source_room *);

/* In a worker: decodes bytes, which must be kept, and reads the record in them. False where it could not be read to its end, or no
 * schema knows its root. */
bool source_parse(struct session *, struct str path, struct str bytes, struct decoded *, struct record *);

/* Tells on stderr what is to be said of a settings or registry document. */
void source_tell(const struct source *, enum kind, const struct remarks *, const struct session *);

#endif
