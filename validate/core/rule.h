/* All that a rule sees. A rule is one file, validate/rules/<module>/<id>.c, that ends in its `struct rule`; the
 * build finds it by the folder. Record rules judge a record by its own dates and never see the as-of date. */
#ifndef TL_RULE_H
#define TL_RULE_H

#include "accrued.h"
#include "amount.h"
#include "asked.h"
#include "carried.h"
#include "chain.h"
#include "cover.h"
#include "derive.h"
#include "digest.h"
#include "flow.h"
#include "gap.h"
#include "listing.h"
#include "mend.h"
#include "munitions.h"
#include "names.h"
#include "people.h"
#include "plan.h"
#include "series.h"
#include "shares.h"
#include "stocks.h"
#include "sums.h"
#include "symbol.h"
#include "texts.h"
#include "totals.h"
#include "waivers.h"
#include "wanting.h"
#include "wording.h"

/* What a finding is about, which bounds its severity: a fault of the record can be mended; conduct that a record
 * reports truthfully is at most a warning, and a note once a meeting has decided on it. */
enum about { ABOUT_RECORD, ABOUT_CONDUCT, ABOUT_DECIDED };

struct check; /* one rule at work on one record */
struct text_cursor;

/* Nobody sees the same fault twice. Where two rules meet on an item, the more specific speaks and the other stands back:
 *
 *  - a rule that names others in `stands_back_for` says nothing of an item of which one of them speaks, nor of what is
 *    within that item: the total of a section is not held against what was held when its rows do not add up; numbers
 *    within an element that stands there twice are not found to stand there twice as well;
 *  - where a value is not there or cannot be read, only that is said of it, and of its characters,
 *    and not what follows.
 *
 * The outcome of a rule that stood back is a finding all the same. The mutation test lists the pairs of rules that may
 * speak of one item, each with its reason. */

struct rule {
    const char *id;                   /* a slug, never used again for another rule */
    unsigned kinds;                   /* of records, as bits of enum kind */
    const char *basis;                /* ids in registry/requirements.xml, the first by default; blanks between */
    bool (*dues)(const struct due *); /* it rests on the requirements of these too: tl:due of the schemas */
    enum about about;
    const char *message; /* template in English; each {name} is an argument of its findings */
    const char *help;

    /* One of these four. */
    enum fault_kind speaks_for;                             /* a fault that the parser has found */
    void (*on_record)(struct check *, struct item);         /* called for every item of `each` */
    void (*on_corpus)(struct check *, const struct fact *); /* called for every fact named `each` */
    void (*on_text)(struct check *, struct text_cursor *);  /* called for every text of the record with `marks` */
    /* Adds to `out` what a value, which it finds something of, was meant to be: where it is only written otherwise, and that is
     * sure (mend.h). False where it is not. NULL: of none. */
    bool (*mend)(struct check *, struct item, struct str value, struct buf *out);
    const char *each;            /* a path below the root, or "//name" for every item of that name */
    const char *stands_back_for; /* ids of rules, with blanks between */
    const char *pattern;         /* of what the rule judges, in the syntax of PCRE2 */
    const char *search;          /* or of what it looks for within texts; see pattern.h */
    unsigned marks; /* of texts.h: a text has one of them, and is of one of the natures named, if there is any */
};

/* Ready to be the `mend` of a rule: a value becomes one that its type accepts, a code gets Latin letters, or loses what is not
 * seen. */
bool mend_as_type(struct check *, struct item, struct str value, struct buf *out);
bool mend_as_latin(struct check *, struct item, struct str value, struct buf *out);
bool mend_as_seen(struct check *, struct item, struct str value, struct buf *out);

/* A rule with its place: the folder it stands in. Sorted by id; made by the build. */
struct rule_entry {
    const struct rule *rule;
    const char *module;
};
extern const struct rule_entry rules[];
extern const uint32_t rule_count;
extern const char rules_hash[]; /* of the sources of rules, core and schemas, in hexadecimal */

/* The index of the rule of that id; rule_count where there is none. */
uint32_t rule_find(struct str id);
/* The id most like it; empty where none is near enough, or two are equally near. */
struct str rule_nearest(struct str id);

