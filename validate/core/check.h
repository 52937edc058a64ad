/* A rule at work; for the core only. Rules see this through rule.h. */
#ifndef TL_CHECK_H
#define TL_CHECK_H

#include "lookup.h"
#include "pattern.h"
#include "place.h"
#include "report.h"
#include "session.h"

struct check {
    const struct registry *registry;
    const struct rule *rule;
    uint32_t index;
    struct str basis;    /* that the rule names for what it is about to say; empty: its first */
    uint32_t most;       /* findings of one record */
    struct arena *arena; /* of the digest */

    const struct record *record; /* on a record */
    struct place_reader places, fixes;
    struct place_reader lines[2]; /* for rules that name two lines: one reader behind, one ahead */
    struct digest *digest;
    uint32_t finding_cap, reason_cap;

    struct lookup_list lookups;
    struct seen seen;                      /* keys that the rule has named */
    const struct pattern *const *patterns; /* by rule */
    struct text_list texts;                /* read when a rule asks first */
    bool totals_agree;                     /* all that there are, and each could be compared */

    const struct report *report; /* on a corpus */
    const struct digest *given;  /* the record of which facts are judged */

    bool found, passed, skipped, unread; /* over all items so far */
    bool this_skipped, this_unread, this_found;
    struct str reason_phrase, reason_item; /* literals, or in the arena */
    const char *skip_phrase;
};

/* The lowest of the force of a requirement, of its certainty, and of what the finding is about. */
enum severity severity_of(const struct requirement *, enum about);

/* The item path of an item, or of one below it that is not there; in the arena of the digest. */
struct str path_in_check(struct check *, struct item at, struct str below);

/* The fix of a finding of the rule at work, which mends values; NULL where there is none for this one. */
struct fix *fix_of(struct check *, struct item at);

/* Runs every rule over a parsed record; fills outcomes, findings and reasons of the digest. */
void check_record(struct check *, const struct record *);

/* Takes away findings of a record where a more specific rule speaks; see rule.h. */
void stand_back(struct check *);

/* Runs every corpus rule over one record of the report. */
void check_corpus(struct check *, const struct report *, const struct digest *);

/* The order of findings within a record: by place, then rule, then item. */
int finding_order(const void *, const void *);

#endif
