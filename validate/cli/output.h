/* Writing the output of a run, whole or not at all. */
#ifndef TL_OUTPUT_H
#define TL_OUTPUT_H

#include "memory.h"

/* Whether a file can be written there, as far as that can be known before: so that no work is done in vain. "-" or
 * NULL is standard output. False, with a message on stderr, where it cannot. */
bool output_ready(const char *path);

/* The same of a folder for several files, which is made where it is not there. */
bool output_folder(const char *path);

/* Writes a whole file, which appears only when it is complete, where symbolic links lead; a file that was there
 * before keeps its mode. A device or pipe, and standard output, are written as they are. False, with a message on
 * stderr, where that fails. */
bool output_write(const char *path, struct str bytes);

/* Writes a whole file in place of one that holds certain bytes, and only of that: of one that holds others by now nothing is lost.
 * False, with a message, where it holds others, or cannot be written. */
bool output_replace(const char *path, struct str was, struct str bytes);

#endif
