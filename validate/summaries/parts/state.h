/* Parts of the summary of one State, which its scope names. */
#ifndef TL_PARTS_STATE_H
#define TL_PARTS_STATE_H

#include "page.h"

void part_status(struct page *);      /* what the registry knows of it as a party */
void part_obligations(struct page *); /* its deadlines under Articles 3 and 4 */
void part_own_reports(struct page *); /* its transparency reports, and years of which none is given */
void part_balances(struct page *);    /* its figures by year, as charts and tables */
void part_promises(struct page *);    /* what decisions ask of it, and what answers */

/* The day by which a report is due; no day where none is known. */
struct date report_due(const struct registry *, const struct report_period *);
/* A figure, or why there is none. */
struct figure_told;
void cell_figure(struct page *, const struct figure_told *);
/* "2021" of a whole year, else the last day of the period. */
struct str period_label(struct date from, struct date to, char out[11]);

#endif
