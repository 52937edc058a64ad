/* Deadlines of States under Articles 3 and 4: what the registry knows, with the decisions of the reports given. */
#ifndef TL_DEADLINES_H
#define TL_DEADLINES_H

#include "derive.h"
#include "report.h"

/* What a meeting decided on a deadline. */
struct decision {
    struct extension extension; /* without `to` where it was not granted */
    struct str outcome;         /* "granted", "granted-shorter", "refused", "deferred" */
    struct str report;    /* symbol of the report that says it; empty where the registry has it from elsewhere */
    struct str paragraph; /* of that report */
    struct date reached;  /* where the steps before it arrive, if it starts from another day; else none */
};

/* A decision that a report given tells otherwise than the registry, or than another report. */
struct contradiction {
    struct decision known; /* the derivation follows this one */
    struct decision given;
};

enum standing {
    STANDING_AHEAD, /* the deadline lies on the as-of date or after it */
    STANDING_OPEN,  /* it lies before, and nothing is concluded: what was decided after the horizon is not known */
    STANDING_COMPLETED /* the obligation is fulfilled */
};

/* One State under one article. */
struct deadline {
    struct str state;
    int64_t article;
    struct derivation derivation;
    struct date known_until; /* the horizon: of the obligation, or the adoption of the last report given on it */
    enum standing standing;
    int64_t days_left;          /* while it is ahead */
    struct decision *decisions; /* in the order of time */
    struct contradiction *contradictions;
    uint32_t decision_count, decision_cap, contradiction_count, contradiction_cap;
    struct str fulfilled, fulfilled_when, fulfilled_certainty; /* "completed", "2023-09", "stated"; or empty */
    struct str pending_meeting, pending_symbol;                /* a request whose outcome is not known; or empty */
};

struct deadlines {
    struct deadline *at; /* by deadline, then State, then article */
    uint32_t *index;     /* while the list is made: by State, then article */
    uint32_t count, cap, index_cap;
    bool invented; /* a State among them is */
    struct arena arena;
};

/* Makes the list, of one State where `state` is not empty. Invented and real States stand together only where
 * `mixed` says so: a list beside reports of invented States has no other. The report must outlive it. */
void deadlines_make(struct deadlines *, const struct report *, struct str state, bool mixed);
void deadlines_free(struct deadlines *);

#endif
