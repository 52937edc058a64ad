/* A plenary meeting that a paragraph names is one of those that were held. */
#include "rule.h"

static void check(struct check *c, struct item plenary)
{
    struct item held = item_at(record_root(plenary.record), "proceedings/plenaries/@count");
    int64_t number, count;

    if (!item_given(held)) {
        not_applicable(c, "reason/no-plenaries");
        return;
    }
    if (!need_number(c, plenary, ".", &number) || !item_number(held, &count) || (number >= 1 && number <= count))
        return;
    finding(c, plenary, arg_count("plenary", number), arg_count("count", count));
}

const struct rule rule_plenary_unknown = {
    .id = "plenary-unknown",
    .kinds = MEETING_REPORT,
    .basis = "record-counts",
    .about = ABOUT_RECORD,
    .message = "plenary meeting {plenary} is named; plenary meetings held: {count}",
    .help = "Compare both numbers with the document.",
    .on_record = check,
    .each = "//@plenary",
};
