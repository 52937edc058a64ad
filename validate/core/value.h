/* Whether a text is a value of a simple type, told fast and on the safe side: what is accepted here, the validator of
 * libxml2 accepts too, so that a record all of whose values are accepted need not be shown to it; of any other record it
 * has the last word, and the words. A test holds both against each other for every type. */
#ifndef TL_VALUE_H
#define TL_VALUE_H

#include "schema.h"

/* Makes a type ready to judge: once, when all of it is known. */
void value_prepare(struct simple_type *);

/* Compiles the patterns of a type, which else are compiled at first use: for a process whose children cannot make machine
 * code of them any more. */
void value_compile(const struct simple_type *);

bool value_fits(const struct simple_type *, struct str text);

#endif
