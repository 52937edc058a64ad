/* What the plan of a request foresees for a year, and what the report on that year tells (Art. 3(4)(c), 4(6)(c)): facts
 * "planned" and "report". */
#ifndef TL_PLAN_H
#define TL_PLAN_H

#include "amount.h"
#include "given.h"

/* The figure of a year of a plan; false where it has none. */
bool plan_figure(const struct fact *planned, struct amount *out);

/* Whether a text sent later replaces the plan: another of this request wholly, a later request from the year in which it is
 * sent. */
bool plan_replaced(const struct given *, const struct fact *planned);

/* What the annual report on the year tells of the same, and which report that is. NULL, or the phrase that says why there is
 * no figure, with the year as its item. */
const char *plan_reported(const struct given *, const struct fact *planned, struct amount *out,
                          const struct digest **report);

#endif
