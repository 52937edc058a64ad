/* The facts of all records given, found by what stands in them: the reports of a State and year, the answers to an item
 * of a decision. Made once; a fact that is not there is not given, and nothing follows from that. */
#ifndef TL_GIVEN_H
#define TL_GIVEN_H

#include "digest.h"
#include "memory.h"

enum { GIVEN_FIELDS = 4 };

/* Each index, with the fields by which its facts are found. */
enum given_index {
    GIVEN_ASKED,       /* reporting items by symbol, paragraph, letter */
    GIVEN_ASKED_OF,    /* the same by State */
    GIVEN_EXPECTED_OF, /* expectations by State */
    GIVEN_CHANNEL,     /* channels of a decision by symbol, State, kind */
    GIVEN_ANSWERS,     /* answers by what they cite, State, last year of the report */
    GIVEN_ANSWERS_OF,  /* the same by what they cite and State */
    GIVEN_REPORTS,     /* Article 7 reports by State, first day, last day */
    GIVEN_REPORTS_TO,  /* the same by State, last day */
    GIVEN_REPORTS_IN,  /* the same by State, year of the last day */
    GIVEN_REQUESTS,    /* requests by State, article, meeting */
    GIVEN_REQUESTS_ON, /* the same by State and article */
    GIVEN_ASSISTANCE,  /* assistance by giver, receiver, the State that reports it, last year of the report */
    GIVEN_INDEXES
};

struct given_fact {
    struct str key; /* its fields, each ended by a line feed */
    uint64_t
        head; /* the first eight bytes of the key as a number, so that most are told apart without looking it up */
    uint32_t order; /* in which it was added */
    const struct digest *record;
    const struct fact *fact;
};

/* Facts with one key, in the order of records and of what stands in them. */
struct given_list {
    const struct given_fact *at;
    uint32_t count;
};

struct given {
    struct {
        struct given_fact *at; /* sorted by key */
        uint32_t count, cap;
    } lists[GIVEN_INDEXES];
    struct buf key; /* that is being made */
    struct arena arena;
};

/* Adds what a record has, unless it was not read to its end; it must outlive the index. A fact in which a field is
 * missing is not found by it. Of a record whose later text is given, what it reports of its period is left out. */
void given_add(struct given *, const struct digest *, bool superseded);
/* Sorts; then nothing is added. */
void given_close(struct given *);
void given_free(struct given *);

/* The facts that have in all fields of the index what this fact has in its fields of these names, one for each field of
 * the index; names may be those of another kind of fact. None where it lacks one. */
struct given_list given_like(const struct given *, enum given_index, const struct fact *,
                             const char *const names[GIVEN_FIELDS]);
/* The same with values. */
struct given_list given_with(const struct given *, enum given_index, const struct arg *const values[GIVEN_FIELDS]);
/* The facts whose first field has this value, in the order of the others. */
struct given_list given_first(const struct given *, enum given_index, struct str value);

#endif
