/* What the program must know of a language to write in it, beside its translations: which way it runs and its plural
 * forms, by CLDR (plurals.xml of version 46). A language that is not in the table runs from left to right and has two. */
#ifndef TL_LANGUAGE_H
#define TL_LANGUAGE_H

#include "memory.h"

struct language {
    const char *code;
    bool right_to_left;
    const char *forms; /* the categories of whole numbers, sorted, blanks between */
    const char *(*form)(uint64_t);
};

const struct language *language_of(const char *code);

/* The next translation behind that one in the order of their codes, the first behind ""; false where there is none. */
bool language_next(char code[3]);

#endif
