/* Work in a process of its own, with limits on time and memory: what goes wrong there ends that process only. */
#ifndef TL_WORKER_H
#define TL_WORKER_H

#include "memory.h"

/* Runs `work` in a child; what it adds to its buffer is added to `out`. False, with a message on stderr, where it
 * failed, died, or met a limit. */
bool worker_run(bool (*work)(void *, struct buf *), void *data, struct buf *out);

#endif
