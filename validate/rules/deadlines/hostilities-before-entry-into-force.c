/* The end of the active hostilities is given for an area that became contaminated after entry into force (Art. 4(1)(b)); for
 * one contaminated before, the time runs from entry into force (Art. 4(1)(a)). */
#include "rule.h"

static void check(struct check *c, struct item ended)
{
    struct date day;
    const struct state *s = need_state(c);

    if (!s || !need_date(c, ended, ".", &day) || date_before(s->entry_into_force, day))
        return;
    finding(c, ended, arg_date("ended", day), arg_date("force", s->entry_into_force));
}

const struct rule rule_hostilities_before_entry_into_force = {
    .id = "hostilities-before-entry-into-force",
    .kinds = ARTICLE_7_REPORT,
    .basis = "a4-1b-deadline",
    .about = ABOUT_RECORD,
    .message = "active hostilities ended on {ended}; the day is asked for only where it is after entry into force, "
               "{force}",
    .help = "Compare the day with the report; for an area contaminated at entry into force the item is left out.",
    .on_record = check,
    .each = "contaminated-areas/area/end-of-hostilities",
};
