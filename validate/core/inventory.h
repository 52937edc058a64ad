/* Which of the items that are due in a record it has, and how much they say: a line for each, in the order of the schema.
 * Due is what the schema says (tl:due), in a record like this one; rows of tables are not looked into.
 *
 *     PATH REQUIREMENT TIMES WORDS STATE
 *
 * WORDS: of the longest of its texts, "-" where the item is no text. STATE: its value state, or that of what it would stand
 * in; "-" where it has none. */
#ifndef TL_INVENTORY_H
#define TL_INVENTORY_H

#include "record.h"

/* The requests for an extension only: what is due in a report rests on what the registry knows too. */
void inventory_write(struct item root, struct buf *out);

/* A line of it, read; false behind the last. */
struct inventory_item {
    struct str path, requirement, state; /* the state is empty where there is none */
    int64_t times, words;                /* words: -1 where the item is no text */
};
bool inventory_next(struct str *lines, struct inventory_item *out);

/* The words of a text: what stands between white space; a character that is written without white space, as in Chinese and
 * Japanese, is one. */
int64_t words_in(struct str text);

#endif
