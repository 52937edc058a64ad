/* Work in a process of its own, in a sandbox and within limits: what goes wrong there ends that process only. */
#ifndef TL_APART_H
#define TL_APART_H

#include <sys/types.h>

#include "memory.h"

struct apart_limits {
    uint32_t seconds; /* of processor time; for one piece of work, see apart_begin */
    uint32_t megabytes;
    bool boxed; /* in the sandbox */
};

/* How such a process ended. */
enum ending {
    ENDED_WELL,
    ENDED_BY_TIME,
    ENDED_BY_MEMORY,
    ENDED_BY_SANDBOX,
    ENDED_BY_SIGNAL,
    ENDED_ASTRAY /* by its parent, because what it answered is no answer */
};

/* Whether stylesheets and records are to be worked on in the sandbox. */
enum sandbox { SANDBOX_AUTO, SANDBOX_REQUIRE, SANDBOX_OFF };
/* False, with a message, where it is required and cannot be had; where it is not there and not turned off, that is told. */
bool apart_choose(enum sandbox, bool *boxed);

/* Forks. In the child, only standard streams and these two descriptors stay open, and the limits and the sandbox hold;
 * `from` takes messages and may be negative, to `to` results are written. Negative where that fails. */
pid_t apart_fork(const struct apart_limits *, int from, int to);
/* In the child: a piece of work begins, and its time. */
void apart_begin(const struct apart_limits *);
/* In the child: the end. */
_Noreturn void apart_exit(int code);
/* Where memory is not there: ends a child, which has met its limit; does nothing elsewhere. */
void apart_no_memory(void);
/* Waits for the end of a child, which is killed first where `at_once`. What it ended by; its exit code or the signal. */
enum ending apart_wait(pid_t, bool at_once, int *code);

/* Runs `work` in a child; what it adds to its buffer is added to `out`. The exit code that `work` gives; with a message
 * on stderr EXIT_FINDINGS where it met a limit, EXIT_FAULT where it died. */
int apart_run(const struct apart_limits *, int (*work)(void *, struct buf *), void *data, struct buf *out);

#endif
