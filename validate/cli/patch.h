/* What lines of a text become, as a patch that patch(1) and git apply read: the unified format. */
#ifndef TL_PATCH_H
#define TL_PATCH_H

#include "memory.h"

/* Adds the patch of one file; nothing where both texts are the same. Few lines may differ in number: it is for fixes, which
 * change values. */
void patch_write(struct buf *out, const char *path, struct str was, struct str is);

#endif
