/* Which Article 7 reports are given, State by State and year by year, and how the day on which each was submitted stands to the
 * day on which it was due (Art. 7(1), 7(2)). What is not given is no more than that, unless its State and year are declared
 * complete. */
#ifndef TL_SUBMISSIONS_H
#define TL_SUBMISSIONS_H

#include "report.h"
#include "summary.h"
#include "years_due.h"

enum { SUBMISSION_YEARS = 20, SUBMISSION_YEARS_USUAL = 10 };

enum submission_standing {
    SUBMISSION_NOT_DUE,
    SUBMISSION_NOT_KNOWN, /* whether one was due: the day lies after the horizon */
    SUBMISSION_NONE,      /* due; no record given */
    SUBMISSION_MISSING,   /* due; not among the records, which are declared complete */
    SUBMISSION_ELSEWHERE, /* due; a report on a longer time covers the year */
    SUBMISSION_GIVEN,     /* given, but not compared: nothing was due, or one of both days is not known */
    SUBMISSION_LATE,
    SUBMISSION_ON_TIME,
    SUBMISSION_STANDINGS
};

struct submission {
    enum submission_standing standing;
    bool due;                 /* it counts among those due */
    struct derivation due_by; /* empty where there is none */
    struct date submitted;    /* none where the report does not say */
    int64_t days;             /* how many after the due day */
};

struct submission_row {
    struct str state, name;
    const struct state *known;
    const struct report_period *periods; /* of the State, in the sequence */
    uint32_t period_count;
    struct submission initial;
    struct submission *years; /* of annual reports, from the first to the last */
};

struct submissions {
    int64_t from, to;            /* years, both included; `to` before `from` where no report is given */
    bool cut;                    /* the years asked for are more than are shown */
    int64_t strangers;           /* reports of States that the registry does not know */
    struct submission_row *rows; /* by name */
    uint32_t count, cap;
    struct arena arena;
};

/* Makes them for the scope; without a period for the last years of which a report is given. The report must outlive it. */
void submissions_make(struct submissions *, const struct report *, const struct voice *, const struct scope *);
void submissions_free(struct submissions *);

/* The year that a report is on: that before its due day; 0 where that cannot be said. */
int64_t submission_year(const struct registry *, const struct report_period *);
/* Whether it is the initial one of a State of which the entry into force is known. */
bool submission_is_initial(const struct submission_row *, const struct report_period *);
/* How one report given stands to its due day. */
struct submission submission_of(const struct registry *, const struct submission_row *,
                                const struct report_period *);

#endif
