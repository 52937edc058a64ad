/* Deadlines that run: those under Articles 3 and 4 whose obligation is not known to be fulfilled, in the order in which
 * they ask for attention. */
#ifndef TL_RUNNING_H
#define TL_RUNNING_H

#include "deadlines.h"
#include "page.h"

enum { RUNNING_MONTHS = 24 }; /* that count as the next */

enum running_group {
    RUNNING_SOON,   /* within the next months */
    RUNNING_LATER,  /* behind these */
    RUNNING_BEFORE, /* before the as-of date: what was decided after the horizon is not known */
    RUNNING_GROUPS
};

struct running_one {
    enum running_group group;
    const struct deadline *deadline;
};

struct running {
    struct deadlines list;  /* of the State in question */
    struct running_one *at; /* by group, then as the list has them */
    uint32_t count, cap;
    uint32_t counts[RUNNING_GROUPS];
    struct date soon; /* the last day of the next months */
};

/* Whether the deadline is known, and lies in the period of the scope. */
bool running_is_asked_for(const struct scope *, const struct deadline *);

void running_make(struct running *, const struct report *, const struct scope *);
void running_free(struct running *);

/* The chart of their periods: the original one and each extension, one row a State and article. Its figures stand in the table of
 * that id, which follows. */
void part_timeline(struct page *, const struct running *, const char *table);

/* What meetings decided on them, and notes on where the sources do not fit together. */
void part_decided(struct page *, const struct running *);

/* The State and the article, by which every row begins. */
void begin_deadline_row(struct page *, const struct deadline *);
/* A cell of what is told of a deadline. */
void cell_of_deadline(struct page *, void (*told)(struct buf *, const struct voice *, const struct deadline *),
                      const struct deadline *);

/* By whom, when and what was decided, from when and to when. */
void cells_of_decision(struct page *, const struct decision *);

#endif
