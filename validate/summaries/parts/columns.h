/* The columns of a table of items, as the schema declares them: an item of the row itself, or of what stands once within
 * it. What may stand there several times and has items of its own makes rows of another table. */
#ifndef TL_COLUMNS_H
#define TL_COLUMNS_H

#include "record.h"

struct column {
    uint32_t of;                                   /* the column of the element that holds it */
    const struct declaration *item;                /* NULL for the row itself */
    const struct attribute_declaration *attribute; /* NULL for the value of the element */
    const struct type *type;                       /* of the element */
    uint32_t order;       /* of the item of the row to which it belongs, from 1; 0 for the row's own */
    bool used;            /* some row has it */
    uint32_t first, last; /* in `values`, of the row that is read: index + 1 */
};

enum { COLUMNS_MOST = 128 };

struct columns {
    struct column at[COLUMNS_MOST]; /* the first is the row itself */
    uint32_t count;
    struct {
        struct item item;
        uint32_t next;
    } * values;
    uint32_t value_count, value_cap;
};

/* Whether an item is told within the row of its parent, and not in a table or a list of its own. */
bool column_holds(const struct type *parent, const struct declaration *);
/* Whether it is one of several items of one type that stand once each, such as those killed and those injured: they are rows of
 * one table. */
bool column_grouped(const struct type *parent, const struct declaration *);
/* Whether an item that stands once is told in a part of its own, because it holds rows. */
bool column_parted(const struct declaration *);

/* The columns of rows of a type; where `flat`, without what has items of its own. */
void columns_open(struct columns *, const struct type *, bool flat);
/* Reads one row: its values, by column; only what a column holds. */
void columns_read(struct columns *, const struct record *, uint32_t element);
void columns_close(struct columns *);

/* Whether an attribute is told with the value that it stands beside: its unit, its language, why there is none. */
bool attribute_is_beside(const struct record *, name_id);

#endif
