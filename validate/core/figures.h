/* The figures of one Article 7 report that are told from year to year (Art. 3(8), 7(1)(b), (f), (h) to (k)), so that
 * summaries read them in one way. */
#ifndef TL_FIGURES_H
#define TL_FIGURES_H

#include "amount.h"
#include "digest.h"

enum figure {
    FIGURE_HELD, /* munitions, on the last day */
    FIGURE_HELD_SUBMUNITIONS,
    FIGURE_DESTROYED, /* in the period */
    FIGURE_DESTROYED_SUBMUNITIONS,
    FIGURE_RETAINED, /* munitions under Article 3(6), on the last day */
    FIGURE_AREA,     /* contaminated, on the last day */
    FIGURE_NEWLY_FOUND,
    FIGURE_CANCELLED,
    FIGURE_REDUCED,
    FIGURE_CLEARED,
    FIGURE_REACHED, /* people, by risk education; one counts as often as programmes count them */
    FIGURE_KILLED,  /* in the period */
    FIGURE_INJURED,
    FIGURES
};

/* OPEN: some of the rows that a figure adds up have none. LARGE: it is too large to be exact. */
enum told { TOLD_NOT, TOLD, TOLD_UNCHANGED, TOLD_OPEN, TOLD_LARGE };

struct figure_told {
    enum told told;
    struct amount amount;
    struct str since; /* of a figure whose form is ticked as unchanged */
};

/* Reads them all in one walk over the facts. What the report says to be none is zero. */
void figures_read(const struct digest *, struct figure_told out[FIGURES]);

/* Whether it tells what is there on the last day; else what came to pass in the period. */
bool figure_is_standing(enum figure);

/* "figure/held": the phrase that names it. */
const char *figure_phrase(enum figure);
/* "told/not": why there is no figure; NULL where there is one. It may have the argument `since`. */
const char *told_phrase(enum told);

#endif
