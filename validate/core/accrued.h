/* What the annual reports of a State add up to over the years in which it carried out an obligation: munitions and
 * submunitions destroyed, land cancelled, reduced and cleared (Art. 7(1)(f), 7(1)(i)). */
#ifndef TL_ACCRUED_H
#define TL_ACCRUED_H

#include "amount.h"
#include "given.h"
#include "registry.h"

/* The name of the figure that a fact tells: "munitions", "cleared"; NULL where it tells none. */
const char *accrued_figure(const struct fact *, struct amount *);

struct accrued {
    struct amount sum;
    char from[5], to[5]; /* the years */
    char missing[5];     /* the one whose report is not given, or does not tell the figure */
};

/* The sum of one figure over the annual reports of all years from that of entry into force to that of `end`. NULL, or the
 * phrase that says why there is none: a year is not given, or stands in several reports; a report does not tell the figure;
 * units differ. */
const char *accrued_sum(const struct given *, const struct state *, struct date end, const char *figure,
                        struct accrued *);

/* The year of which a report is the annual one; 0 where it is of another type, or of part of a year. */
int64_t accrued_year(const struct fact *);
/* The area that one report tells to have been released, or the munitions destroyed. NULL, or the phrase that says why
 * there is no figure. */
const char *accrued_of(const struct fact *progress, bool area, struct amount *);

#endif
