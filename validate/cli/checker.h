/* One process that checks records: it is handed descriptors of files, reads and decodes them, and answers with digests.
 * It sees the session as it was when it was forked. */
#ifndef TL_CHECKER_H
#define TL_CHECKER_H

#include <stdatomic.h>

#include "apart.h"
#include "files.h"
#include "session.h"

struct checker {
    pid_t process;      /* 0: none */
    int to;             /* takes files */
    int answers;        /* gives answers, several at a time, each `struct answer` and what it says follows */
    atomic_uint *begun; /* on how many files it has begun, as it says; shared with it */
};

enum answer_kind {
    ANSWER_DIGEST,   /* bytes of digest_put */
    ANSWER_NOT_READ, /* `reason` is an errno */
    ANSWER_WANTS, /* the name of an encoding that is not prepared; the same file is to be sent to a new process */
    ANSWERS
};

enum { ANSWER_MOST = DIGESTS_MEGABYTES << 20 }; /* bytes; a longer digest is more memory than there is */

struct answer {
    uint32_t kind, length; /* of the bytes that follow */
    int32_t reason;
};

/* False, with a message, where no process can be started. */
bool checker_start(struct checker *, struct session *, const struct files *, const struct apart_limits *);
enum { PARCEL_MOST = 8 }; /* files that are handed over at once */
/* Hands over files by their index, and their descriptors, which stay the caller's. False where the process is gone. */
bool checker_send(struct checker *, const uint32_t *files, const int *from, uint32_t count);
/* Waits for its end, which is now where `at_once`, else once it has answered what it was handed; see apart_wait. */
enum ending checker_end(struct checker *, bool at_once, int *code);

#endif