/* Reads what a rule cannot do without. False where it is missing or cannot be read; the outcome is then
 * not-evaluated, with the path as the reason. Paths are string literals. */
#define need_date(c, base, path, out) need_date_((c), (base), "" path "", (out))
#define need_number(c, base, path, out) need_number_((c), (base), "" path "", (out))
#define need_token(c, base, path, out) need_token_((c), (base), "" path "", (out))
#define need_amount(c, base, path, out) need_amount_((c), (base), "" path "", (out))
bool need_amount_(struct check *, struct item base, const char *path, struct amount *out);
bool need_date_(struct check *, struct item base, const char *path, struct date *out);
bool need_number_(struct check *, struct item base, const char *path, int64_t *out);
bool need_token_(struct check *, struct item base, const char *path, struct str *out);
/* The same for a date that is computed from an item: false where it is outside the years 1 to 9999. */
#define need_derived(c, base, path, derivation) need_derived_((c), (base), "" path "", (derivation))
bool need_derived_(struct check *, struct item base, const char *path, const struct derivation *);

/* Nothing can be said, because of what `phrase` says of an item. Always false. */
bool not_evaluated_at(struct check *, struct item, const char *phrase);
/* The State that the record is of, for which the Convention has entered into force on a day that the registry knows;
 * else NULL, and the outcome is not-evaluated. */
const struct state *need_state(struct check *);

/* Whether decisions on the deadline of a State under Article 3 or 4 are known up to that day; where not, the outcome is
 * not-evaluated. */
bool need_horizon(struct check *, struct str state, int64_t article, struct date day);

/* This item is outside the rule, for the reason that the phrase tells; if every item is, the outcome is
 * not-applicable. */
void not_applicable(struct check *, const char *phrase);

/* The next findings rest on this requirement, one of the rule's `basis`. */
void rests_on(struct check *, const char *requirement);

/* They rest on that one of the rule's `basis` which names the paragraph of a citation such as CCM/MSP/2022/12#38.b; on the
 * first where none does. */
void rests_on_cited(struct check *, struct str citation);

/* An argument that is a phrase of the catalogue, by its id. */
struct arg arg_phrase(const char *name, struct str id);

/* Says a finding of an item, with the arguments of the rule's message. */
#define finding(c, at, ...)                                                                                        \
    finding_((c), (at), (const struct arg[]){ __VA_ARGS__ },                                                       \
             sizeof((const struct arg[]){ __VA_ARGS__ }) / sizeof(struct arg))
void finding_(struct check *, struct item at, const struct arg *, uint32_t count);
/* The same for an item that is not there, by its name below the parent. */
#define finding_of_missing(c, parent, name, ...)                                                                   \
    finding_of_missing_((c), (parent), (name), (const struct arg[]){ __VA_ARGS__ },                                \
                        sizeof((const struct arg[]){ __VA_ARGS__ }) / sizeof(struct arg))
void finding_of_missing_(struct check *, struct item parent, struct str name, const struct arg *, uint32_t count);
/* Calls for each item that is due in the record and not there, by one of the dues that the rule speaks for (`dues`); the
 * next findings rest on its requirement. */
void each_due_missing(struct check *, struct item root, void (*say)(struct check *, const struct wanting *));
/* The same for a corpus rule, at a fact. */
#define finding_of_fact(c, fact, ...)                                                                              \
    finding_of_fact_((c), (fact), (const struct arg[]){ __VA_ARGS__ },                                             \
                     sizeof((const struct arg[]){ __VA_ARGS__ }) / sizeof(struct arg))
void finding_of_fact_(struct check *, const struct fact *, const struct arg *, uint32_t count);

const struct registry *registry_of(const struct check *);

/* The days of a meeting: as this record decides or tells them, else as the registry knows them. No dates where nobody
 * does. */
struct meeting_days {
    struct date opens, closes;
    bool unverified; /* by the registry, and not from a document of the United Nations or of a State */
};
struct meeting_days meeting_days(struct check *, struct str code);

/* Whether the text as a whole is of the rule's pattern. */
bool matches_pattern(const struct check *, struct str);

/* A text of the record: the value of an item. text_next() moves to the next one that has one of these marks; false behind
 * the last. Rules of one record share one reading of its texts. A cursor of zeros begins. */
