/* Sums over the rows of a table: what the rules on totals and balances stand on. */
#ifndef TL_SUMS_H
#define TL_SUMS_H

#include "amount.h"

struct check;

struct sum {
    struct amount amount;
    uint32_t rows;
};

/* Adds to a sum the figures that a path below `base` leads to, "munition/submunition/quantity": of every row, or of
 * the rows whose @type this is. False, and not evaluated with the place as the reason, where a row has no figure, or
 * where figures cannot be added. What is said to be none adds nothing. The path is a string literal, or of a table. */
bool need_sum(struct check *, struct item base, const char *path, struct sum *);
bool need_sum_of_type(struct check *, struct item base, const char *path, struct str type, struct sum *);

/* The sum of what can be read and added, whether or not anything else stands there. */
struct sum sum_of_given(struct item base, const char *path);

/* Calls back for each figure, or row, that a path leads to, until it is told to stop by false. */
bool each_figure(struct item base, const char *path, bool (*visit)(void *, struct item), void *data);

/* Whether two amounts can be compared; else not evaluated. */
bool need_same_unit(struct check *, struct item at, struct amount, struct amount);

#endif
