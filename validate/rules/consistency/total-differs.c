/* A total is the sum of the rows that stand beside it. Where one figure seems to stand in another unit of area, another
 * rule tells it. */
#include "rule.h"

static void judge(struct check *c, const struct total *t)
{
    struct misread misread = { .at = NO_ITEM };
    struct buf rows = { 0 };

    if (total_misread(t, &misread))
        return;
    for (const char *const *path = t->rows; *path; path++)
        buf_line(&rows, str_of(*path));
    finding(c, t->at, arg_amount("sum", t->sum), arg_list("rows", str_trimmed(buf_all(&rows))),
            arg_amount("total", t->stated), arg_amount("difference", amount_apart(t->stated, t->sum)));
    buf_free(&rows);
}

static void check(struct check *c, struct item root)
{
    (void)root;
    if (!each_total_that_differs(c, judge))
        not_applicable(c, "reason/no-totals");
}

const struct rule rule_total_differs = {
    .id = "total-differs",
    .kinds = ARTICLE_7_REPORT | EXTENSION_REQUEST | COMPLIANCE_DECLARATION,
    .basis = "record-counts def-contaminated-area a4-land-release",
    .about = ABOUT_RECORD,
    .message = "the rows give {sum} ({rows}); the total is {total}; difference: {difference}",
    .help = "Compare the total and its rows with the source; a row may be missing, or a figure mistyped.",
    .on_record = check,
    .each = ".",
};
