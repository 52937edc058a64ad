/* Assistance between two States stands in the reports of both on that year (Art. 6(2), 7(1)(n)). Both reports are
 * needed. */
#include "rule.h"

static void check(struct check *c, const struct fact *row)
{
    struct flow flow;
    const struct arg *giver = fact_field(row, "giver"), *receiver = fact_field(row, "receiver");
    const char *why = flow_read(given_of(c), row, &flow);
    if (!flow.applies || !giver || !receiver)
        not_applicable(c, "reason/not-first-given");
    else if (why)
        not_evaluated(c, why, flow.other.state);
    else if (!flow.other.first && flow.own.sum.thousandths > 0)
        finding_of_fact(c, row, arg_state("giver", giver->text), arg_state("receiver", receiver->text),
                        arg_amount("amount", flow.own.sum), arg_state("other", flow.other.state));
}

const struct rule rule_assistance_told_once = {
    .id = "assistance-told-once",
    .kinds = ARTICLE_7_REPORT,
    .basis = "practice-assistance-both",
    .about = ABOUT_RECORD,
    .message =
        "assistance of {giver} to {receiver}: {amount}; the report given of {other} for that period tells of none",
    .help = "Compare both reports.",
    .on_corpus = check,
    .each = "assistance",
};
