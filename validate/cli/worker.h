/* Work in a process of its own, with limits on time and memory: what goes wrong there ends that process only. */
#ifndef TL_WORKER_H
#define TL_WORKER_H

#include "memory.h"

/* Runs `work` in a child; what it adds to its buffer is added to `out`. The exit code that `work` gives; with a message
 * on stderr EXIT_FINDINGS where it met a limit, EXIT_FAULT where it died. */
int worker_run(int (*work)(void *, struct buf *), void *data, struct buf *out);

/* Where memory is not there: ends a child, which has met its limit; does nothing elsewhere. */
void worker_no_memory(void);

#endif
