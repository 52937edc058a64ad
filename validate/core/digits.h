/* Digits of figures in groups of three, where there are five and more, with a narrow blank between (ISO 80000-1): the same in every
 * language. For eyes only; what a program reads has none. */
#ifndef TL_DIGITS_H
#define TL_DIGITS_H

#include "memory.h"

/* Adds a text with its figures in groups. What touches a letter, a hyphen or a slash is a code or a date, and stays; so does what
 * begins with zero. */
void digits_grouped(struct buf *, struct str text);

#endif
