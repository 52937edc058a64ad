/* Reading files, as much of them as is wanted. */
#ifndef TL_INPUT_H
#define TL_INPUT_H

#include "memory.h"

/* Opens a path for reading; "-" is standard input. With `regular`, a path that leads to no regular file is refused,
 * without waiting for another process. Negative, with a message on stderr, where it cannot be opened. */
int input_open(const char *path, bool regular);
/* Adds to `out` until it holds `most` bytes or the file ends. False, with a message on stderr, where that fails. */
bool input_take(int from, const char *path, size_t most, struct buf *out);
void input_close(int from);

#endif
