/* People by sex and age, as reports and requests tell them (Art. 5(1), 7(1)(j), (k)): those whom risk education reached,
 * who used services for victims, and casualties. Who is not told apart is a share of its own. */
#ifndef TL_PEOPLE_H
#define TL_PEOPLE_H

#include "record.h"

struct check;

struct people {
    int64_t total, women, men, girls, boys;
    int64_t told;   /* of the total, those of the four */
    int64_t untold; /* the rest */
};

/* Adds what a block of the schema type `people` tells. False, and nothing added, where its total is no figure or
 * contradicts its parts, or where the sum is too large; a block that holds nothing, because of a value state, adds nothing. */
bool people_add(struct people *, struct item block);

/* What asks for people to be told by sex and age in this block, by the place of it in its record: a requirement. */
const char *people_basis(struct item block);

/* People of one sort in a record: of all programmes, of all services of a kind, of a list of casualties. */
struct people_sum {
    const char *sort;        /* a phrase, "people/reached" */
    const char *requirement; /* that they rest on */
    struct item at;          /* the first programme, service or list */
    struct people people;
};

/* Calls back for each sort of which the record tells any. Where a figure cannot be read or added, the sort is left out, and
 * not evaluated. A person counts as often as the record counts them. */
void each_people_sum(struct check *, struct item root, void (*judge)(struct check *, const struct people_sum *));

/* Delegates by gender, as the report of a meeting counts them. */
struct delegates {
    int64_t total, women, men, another;
    int64_t told; /* of the total, those of the three */
};

/* Reads them; not evaluated, and false, where the total is missing or less than its parts. An item that is not given is
 * only false. */
bool delegates_read(struct check *, struct item, struct delegates *);

#endif
