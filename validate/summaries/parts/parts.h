/* Parts that summaries are put together from. Each tells one record of a page; where the record says
 * nothing of it, there is no heading, and the tables have no rows. */
#ifndef TL_PARTS_H
#define TL_PARTS_H

#include "page.h"

void part_meeting(struct page *); /* the meeting at a glance */
void part_extensions(
    struct page *);                 /* decisions on extensions, with their derivations, and what was said of them */
void part_reporting(struct page *); /* on what States are asked to report, and where */
void part_dates(struct page *);     /* what comes next, by day, with its basis */
void part_coordinators(struct page *); /* coordinators by theme, with terms */
void part_paragraphs(struct page *);   /* every other decision, by paragraph */
void part_documents(struct page *);    /* documents, and where the report cites them */

#endif
