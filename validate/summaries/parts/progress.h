/* What the summary of progress stands on: the figures of reports in a period and in the one before, which is equally long. */
#ifndef TL_PARTS_PROGRESS_H
#define TL_PARTS_PROGRESS_H

#include "figures.h"
#include "page.h"

/* The sum of one figure over reports. Of what is there on the last day, the last report of each State counts. */
struct tally {
    struct amount sum;
    uint32_t told, unchanged; /* reports that tell it, that say only that it is unchanged */
    bool failed;              /* one could not be added: see the rows of what was not counted */
};

struct window {
    struct date from, to;
    struct tally tallies[FIGURES];
    uint32_t reports, states, initial, in_time, after_due, needs;
};

/* A report that counts: of reports of one State whose days overlap, the later one does. */
struct counted {
    const struct report_period *period;
    struct figure_told told[FIGURES];
    struct date due, submitted;
};

/* What was not counted, and why. */
struct left_out {
    const struct digest *record;
    struct str state;
    const char *figure; /* a phrase; NULL of the whole report */
    const char *why;    /* a phrase */
};

struct progress {
    struct page *page;
    struct window windows[2]; /* the period, and the one before */
    const char *theme;        /* a phrase: the one that is being told */
    bool by_default;          /* no period was named */
    bool found;               /* by default: a year of which a report is given */
    bool plain;               /* the table being written has no columns for how many reports tell a figure */
    struct counted *counted;  /* by State */
    struct left_out *left;
    uint32_t counted_count, counted_cap, left_count, left_cap;
    bool invented, real; /* whose States are counted */
};

void progress_read(struct progress *, struct page *);
void progress_free(struct progress *);

static inline bool window_holds(const struct window *w, struct date d)
{
    return date_given(d) && !date_before(d, w->from) && !date_before(w->to, d);
}

/* Whether the State is counted, and a party on that day. */
bool progress_is_party(const struct progress *, const struct state *, struct date);

/* The themes, in the order of the Lausanne Action Plan. */
void part_universalization(struct progress *);
void part_stockpiles(struct progress *);
void part_clearance(struct progress *);
void part_victims(struct progress *);
void part_cooperation(struct progress *);
void part_transparency(struct progress *);
void part_measures(struct progress *);
void part_left_out(struct progress *);

/* Helpers of themes: a heading, with the actions where these are known; the table of figures, and its rows. */
void theme_heading(struct progress *, const char *theme, int first_action, int last_action);
void theme_table(struct progress *, const char *id);
void theme_plain_table(struct progress *, const char *id); /* of counts alone */
void theme_figure(struct progress *, enum figure);
void theme_count(struct progress *, const char *what, int64_t now, int64_t before);
/* Whether any report of the two periods counts; else there is nothing to tell of their figures. */
static inline bool has_reports(const struct progress *g)
{
    return g->windows[0].reports || g->windows[1].reports;
}
/* Obligations under an article that the registry knows to have been completed in each period. */
void theme_completed(struct progress *, int64_t article, const char *what);
/* The reports of the period that tell one of these figures above zero, the last one followed by FIGURES. */
void theme_reports(struct progress *, const char *id, const enum figure *);

#endif
