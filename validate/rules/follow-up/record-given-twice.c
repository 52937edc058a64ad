/* The same State, period and type, the same request or the same document of a meeting, in the same language and revision: one
 * of two such records takes the place of the other, or is not what it says. The id of a record is its own, too. */
#include "rule.h"

static void check(struct check *c, const struct fact *identity)
{
    bool by_id;
    const struct digest *other = twin_given(c, &by_id);
    if (other)
        finding_of_fact(c, identity, arg_phrase("what", by_id ? STR("record/same-id") : STR("record/same-subject")),
                        arg_code("other", other->id), arg_text("file", other->path));
}

const struct rule rule_record_given_twice = {
    .id = "record-given-twice",
    .kinds = RECORDS,
    .basis = "record-later-text",
    .about = ABOUT_RECORD,
    .message = "the record {other} in {file} is given too: {what}",
    .help = "Where one is a newer text of the other, name that one in it as superseded; where both are the same, "
            "give one of them; else correct what tells them apart.",
    .on_corpus = check,
    .each = "identity",
};
