/* The numbered paragraphs of the context of a post run from 1 without a gap. */
#include "rule.h"

static void check(struct check *c, struct item terms)
{
    struct series told = { 0 };
    struct item highest = NO_ITEM;
    struct buf missing = { 0 };
    int64_t number;

    for (struct item i = item_at(terms, "context"); item_given(i); i = item_next(i)) {
        if (!item_number(item_at(i, "@number"), &number))
            continue;
        highest = number > told.last ? i : highest;
        series_add(&told, number);
    }
    series_missing(&told, told.last, "", &missing);
    if (missing.len)
        finding(c, item_at(highest, "@number"), arg_list("missing", buf_all(&missing)),
                arg_count("last", told.last));
    buf_free(&missing);
}

const struct rule rule_number_gap = {
    .id = "number-gap",
    .kinds = MEETING_REPORT,
    .basis = "record-paragraphs",
    .about = ABOUT_RECORD,
    .message = "numbers that are not in the list: {missing}; the highest one is {last}",
    .help = "Compare with the annex; a paragraph may be missing, or its number mistyped.",
    .on_record = check,
    .each = "terms-of-reference",
};
