/* Stacked bars: how a number divides, row by row, as a chart and as the table behind it. A row is a year, a meeting or a
 * region. Each part has a sign beside its colour; what is too narrow for its figure has it behind the bar. */
#ifndef TL_STACK_H
#define TL_STACK_H

#include "page.h"

enum { STACK_PARTS = 8 };

struct stack_part {
    const char *look; /* of transform/summary/charts.xsl */
    const char *sign; /* phrase: one letter or two, "W" */
    const char *name; /* phrase: "Women" */
};

struct stack_row {
    struct str label; /* must outlive the stack */
    bool code;        /* the label is one: it keeps its own order */
    int64_t parts[STACK_PARTS];
};

struct stack {
    const char *id;    /* of the table */
    const char *chart; /* phrases: captions of the chart and of the table, */
    const char *caption;
    const char *of;            /* phrase for {of} in both; or NULL */
    const char *label, *total; /* and heads of the first two columns */
    const char *share;         /* phrase: the head of a column for the first `shared` parts in a hundred; or NULL */
    uint32_t shared;
    const struct stack_part *parts;
    uint32_t part_count;
    struct stack_row *rows;
    uint32_t count, cap;
};

/* The row that is added, its parts still zero. */
struct stack_row *stack_row(struct stack *, struct str label);
int64_t stack_total(const struct stack *, const struct stack_row *);
/* Tells both, the chart only where a row is more than zero; the rows are freed. */
void stack_tell(struct stack *, struct page *);

#endif
