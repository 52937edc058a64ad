/* The plain form of a value that is a code: the characters that were meant, where others look like them or are not seen. What
 * is done here cannot make another value of one that could be read. */
#ifndef TL_PLAIN_H
#define TL_PLAIN_H

#include "memory.h"

/* The Latin letter that a letter of another script looks like, and the digit that a digit of another script is; 0 where there is
 * none. */
char plain_letter(uint32_t character);
char plain_digit(uint32_t character);

/* Adds a text without characters that are not seen, and with plain blanks for those of another kind. False where it has one of
 * which nobody could say what it stands for. */
bool plain_seen(struct buf *out, struct str text);

/* The same, with Latin letters and digits for those that look like them; as xs:token has blanks. */
bool plain_code(struct buf *out, struct str text);

#endif
