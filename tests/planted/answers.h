/* What the planted rule wants of the answers of its worker, by a word; NULL: nothing unusual. */
#ifndef TL_ANSWERS_H
#define TL_ANSWERS_H

extern const char *planted_answer;

#endif