struct text_cursor {
    struct item item;
    struct str text;
    unsigned marks; /* all that it has */
    uint32_t next;
    size_t at; /* how far its pieces are read */
};
bool text_next(struct check *, unsigned marks, struct text_cursor *);
/* The next piece of that text which the rule's search finds; false behind the last. Where a bound on what a search may
 * cost is reached, the outcome is not-evaluated. */
bool piece_next(struct check *, struct text_cursor *, struct str *piece);
/* The first piece, and how many there are: the count is 0 where there is none. */
struct pieces {
    struct str first;
    int64_t count;
};
struct pieces pieces_of(struct check *, struct text_cursor *);

/* The item of this record for which the rule has named the same key before; NO_ITEM for the first, which is
 * remembered. */
struct item named_before(struct check *, struct str key, struct item);
/* The same for a key of two parts; NO_ITEM also where one of them is empty. */
struct item pair_before(struct check *, struct str, struct str, struct item);

/* The item that a path from the root leads to, and that has this natural key; found by an index. */
#define item_of_key(c, path, key) item_of_key_((c), "" path "", (key))
struct item item_of_key_(struct check *, const char *path, struct str key);

/* The key of an item there that is most like this one; empty where none is near enough, or two are equally near. */
#define nearest_key(c, path, key) nearest_key_((c), "" path "", (key))
struct str nearest_key_(struct check *, const char *path, struct str key);

/* The line of the record on which an item begins. */
int64_t line_of(struct check *, struct item);

/* For corpus rules: the record given that takes the place of this one, and one given before that is the same again; see
 * identity.h. NULL where there is none. */
const struct digest *newer_given(const struct check *);
const struct digest *twin_given(const struct check *, bool *by_id);
/* For corpus rules: the record given that bears a symbol; NULL where none does. */
const struct digest *record_of_symbol(const struct check *, struct str symbol);
/* The facts of all records given, by what stands in them. */
const struct given *given_of(const struct check *);
/* The text of the request that a decision is on, the one sent last where there are several; NULL where none is given. */
const struct given_fact *request_decided(const struct check *, const struct fact *decision);
/* Calls for each paragraph of the decisions given that asks for this report (asked.h). Where none does, the outcome is
 * not-applicable, or not-evaluated where the registry knows an extension that the report falls into, and the report of
 * its meeting is not given. */
void each_asked(struct check *, const struct fact *report,
                void (*judge)(struct check *, const struct fact *report, const struct asked *));
/* The documents that meetings list, of all records given. */
const struct listings *listings_of(const struct check *);
/* Whether the record at work has itself the list in which a document of that symbol would stand. */
bool listed_by_self(const struct check *, struct str symbol);
/* Whether a record given has the paragraph, or lettered item, of a citation such as CCM/MSP/2022/12#38.b. */
bool decision_given(const struct check *, struct str citation);
/* For corpus rules: whether the run declares that all records of a State for a year are given. Else the outcome is
 * not-evaluated: nothing follows from a record that is not given. The same where one that is given could not be read. */
bool need_complete(struct check *, struct str state, int64_t year);
/* For corpus rules: the day that counts as today. */
struct date as_of(const struct check *);
/* For rules on the fact "waiver": whether a finding of this run is what a waiver is for. False where that does not
 * matter, because it has expired or names no rule, or cannot be said, because its record was not given or not judged by
 * that rule; the outcome is then not-applicable or not-evaluated. */
bool need_waiver(struct check *, const struct fact *, bool *met);
/* Where a tick "unchanged since 2019" leads, and the reports in which it ends. False where it is no such tick, or a report
 * on the way is not given; the outcome says so. */
bool need_chain(struct check *, const struct fact *tick, struct chain *, const struct report_year **ends);
/* Whether such a chain leads to a year of which no report is given, though all records of it are declared given, and gaps do
 * not tell so already. */
bool chain_is_cut(struct check *, const struct fact *tick, int64_t *year);
/* Nothing can be said of this item or fact, because of what `phrase` says; `about` is copied. */
void not_evaluated(struct check *, const char *phrase, struct str about);

#endif
