/* Years of which no report of a State is given, though one fell due by the as-of date and all records are declared given
 * (Art. 7(2)). Each gap is told beside one report: the last that begins before it, else the first. */
#ifndef TL_GAP_H
#define TL_GAP_H

#include "registry.h"
#include "sequence.h"

struct check;

struct gap {
    int64_t first, last; /* years, both included */
    bool followed_up; /* two years or more of a State with obligations, or that retained or transferred munitions */
};

/* Why the President and the coordinators take up contact with a State of which two years or more are without a report: its
 * obligations that the registry knows, or what the report before retained or transferred (CCM/MSP/2022/12, 25). */
enum gap_ground { GAP_ARTICLE_3 = 1, GAP_ARTICLE_4 = 2, GAP_KEPT = 4 };
/* None of them for one year alone, and before the Tenth Meeting said so. `before`: the report before the gap, or NULL. */
unsigned gap_grounds(const struct registry *, struct date day, struct str state, const struct report_period *before,
                     const struct gap *);

/* Calls back for each gap beside the report at work, with its fact "report". What cannot be said is not evaluated, with the reason. */
void each_gap(struct check *, void (*judge)(struct check *, const struct fact *, const struct gap *));

/* Whether a year is one of which each_gap tells, where it is declared complete. */
bool gap_is_told(const struct check *, struct str state, int64_t year);

#endif
