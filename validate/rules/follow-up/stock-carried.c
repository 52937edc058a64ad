/* Of each type of munitions, what was stockpiled at the end of the period before and found since is stockpiled still, or was
 * destroyed, transferred or set apart to be retained in the period (Art. 3(2), 7(1)(b), (f), (g)). */
#include "rule.h"

static void judge(struct check *c, const struct carried *k)
{
    if (!carried_agrees(k))
        finding_of_fact(c, k->now, arg_code("type", k->type), arg_count("left", k->left),
                        arg_count("went", k->went_most), arg_count("came", k->came), arg_count("was", k->was),
                        arg_date("day", k->day), arg_code("item", k->then->item));
}

static void check(struct check *c, const struct fact *stocks)
{
    (void)stocks;
    each_stock_carried(c, judge);
}

const struct rule rule_stock_carried = {
    .id = "stock-carried",
    .kinds = ARTICLE_7_REPORT,
    .basis = "record-carried",
    .about = ABOUT_RECORD,
    .message = "{type}: stockpiled {left}, destroyed, transferred or retained since {went}, found {came}; the "
               "report until "
               "{day} has {was} ({item})",
    .help =
        "Compare the rows of the type in both reports with the register; a count that was corrected is told in a "
        "remark.",
    .on_corpus = check,
    .each = "stocks",
};
