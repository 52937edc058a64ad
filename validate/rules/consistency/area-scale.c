/* A total of areas that agrees with its rows once one figure is read in another unit: hectares or square kilometres
 * taken for square metres, or the other way round. */
#include "rule.h"

static void judge(struct check *c, const struct total *t)
{
    struct misread misread = { .at = NO_ITEM };

    if (total_misread(t, &misread))
        finding(c, misread.at, arg_amount("sum", t->sum), arg_amount("total", t->stated),
                arg_code("unit", str_of(misread.unit)), arg_amount("meant", misread.meant));
}

static void check(struct check *c, struct item root)
{
    (void)root;
    if (!each_total_that_differs(c, judge))
        not_applicable(c, "reason/no-totals");
}

const struct rule rule_area_scale = {
    .id = "area-scale",
    .kinds = ARTICLE_7_REPORT | EXTENSION_REQUEST | COMPLIANCE_DECLARATION,
    .basis = "record-counts",
    .about = ABOUT_RECORD,
    .message = "the rows give {sum}; the total is {total}; the two agree if this figure is in {unit}: {meant}",
    .help =
        "Compare the figure and its unit with the source: a hectare is 10,000 square metres, a square kilometre "
        "1,000,000.",
    .on_record = check,
    .each = ".",
};
