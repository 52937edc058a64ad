/* The report of a run: all digests with what the corpus phase adds, in their final order. Verdicts are computed
 * here, once; every format is a view of it. */
#ifndef TL_REPORT_H
#define TL_REPORT_H

#include "digest.h"
#include "registry.h"

struct report_record {
    const struct digest *given;
    struct digest judged; /* the same with the findings, outcomes and reasons of corpus rules */
};

/* Something that the head of the report tells: a settings file or registry overlay in force. */
struct report_source {
    const char *phrase; /* "check/settings", "check/overlay" */
    struct str file;
};

struct report {
    const struct registry *registry;
    struct date as_of;
    struct report_source *sources;
    struct report_record *records; /* by path */
    uint32_t source_count, record_count;
    uint32_t counts[ERROR + 1];    /* findings by severity */
    struct {
        struct str symbol;
        uint32_t record;
    } *symbols;                    /* sorted */
    uint32_t symbol_count;
    struct arena arena;
};

/* Runs the corpus phase over digests, which must outlive the report. The same record under the same path twice
 * counts once. */
void report_make(struct report *, const struct registry *, struct date as_of, struct digest *const *,
                 uint32_t count);
void report_free(struct report *);

const struct digest *report_record_of_symbol(const struct report *, struct str symbol);

/* How often each rule had each outcome; `reason` is the first reason for not being evaluated or applicable. */
struct coverage {
    uint32_t times[NOT_EVALUATED + 1];
    const struct reason *reason;
};
/* One for each rule, in the arena of the report. A rule counts as evaluated where no record left it
 * unevaluated and at least one evaluated it. */
struct coverage *report_coverage(struct report *);

/* True where a finding is at or above the level. */
bool report_fails(const struct report *, enum severity level);

#endif
