/* What one State reports to have given another is what that one reports to have received, in the same year and currency
 * (Art. 6(2), 7(1)(n)). Both reports are needed; of rows without a figure both have as many. */
#include "rule.h"

static void compare(struct check *c, const struct fact *row, const struct flow *f)
{
    const struct flow_side *own = &f->own, *other = &f->other;
    if (!own->figures || !other->figures)
        return;
    if (!amount_same_unit(own->sum, other->sum))
        not_evaluated(c, "reason/units-differ", other->state);
    else if (own->sum.thousandths != other->sum.thousandths && own->open != other->open)
        not_evaluated(c, "reason/amounts-open", other->state);
    else if (own->sum.thousandths != other->sum.thousandths)
        finding_of_fact(c, row, arg_state("giver", own->state), arg_state("receiver", other->state),
                        arg_amount("given", own->sum), arg_amount("received", other->sum),
                        arg_code("record", other->first->record->id), arg_code("item", other->first->fact->item));
}

static void check(struct check *c, const struct fact *row)
{
    struct flow flow;
    const struct arg *giver = fact_field(row, "giver"), *by = fact_field(row, "by");
    const char *why = flow_read(given_of(c), row, &flow);
    if (!flow.applies || !giver || !by || !str_same(giver->text, by->text))
        not_applicable(c, "reason/not-first-given");
    else if (why)
        not_evaluated(c, why, flow.other.state);
    else
        compare(c, row, &flow);
}

const struct rule rule_assistance_differs = {
    .id = "assistance-differs",
    .kinds = ARTICLE_7_REPORT,
    .basis = "a6-balance",
    .about = ABOUT_RECORD,
    .message = "assistance of {giver} to {receiver}: {given}; received as {receiver} reports: {received} "
               "({record}, {item})",
    .help = "Compare both reports; a remark can say why amounts differ, such as fees or the day of payment.",
    .on_corpus = check,
    .each = "assistance",
};
