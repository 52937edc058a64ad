/* Exact amounts: numbers of munitions or people, areas, lengths, masses, money. Thousandths as whole numbers, with
 * checks of overflow; never floating point. */
#ifndef TL_AMOUNT_H
#define TL_AMOUNT_H

#include "record.h"

/* In the base unit of its kind: square metres, millimetres, grams; a currency is its own. */
struct amount {
    int64_t thousandths;
    struct str unit; /* "m2", "mm", "g", "USD"; empty of what is only counted */
};

/* The figure of an item, with the unit or currency that stands beside it. False where there is none, where it cannot be
 * read, or where it is too large to be exact. */
bool item_amount(struct item, struct amount *out);
/* The same, as if it stood in another unit of its kind: "m2", "ha". */
bool item_amount_in(struct item, const char *unit, struct amount *out);

/* Adds to a sum, which takes the unit of what is added first. False where the units differ or the sum is too large. */
bool amount_add(struct amount *sum, struct amount);
bool amount_subtract(struct amount *sum, struct amount);
bool amount_same_unit(struct amount, struct amount);
/* Whether both are the same figure. Areas are measured and rounded: up to a square metre, or a thousandth of the larger,
 * is no difference. */
bool amounts_agree(struct amount, struct amount);

/* By how much two amounts of one unit are apart. */
struct amount amount_apart(struct amount, struct amount);

/* Writes the figure, "1250.5", without its unit. */
void amount_write(struct buf *, struct amount);

static inline struct arg arg_amount(const char *name, struct amount a)
{
    return (struct arg){ .name = str_of(name), .type = ARG_AMOUNT, .number = a.thousandths, .text = a.unit };
}

#endif
