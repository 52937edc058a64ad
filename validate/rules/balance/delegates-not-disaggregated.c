/* Delegates are counted, and all or most of them are not told apart by gender. That says nothing on how they divide. */
#include "rule.h"

static void judge(struct check *c, struct item counted)
{
    struct delegates d;
    if (delegates_read(c, counted, &d) && d.total - d.told > d.total / SHARES_UNTOLD_PART)
        finding(c, counted, arg_count("total", d.total), arg_count("told", d.told),
                arg_count("untold", d.total - d.told));
}

static void check(struct check *c, struct item participants)
{
    if (!item_given(item_at(participants, "delegates")) && !item_given(item_at(participants, "sponsored")))
        not_applicable(c, "reason/no-delegates");
    judge(c, item_at(participants, "delegates"));
    judge(c, item_at(participants, "sponsored"));
}

const struct rule rule_delegates_not_disaggregated = {
    .id = "delegates-not-disaggregated",
    .kinds = MEETING_REPORT,
    .basis = "gender-diversity",
    .about = ABOUT_CONDUCT,
    .message = "delegates: {total}; told by gender: {told}; not told: {untold}",
    .help = "Give the figures by gender where the document has them; none is concluded from a name. Told where "
            "more than "
            "half are not told apart.",
    .on_record = check,
    .each = "proceedings/participants",
};
