/* A chart of figures by year: a row for each year or report, in it a bar for each figure with its number beside it, or one
 * bar of parts with the numbers of all parts below it. So a picture of the chart says what its table says, without colours. */
#ifndef TL_BARS_H
#define TL_BARS_H

#include "chart.h"
#include "figures.h"
#include "page.h"

enum { BARS_SERIES = 4, BARS_ROWS = 24 };

struct bars_row {
    struct str label;                     /* the year */
    struct figure_told told[BARS_SERIES]; /* one for each series */
    const char *note;                     /* a phrase in place of bars, "state/no-record"; else NULL */
};

struct bars {
    const char *table, *caption;         /* the id of the table that has the figures; a phrase */
    const char *series[BARS_SERIES + 1]; /* phrases, the last one followed by NULL */
    bool parts;                          /* the figures are parts of one whole */
    const struct bars_row *rows;
    uint32_t count; /* of many rows the last ones are drawn, and a sentence says so */
};

/* Nothing is drawn where no figure is above zero. */
void part_bars(struct page *, const struct bars *);

#endif
