/* Edits of a record, one line each: how a fixture says what is wrong in it, and how mutants are made. Items are named by
 * their item paths.
 *
 *     set PATH VALUE            give an attribute or a text this value
 *     remove PATH               an attribute or an element
 *     repeat PATH               the element again, behind itself
 *     rename PATH NAME          of an element or attribute
 *     move PATH before PATH     an element before another
 *     insert PATH TEXT          right behind the start tag of an element, or as an attribute of PATH/@NAME
 *     replace OLD => NEW        bytes: the first place where OLD stands; \n, \t, \xHH and \\ are understood
 *     whole TEXT                the whole file, with the same escapes */
#ifndef TL_EDIT_H
#define TL_EDIT_H

#include "session.h"

/* Reads a whole file into `out`. False where it cannot be opened. */
bool edit_read(const char *path, struct buf *out);

/* Applies one line to `text`, which is replaced. False, with a reason, where it cannot be applied. */
bool edit_apply(struct session *, struct buf *text, struct str line, const char **why);

#endif
