/* Every paragraph of the document, from 1 to the one that adopts it, stands in the record. */
#include "rule.h"

static void check(struct check *c, struct item root)
{
    struct series told = { 0 };
    int64_t last, number;
    struct buf missing = { 0 };

    if (!need_number(c, root, "head/adopted/@paragraph", &last))
        return;
    each_below(i, root, "@paragraph")
        if (item_number(i, &number))
            series_add(&told, number);
    series_missing(&told, last, "", &missing);
    if (missing.len)
        finding(c, item_at(root, "head/adopted/@paragraph"), arg_list("missing", buf_all(&missing)),
                arg_count("last", last));
    buf_free(&missing);
}

const struct rule rule_paragraph_gap = {
    .id = "paragraph-gap",
    .kinds = MEETING_REPORT,
    .basis = "record-paragraphs",
    .about = ABOUT_RECORD,
    .message = "paragraphs that are not in the record: {missing}; the last one is {last}",
    .help = "Add them; a paragraph that the record does not restate has a reference to the document.",
    .on_record = check,
    .each = ".",
};
