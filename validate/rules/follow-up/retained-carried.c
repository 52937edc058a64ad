/* Of each type, what was retained at the end of the period before and acquired since is retained still, or was used up,
 * destroyed or transferred in the period (Art. 3(8); Form D). */
#include "rule.h"

static void judge(struct check *c, const struct carried *k)
{
    if (!carried_agrees(k))
        finding_of_fact(c, k->now, arg_code("type", k->type), arg_count("left", k->left),
                        arg_count("went", k->went_most), arg_count("came", k->came), arg_count("was", k->was),
                        arg_date("day", k->day), arg_code("item", k->then->item));
}

static void check(struct check *c, const struct fact *retention)
{
    (void)retention;
    each_retained_carried(c, false, judge);
    each_retained_carried(c, true, judge);
}

const struct rule rule_retained_carried = {
    .id = "retained-carried",
    .kinds = ARTICLE_7_REPORT,
    .basis = "record-carried a3-8-content",
    .about = ABOUT_RECORD,
    .message = "{type}: retained {left}, used up, destroyed or transferred since {went}, acquired {came}; the "
               "report until "
               "{day} has {was} ({item})",
    .help = "Compare the rows of the type in both reports with the register; each munition that is gone was used "
            "up, destroyed or transferred.",
    .on_corpus = check,
    .each = "retention",
};
