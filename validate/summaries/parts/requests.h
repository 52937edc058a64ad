/* What a page tells of one request for an extension: the page's record, with its fact "request". */
#ifndef TL_REQUESTS_H
#define TL_REQUESTS_H

#include "deadlines.h"
#include "page.h"

struct asking {
    struct page *page;
    const struct fact *request;      /* NULL where there is none: then tables are made without rows */
    const struct deadline *deadline; /* that it is about, as far as it is known; or NULL */
    const struct digest *newer;      /* a later text of it that is given; or NULL */
    bool area;                       /* under Article 4; else munitions */
};

/* A year of its plan, or one on which a report is given. */
struct asked_year {
    int64_t year;
    bool planned, told;
    struct amount plan, reported;
    const char *why; /* the phrase that says why no figure is told */
    struct str report;
};

struct asked_years {
    struct asked_year *at; /* by year */
    uint32_t count, cap;
    bool summed; /* all years of the plan could be added */
    struct amount plan;
    uint32_t planned;
    bool cut; /* the plan has more years than are shown */
};

/* The years of the plan, and those before them on which reports of the State are given. */
void asked_years_make(struct asked_years *, const struct asking *);
void asked_years_free(struct asked_years *);

void part_request(const struct asking *);       /* the request at a glance */
void part_request_items(const struct asking *); /* item by item: present, thin, missing */
void part_request_figures(const struct asking *, const struct asked_years *); /* figures computed again */
void request_days(const struct asking *); /* rows of the table of figures: days computed again */
void part_request_years(const struct asking *, const struct asked_years *); /* planned, and told by reports */
void part_request_before(const struct asking *); /* decisions and other requests on the same deadline */

/* Phrases: what is stated is what is computed, or it is not. */
extern const char *const request_same[2];

/* A table whose caption names the request; each page has many of the kind. */
void request_table(const struct asking *, const char *id, enum layout, const char *caption,
                   const char *const *heads);
/* The caption, with the request. */
void write_caption(const struct asking *, const char *caption, struct buf *);

#endif
