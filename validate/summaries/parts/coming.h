/* Days that come: of deadlines, meetings, reports, requests, steps; each with what it rests on and, where it was computed,
 * its derivation. For a table of days and for a calendar. */
#ifndef TL_COMING_H
#define TL_COMING_H

#include "deadlines.h"
#include "openings.h"
#include "page.h"

struct coming_day {
    struct str uid;       /* what it is of, in every run and language: "deadline-CHL-4" */
    struct date from, to; /* one day where both are the same */
    struct str state;     /* whose it is; empty where it is every State's */
    const char *phrase;   /* with these arguments; NULL where the text of the fact says it */
    const struct arg *args;
    uint32_t arg_count;
    const struct digest *record; /* the decision that it rests on; NULL where it rests on none */
    const struct fact *fact;
    struct str basis;                    /* what it rests on, in words or as a citation */
    bool cited;                          /* it is a citation alone */
    struct str more;                     /* what else is told of it; or empty */
    const struct derivation *derivation; /* NULL where the day is known as it is */
    struct date known;                   /* of the record; of one day that two tell the later counts */
    uint32_t order;                      /* in which it was added */
};

struct coming {
    struct page *page;
    const struct openings *openings;
    struct coming_day *at;
    uint32_t count, cap;
    struct arena arena;
};

void coming_free(struct coming *);

/* A day of which the rest is to be filled; until the next one. Its UID is told from a pattern such as "step-{}", in whose
 * gaps the texts stand one after the other. */
struct coming_day *coming_add(struct coming *, struct date from, struct date to, const char *uid,
                              const struct str *texts);
/* The same of what the record of the page decides. */
struct coming_day *coming_decided(struct coming *, const struct fact *, const char *phrase, struct date from,
                                  struct date to, const char *uid, const struct str *texts);

/* What a fact of the record of the page says that comes of itself: a step of a timetable; a document that is due, or a further
 * request that is asked for, before a meeting whose days are known. False where it is no such fact. */
bool coming_of_fact(struct coming *, const struct fact *);

/* A report that a channel of a decision asks for by that day. The phrases are told apart by the kind of channel: of an Article 7
 * report, of one to the Analysis Group, of one to a meeting. */
void coming_report(struct coming *, const struct fact *, struct date day, const char *const phrases[3]);

/* A deadline, which must outlive the list. */
void coming_deadline(struct coming *, const struct deadline *);
/* The meetings whose days are known, and the day by which requests to extend deadlines are due before each (Art. 3(5), 4(6)). */
void coming_meetings(struct coming *);
/* The days of the treaty itself: by which the reports for each calendar year are due, in that period, and the first report of each
 * State (Art. 7). */
void coming_reports(struct coming *, enum names, struct date from, struct date to);
/* The days of every year by which the decisions of the page's record ask for reports, up to the new deadline and while the obligation
 * is not known to be fulfilled. */
void coming_yearly(struct coming *);

/* Of one day that several records tell, keeps what was known last; gives each day a UID of its own. */
void coming_unite(struct coming *);
/* Keeps what lies in that period, and is of that State or of every one, in the order of days. */
void coming_select(struct coming *, struct date from, struct date to, struct str state);

/* What a day is of, and the language of that where it is not the page's. */
struct str coming_title(struct buf *, const struct page *, const struct coming_day *, struct str *language);
/* "2022-09-05" or "2022-09-05 / 2022-09-25". */
void cell_days(struct page *, const struct coming_day *);
/* Its day in the calendar. */
void coming_event(struct page *, const struct coming_day *);

#endif
