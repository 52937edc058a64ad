/* Items of a record in lists and tables, as the schema declares them: lists of what stands there once, tables of what
 * stands there several times. */
#ifndef TL_ITEMS_H
#define TL_ITEMS_H

#include "columns.h"
#include "page.h"

/* All elements of a declaration below the root, with all that they hold. */
void items_section(struct page *, const struct record *, const struct declaration *);
/* A list of what the root itself says, without what has items of its own. */
void items_head(struct page *, const struct record *);
/* What the schema does not know, by its place. */
void items_unknown(struct page *, const struct record *);

#endif
