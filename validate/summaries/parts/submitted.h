/* Parts of the summary of reporting. Each tells one side of the same submissions. */
#ifndef TL_SUBMITTED_H
#define TL_SUBMITTED_H

#include "page.h"
#include "submissions.h"

/* How a standing is shown: in a colour of transform/summary/charts.xsl, with a sign, and in words. */
struct standing_look {
    const char *look, *sign, *name; /* the last two are phrases; no sign where nothing was due */
    const char *key;                /* phrase: what the look means in the matrix */
};
extern const struct standing_look standing_looks[SUBMISSION_STANDINGS];

void part_matrix(struct page *, const struct submissions *);     /* State by year: a chart, and its table */
void part_rates(struct page *, const struct submissions *);      /* by year, and by regional group */
void part_engagement(struct page *, const struct submissions *); /* two years running without a report */
void part_initial(struct page *, const struct submissions *);    /* initial reports (Art. 7(1)) */
void part_submitted(struct page *, const struct submissions *);  /* every report given, with both days */

/* A cell with the standing in words, and by how many days where it is late. */
void cell_standing(struct page *, const struct submission *);

#endif
