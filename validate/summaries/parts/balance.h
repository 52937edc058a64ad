/* Parts of the summary of balance: how bodies of meetings, delegations and beneficiaries divide by gender and by region. No
 * source states a quota: figures are told, and what could not be counted is told too. */
#ifndef TL_BALANCE_H
#define TL_BALANCE_H

#include "page.h"
#include "stack.h"

enum { BALANCE_MOST = 20, BALANCE_USUAL = 10 }; /* meetings, and years */

/* The report of a meeting, one for each. */
struct meeting_told {
    const struct digest *record;
    struct str code, label; /* "10MSP, 2022" */
    struct date day;
};

/* What could not be counted: phrases, and where. */
struct uncounted {
    const char *what, *why;
    struct str where;
};

struct balance {
    struct page *page;
    struct meeting_told *meetings; /* by day */
    struct uncounted *notes;
    uint32_t meeting_count, meeting_cap, note_count, note_cap;
    bool cut; /* there are more meetings than are shown */
};

/* The reports of meetings of the scope. */
void balance_find_meetings(struct balance *);
void balance_note(struct balance *, const char *what, struct str where, const char *why);

/* The parts of which a body is made up, by gender; and the groups, in the order of enum regional_group. */
enum { GENDERS = 4, GROUPS = 7 };
extern const struct stack_part gender_parts[GENDERS];
extern const struct stack_part group_parts[GROUPS];

void part_delegations(struct balance *);   /* delegates, the sponsored, and States Parties that took part */
void part_offices(struct balance *);       /* Vice-Presidents, coordinators, panels */
void part_beneficiaries(struct balance *); /* people reached, assisted, killed or injured, from Article 7 reports */
void part_uncounted(struct balance *);

#endif
