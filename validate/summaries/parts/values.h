/* Cells with what a record says: each value in words, with its unit, or why there is none. */
#ifndef TL_VALUES_H
#define TL_VALUES_H

#include "columns.h"
#include "page.h"

/* How much room values of a column take. */
enum room { ROOM_WORD, ROOM_LINE, ROOM_TEXT };
enum room value_room(const struct column *);

/* One value, in the language that it is in. */
void cell_value(struct page *, struct item);
/* All values of a column in the row that is read, but of prose only the value of this number, counted from 0, which is given with it. */
void cell_values(struct page *, const struct columns *, const struct column *, uint32_t value);
/* The natural key of a row: attributes; its number where it has none. */
void cell_key(struct page *, struct item);

#endif
