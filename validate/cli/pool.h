/* Records are checked by workers: processes forked from the session, each in a sandbox and within limits of time and
 * memory. The parent opens files and hands over their descriptors; a worker reads, decodes and checks, and answers with
 * a digest. A worker that dies costs the record that it was on, and is replaced. What comes out is the same for every
 * number of workers. */
#ifndef TL_POOL_H
#define TL_POOL_H

#include "apart.h"
#include "files.h"
#include "session.h"

struct pool {
    struct session *session; /* as it is to be seen by workers */
    const struct files *files;
    uint32_t workers;           /* at least 1 */
    struct apart_limits limits; /* for one record */
};

/* What became of a file. */
struct outcome_of_file {
    struct digest *digest; /* of a file that was checked; in the arena. Else: */
    bool unread;           /* it cannot be opened or read; `reason` is an errno, 0: it is no regular file. Else: */
    enum ending ending;    /* how its worker ended before its answer; `reason` is the signal */
    int reason;
};

/* Checks all files; `out` has room for one each. False, with a message, where no worker can be started. */
bool pool_check(const struct pool *, struct arena *, struct outcome_of_file *out);

/* The processors that this process may use. */
uint32_t pool_processors(void);

#endif
