/* What a value was meant to be, where it is only written otherwise: by blanks, small or capital letters, letters of another
 * script, another form of a day. Nothing here changes what a value means; where that is not sure, nothing is said. */
#ifndef TL_MEND_H
#define TL_MEND_H

#include "schema.h"

/* Each adds to `out` what the value becomes; false where nothing is to be changed, or that is not sure: of a symbol its pattern
 * says that. */

/* A value that its type does not accept. */
bool mend_value(const struct simple_type *, struct str value, struct buf *out);
/* A code with letters that look like Latin ones: within a word that has Latin ones too, or of a type that accepts no others.
 * In a narrative a name may well be written in another script. */
bool mend_letters(const struct simple_type *, struct str value, struct buf *out);
/* A code with characters that are not seen. */
bool mend_unseen(const struct simple_type *, struct str value, struct buf *out);
/* The symbol of a document: the words of its series, in the letters in which they are always written. */
void mend_symbol(struct str value, struct buf *out);
/* Days in an English text, in digits around slashes: 30/04/2022. `pieces` begin and end within the text. */
bool mend_day(struct str piece, struct buf *out);

#endif
