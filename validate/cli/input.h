/* Reading files, as much of them as is wanted. */
#ifndef TL_INPUT_H
#define TL_INPUT_H

#include "memory.h"

/* Opens a path for reading; "-" is standard input. With `regular`, a path that leads to no regular file is refused,
 * without waiting for another process. Negative, with a message on stderr, where it cannot be opened. */
int input_open(const char *path, bool regular);
/* The same without a message; `*reason` is an errno, or 0 where it is no regular file. */
int input_try(const char *path, bool regular, int *reason);
/* Why a path could not be read, on stderr. */
void input_tell(const char *path, int reason);
/* Adds to `out` until it holds `most` bytes or the file ends. 0, or an errno where that fails. */
int input_take(int from, size_t most, struct buf *out);
void input_close(int from);

/* Whether a regular file is there whose first bytes are those of such a file. */
bool input_begins(const char *path, bool (*begins)(struct str));
/* Whether a file may be written over: none is there, it is empty, or its first bytes are those of such a file. False, with a
 * message that names it by the noun. */
bool input_gives_way(const char *path, bool (*begins)(struct str), const char *noun);

#endif
