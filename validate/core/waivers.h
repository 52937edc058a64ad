/* Waivers: findings accepted on purpose. Documents of waivers reach a report as digests, like records; the facts of
 * those in force become one table, in which a finding meets its waiver by a search. A finding that is waived stays in the
 * report, and counts for nothing but the coverage. */
#ifndef TL_WAIVERS_H
#define TL_WAIVERS_H

#include "digest.h"

struct report;

struct waiver {
    uint32_t rule; /* its index; rule_count where there is none of that name */
    struct str record, item, by, reason;
    struct date until; /* the last day on which it holds */
    struct str path;   /* of the document in which it stands */
    uint32_t line;
    bool expired;
    bool bare; /* it gives no reason, and so waives nothing */
    bool met;  /* a finding is what it is for; told by the first of those that are for the same */
};

/* A record given, by its id. */
struct waivable {
    struct str id;
    const struct digest *judged;
};

/* The waivers in force, in the order of rule, record and item; of those for the same that one first which holds, and holds
 * longest. All in the arena of the report. */
struct waivers {
    struct waiver *at;
    struct waivable *records; /* by id */
    uint32_t count, record_count;
    uint32_t waived, binding; /* findings that are waived; of these, those that rest on a binding requirement */
    struct str requirements;  /* the ids of these, one a line, in the order of the registry */
};

/* Reads the waivers in force, and gives each finding of a record that has been judged the one that holds for it. */
void waivers_apply(struct report *);

/* Whether a text gives a reason: it does not where it is nothing but marks, or a word that stands for none. */
bool waiver_gives_reason(struct str);

#endif
