/* What outlives a record: who it is, what was found, which rules were evaluated, and the facts that corpus rules
 * and summaries read. It depends on the bytes, the rules, the schemas and the registry, and on nothing else. */
#ifndef TL_DIGEST_H
#define TL_DIGEST_H

#include "arg.h"
#include "hash.h"
#include "excluded.h"
#include "schema.h"
#include "shelf.h"

enum severity { NOTE = 1, WARNING, ERROR };

/* "note", "warning", "error": as formats for machines write it. */
static inline const char *severity_name(uint32_t severity)
{
    static const char *const names[] = { [NOTE] = "note", [WARNING] = "warning", [ERROR] = "error" };
    return names[severity];
}

enum outcome { PASS, FINDING, NOT_APPLICABLE, NOT_EVALUATED };

/* Where an item stands in the decoded text. Lines and columns count from 1, columns in code points; the end is
 * one past the last byte or column. */
struct place {
    uint32_t from, to, line, column, end_line, end_column;
    struct str excerpt;          /* of its line, at most 200 bytes */
    uint32_t caret, caret_width; /* of the place within the excerpt, in code points, from 0 */
};

/* What would stand in a place where something is only written otherwise; see fix.h. Its place has no excerpt. */
struct fix {
    struct place place;
    struct str text;
};

struct finding {
    uint32_t rule; /* its index among all rules */
    uint32_t severity;
    struct str basis; /* requirement id */
    struct str item;  /* item path */
    struct str form;  /* the reporting form where the item stands: "F.II"; empty where it stands in none */
    struct str asked; /* of a fault of format: the articles that ask for the item; or empty */
    struct place place;
    uint64_t value; /* of the item: see fingerprint.h */
    struct arg *args;
    uint32_t arg_count;
    struct fix *fix;             /* NULL where it has none */
    bool known;                  /* in a report: the baseline has it */
    const struct waiver *waived; /* in a report: the waiver that holds for it, or NULL */
};

/* Why a rule has another outcome than pass or finding: a phrase and what it speaks of. Of a rule that is not applicable
 * none is kept where the digest shows why: it is for other kinds of records, or no item that it looks at is there. */
struct reason {
    uint32_t rule;
    struct str phrase;
    struct str item;
};

/* A typed statement of the record, such as an extension granted; its fields are arguments. */
struct fact {
    struct str name;
    struct str item;
    struct place place;
    uint64_t value; /* of the item: see fingerprint.h */
    struct arg *args;
    uint32_t arg_count;
};

struct digest {
    struct str path;  /* as given, relative where it was given so */
    struct str id;    /* record id; empty where it could not be read */
    uint8_t hash[32]; /* SHA-256 of the original bytes */
    uint32_t kind;
    bool whole;   /* the record was read to its end */
    bool limited; /* the limit of findings was reached */
    bool found;   /* in a folder that was named, and not named itself */
    bool aside;   /* no record, but settings, waivers or a registry met in a folder: only where it stands counts */
    uint32_t finding_count, reason_count, fact_count, outcome_count;
    struct finding *findings; /* by place, then rule */
    struct reason *reasons;
    struct fact *facts;
    uint8_t *outcomes; /* one of enum outcome for each rule */
};

/* The field of a fact; NULL where it has none of that name. */
#define fact_field(f, name) fact_field_((f), str_of(name))
const struct arg *fact_field_(const struct fact *, struct str name);

/* Its text; empty where there is no such fact or field, as in a digest that anyone may have written. */
#define fact_word(f, name) fact_word_((f), str_of(name))
struct str fact_word_(const struct fact *, struct str name);

/* Its date; none where there is no such fact or field. */
#define fact_date(f, name) fact_date_((f), str_of(name))
struct date fact_date_(const struct fact *, struct str name);

/* Whether two facts have the same in the field of that name: a text or a number. */
bool fact_same(const struct fact *, const struct fact *, const char *name);
/* Its text in `*language` ("text:ar"), else in English, else in any; `*language` becomes that of the text. */
struct str fact_text(const struct fact *, const char *name, struct str *language);
/* The first fact of that name; NULL where there is none. */
#define digest_fact(d, name) digest_fact_((d), str_of(name))
const struct fact *digest_fact_(const struct digest *, struct str name);

/* How a file of digests, also called a shard, was made. Digests of records made in another way are not to be read beside
 * one's own: they would not be those of one run. */
struct imprint {
    struct str version;            /* of the program */
    struct str rules;              /* a hash of the sources of rules, core and schemas */
    struct str limits;             /* on a record, as text */
    uint8_t registry[HASH];        /* of the registry */
    bool gaps;                     /* something that was named was not there, or could not be read */
    bool faults;                   /* the program could not check a record, by a fault of its own */
    struct excluded_list excluded; /* what settings left out */
};

/* One digest as bytes, from one process to another of the same run, which share how they were made; NULL where the bytes are
 * not one. Its strings are in the arena, and on the shelf for the next. */
void digest_put(struct buf *out, const struct digest *);
struct digest *digest_take(struct str bytes, struct arena *, struct shelf *);

enum { DIGESTS_MEGABYTES = 512 }; /* the most that a shard may have */

/* Whether bytes begin as those of a shard do, of whatever format. */
bool digests_begin(struct str bytes);

/* Writes a shard. All numbers are little-endian base 128, so that small ones are short. */
void digests_write(struct buf *out, const struct imprint *, struct digest *const *, uint32_t count);

/* A growing list, and the strings that its digests share. */
struct digest_list {
    struct digest **at;
    uint32_t count, cap;
    struct shelf shelf;
};

enum digests_fault { DIGESTS_GOOD, DIGESTS_DAMAGED, DIGESTS_OTHER_VERSION, DIGESTS_OTHER_RULES };
/* Reads what digests_write wrote; everything is copied into the arena, which is one for all of a list. Nothing is added
 * where it is damaged, or its imprint has another version or other rules than `ours`. It is the caller's part to compare
 * the registry and the limits, because the paths within tell where the settings are on which both depend. */
enum digests_fault digests_read(struct str bytes, const struct imprint *ours, struct arena *, struct digest_list *,
                                struct imprint *its);

#endif
