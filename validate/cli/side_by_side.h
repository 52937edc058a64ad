/* Work of the parent itself on several processors: parts of a job that write nothing in common. Workers are processes, because what
 * they read is anyone's; here there are only digests, which have been read. */
#ifndef TL_SIDE_BY_SIDE_H
#define TL_SIDE_BY_SIDE_H

#include <stdint.h>

/* Calls for each part, from 0 on; returns when all have been done. */
void side_by_side(void (*part)(void *job, uint32_t which), void *job, uint32_t parts);

#endif
