/* Records that are read a second time, for a summary that shows what digests do not hold. Here they are only bytes: what
 * is in them is looked at in a worker. */
#ifndef TL_AGAIN_H
#define TL_AGAIN_H

#include "decode.h"
#include "run.h"

struct again {
    struct {
        const struct report_record *of;
        struct buf bytes; /* as they were when the record was checked */
    } * at;
    uint32_t count, cap;
};

/* Adds the bytes of a record, as they were when it was checked. False, with a message and `exit`, where it cannot be read, or is
 * not what it was. */
bool again_bytes(struct run *, const struct digest *, struct buf *out);
/* Reads the bytes of all records of a kind, of one State where one is named. False, with a message, where one cannot be
 * read again, or is not what it was. */
bool again_read(struct again *, struct run *, uint32_t kind, struct str state);
void again_free(struct again *);

/* In a worker: makes the record of one of them; the source must be kept as long. False where that fails. */
bool again_parse(const struct again *, uint32_t index, struct session *, struct decoded *, struct record *);

#endif
