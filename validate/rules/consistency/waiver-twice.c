/* A finding is waived once, so that one day and one reason hold. */
#include "rule.h"

static void check(struct check *c, struct item waiver)
{
    struct buf aim = { 0 };
    buf_line(&aim, item_word(item_at(waiver, "@rule")));
    buf_line(&aim, item_word(item_at(waiver, "@record")));
    buf_line(&aim, item_word(item_at(waiver, "@item")));
    struct item first = named_before(c, buf_all(&aim), waiver);
    buf_free(&aim);
    if (item_given(first))
        finding(c, waiver, arg_count("first", line_of(c, first)), arg_count("second", line_of(c, waiver)));
}

const struct rule rule_waiver_twice = {
    .id = "waiver-twice",
    .kinds = WAIVERS,
    .basis = "record-waivers",
    .about = ABOUT_RECORD,
    .message = "the same finding is waived twice: lines {first} and {second}",
    .help = "Keep one of the two, with the last day and the reason that hold.",
    .on_record = check,
    .each = "waiver",
};
