/* The report of a run: all digests with what the corpus phase adds, in their final order. Verdicts are computed
 * here, once; every format is a view of it. */
#ifndef TL_REPORT_H
#define TL_REPORT_H

#include "baseline.h"
#include "chain.h"
#include "complete.h"
#include "digest.h"
#include "given.h"
#include "excluded.h"
#include "levels.h"
#include "listing.h"
#include "registry.h"
#include "screen.h"
#include "sequence.h"
#include "waivers.h"

struct report_record {
    const struct digest *given;
    struct digest judged;        /* the same with the findings, outcomes and reasons of corpus rules */
    const struct levels *levels; /* that settings give it, or NULL */
    bool in_force;               /* a document of waivers that hold in this run */
    bool beside;                 /* and that was not named as what to check: it is not counted */
};

/* Something that the head of the report tells: settings, a registry overlay or waivers in force. */
struct report_source {
    const char *phrase; /* "check/settings", "check/overlay", "check/waivers", "check/baseline", "check/complete" */
    struct str file;    /* or what is declared complete */
    const uint8_t *hash; /* SHA-256 of the file; NULL where it is none */
};

struct report_symbol {
    struct str symbol;
    uint32_t record;
};

/* Which States the facts of the records given name: real ones, invented ones, or both. NAMES_REAL where they name none. */
enum names { NAMES_REAL, NAMES_INVENTED, NAMES_BOTH };

/* How often a rule had each outcome in records that were read to their end, or where none was in all of them, and the first reason for not being evaluated or applicable. It counts as evaluated where at
 * least one record evaluated it and none left it unevaluated. */
struct coverage {
    uint32_t times[NOT_EVALUATED + 1];
    uint32_t findings;    /* in all records */
    enum outcome state;   /* PASS where it was evaluated, NOT_APPLICABLE or NOT_EVALUATED */
    struct reason reason; /* that there is no record, where none gives one */
    bool given;           /* one does */
};

enum { REPORT_PARTS = 8 }; /* in which records may be judged side by side, at most */

struct report {
    /* given by the caller */
    const struct registry *registry;
    struct date as_of;
    uint32_t most;   /* findings of one record */
    bool verbose;    /* wanted: every rule of every record, where the format tells that */
    bool statistics; /* of text wanted: how often each rule has found something */
    uint8_t quiet; /* of text wanted: only the verdict, and findings that count and are at least so grave; 0: all */
    struct screen screen; /* that text is for */
    struct report_source *sources;
    uint32_t source_count;
    struct digest *const *waiver_files; /* documents of waivers in force */
    uint32_t waiver_file_count;
    /* Has so many parts of a job done, each once, if need be on several processors; NULL: they are done one after the other. What
     * parts write is apart, and the same comes out. */
    void (*side_by_side)(void (*part)(void *job, uint32_t which), void *job, uint32_t parts);
    const struct levels *(*levels_of)(void *,
                                      const struct digest *); /* that settings give a record, or NULL; NULL: none */
    void *levels_data;
    const struct level *const *levels; /* all that settings in force say, by file and line */
    uint32_t level_count;
    const struct excluded_list *excluded; /* closed; NULL where nothing was left out */
    struct baseline *baseline;            /* NULL where none is given */
    const struct complete *complete;      /* closed; NULL where nothing is declared */

    /* made; report_clear takes away what stands from here on */
    struct report_record *records; /* by path; documents of waivers in force among them */
    uint32_t in_force, beside;     /* how many these are */
    enum names names;
    struct waivers waivers;
    struct report_symbol *symbols; /* of the records, sorted */
    struct chains chains;          /* of Article 7 reports */
    struct given given;            /* facts by what stands in them */
    struct identities identities;
    struct listings listings; /* documents, by the meetings that list them */
    struct sequence sequence;
    struct str *anchors;    /* "SYMBOL#PARAGRAPH" and "SYMBOL#PARAGRAPH.LETTER", sorted */
    uint32_t *corpus_rules; /* the rules that look at more than one record */
    uint32_t record_count, symbol_count, anchor_count, anchor_cap, corpus_rule_count;
    uint32_t unread;                  /* records that were not read to their end; counted with the coverage */
    struct str first_unread;          /* the path of the first */
    const struct coverage *coverage;  /* of each rule; NULL before report_cover */
    struct arena parts[REPORT_PARTS]; /* of what was found in each */
    uint32_t counts[ERROR + 1];       /* findings that are not waived, by severity */
    struct arena arena;
};

/* Runs the corpus phase over digests, which must outlive the report. The same record under the same path twice
 * counts once. */
void report_make(struct report *, struct digest *const *, uint32_t count);
/* Counts the outcomes of each rule over all records, for reports that tell what was checked. */
void report_cover(struct report *);
/* How many rules were evaluated; the coverage has been counted. */
uint32_t report_evaluated(const struct report *);
/* Up to which day decisions are known on the States that the records name. */
struct date report_known_until(const struct report *);
/* Whether some record was read to its end; the coverage has been counted. */
bool report_read_some(const struct report *);
void report_free(struct report *);
/* Frees what was made, and keeps what the caller had given: for another report_make. */
void report_clear(struct report *);

const struct digest *report_record_of_symbol(const struct report *, struct str symbol);
bool report_has_anchor(const struct report *, struct str anchor);

/* Why a rule was not evaluated on a record, or does not apply to it. False where it was evaluated. */
bool report_reason(const struct digest *, uint32_t rule, struct reason *);

/* A record on which a worker died: nothing is known of it, and no finding says so. */
bool report_lost(const struct report_record *);

/* Whether a finding counts for the exit code: it is neither waived nor known by the baseline. */
static inline bool finding_counts(const struct finding *f)
{
    return !f->waived && !f->known;
}

/* True where a finding that counts is at or above the level. */
bool report_fails(const struct report *, enum severity level);

#endif
