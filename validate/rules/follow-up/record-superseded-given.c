/* A record whose later text is given too: what it says is told by the later one, which names it or bears a higher
 * revision. */
#include "rule.h"

static void check(struct check *c, const struct fact *identity)
{
    const struct digest *newer = newer_given(c);
    if (newer)
        finding_of_fact(c, identity, arg_code("newer", newer->id));
}

const struct rule rule_record_superseded_given = {
    .id = "record-superseded-given",
    .kinds = RECORDS,
    .basis = "record-later-text",
    .about = ABOUT_RECORD,
    .message = "the record {newer}, which is given too, takes the place of this one",
    .help = "Nothing need be changed where both are to be checked; else check the newer text alone.",
    .on_corpus = check,
    .each = "identity",
};
