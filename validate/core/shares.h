/* Shares: how a body of States is made up. What is not known is a share of its own, and so are the States that belong to no
 * regional group of the United Nations: neither is held against anyone. No source states a quota, so that rules tell the
 * figures and find no fault in them. The least of which shares are told stands here too. */
#ifndef TL_SHARES_H
#define TL_SHARES_H

#include "registry.h"

/* The least that shares are told of; no text of the Convention states one, these are our own.
 * Four States: the smallest body that CCM/MSP/2022/12 lists, its Vice-Presidents (paragraph 17).
 * Ten people: shares of fewer say nothing, and may point to a person. */
#define SHARES_LEAST_STATES 4
#define SHARES_LEAST_PEOPLE 10
/* Where more than this part of people is not told apart, that is said: a half. Ours too. */
#define SHARES_UNTOLD_PART 2

/* The number as it stands in a help text: one place for both. */
#define SHARES_TEXT_(number) #number
#define SHARES_TEXT(number) SHARES_TEXT_(number)

/* Whether the State, as a party, has a duty to clear on that day: one that the registry knows, and does not know to be
 * fulfilled by then (Art. 4). */
bool state_is_affected(const struct registry *, struct str state, struct date);

/* The regional groups of the United Nations, and the States of none. */
enum regional_group { AFRICAN, ASIA_PACIFIC, EASTERN_EUROPEAN, LATIN_AMERICAN, WESTERN, NO_GROUP, GROUP_UNKNOWN };

/* That of a State, as the registry has it. */
enum regional_group regional_group_of(const struct registry *, struct str state);
/* Its name: a phrase. */
const char *regional_group_phrase(enum regional_group);

struct composition {
    int64_t members;
    int64_t women, men, another, unstated; /* representatives, as the document states their gender */
    int64_t of[GROUP_UNKNOWN + 1];
    int64_t affected;
    struct date day; /* on which they are affected */
};

/* Counts one more: its State, and the gender of its representative, "female"; empty where nothing is stated. */
void composition_add(struct composition *, const struct registry *, struct str state, struct str gender);
/* The same for each item of a list, by these attributes of it: "code", and "gender". */
void composition_add_all(struct composition *, const struct registry *, struct item first, const char *state);

#endif
