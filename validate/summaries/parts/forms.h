/* The parts of a transparency report as the reporting template orders them. */
#ifndef TL_FORMS_H
#define TL_FORMS_H

#include "page.h"
#include "record.h"

/* What stands before the forms: the report itself, points of contact, the cover page. */
void part_report_head(struct page *, const struct record *);
/* Form after form, each with what the cover page says of it. */
void part_report_forms(struct page *, const struct record *);
/* What belongs to no form, and what no schema knows. */
void part_report_rest(struct page *, const struct record *);

#endif
