/* What a worker may still do once it reads records: read and write what it was handed, and get memory. No file is opened,
 * no connection made, no process started; the kernel ends a process that tries (seccomp). */
#ifndef TL_SANDBOX_H
#define TL_SANDBOX_H

#include <stdbool.h>

/* Whether this build and this kernel have it. */
bool sandbox_there(void);
/* Whether this build would have it; sanitizers and counters of coverage need more than it grants. */
bool sandbox_expected(void);

/* Enters it, for good; `from` takes messages with descriptors, and may be negative; to `to` answers are written. False where that fails. */
bool sandbox_enter(int from, int to);

#endif
