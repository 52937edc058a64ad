/* What two reports of a State that follow each other day by day say of one thing: what there was at the end of the first, and
 * what came, went and is left in the second. Between them may stand reports that tick the form as unchanged. */
#ifndef TL_CARRIED_H
#define TL_CARRIED_H

#include "sequence.h"

struct check;

/* The last report before the one at work in which a form stands; else not evaluated: periods that do not meet, a form that
 * neither stands nor is ticked as unchanged, or more than ten reports between. */
bool need_form_before(struct check *, char letter, const struct report_period **before);

/* Munitions of one type, or explosive submunitions that are not contained in any. */
struct carried {
    struct str type;               /* as the record writes it */
    const struct fact *now;        /* its row in the report at work; where it has none, of the section */
    const struct fact *then;       /* its row in the report before; where it has none, of the section */
    struct date day;               /* the last one of the report before */
    int64_t was, came;             /* at the end of the period before; found or acquired since */
    int64_t left;                  /* at the end of the period */
    int64_t went_least, went_most; /* what went in between; rows of several sections may tell the same munitions */
};

/* Whether what there was and what came is what is left and what went. */
bool carried_agrees(const struct carried *);

/* Calls back for each type that either report lists: of stockpiles (Form B; munitions only, because those that are taken
 * apart leave submunitions behind), of what is retained (Form D; `loose` for submunitions). */
void each_stock_carried(struct check *, void (*judge)(struct check *, const struct carried *));
void each_retained_carried(struct check *, bool loose, void (*judge)(struct check *, const struct carried *));

#endif
