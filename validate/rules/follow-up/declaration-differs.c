/* The totals of a declaration of completion are the sum of the annual reports from entry into force to completion (agreed
 * forms of declarations). Only where the reports of all these years are given. */
#include "rule.h"

static void check(struct check *c, const struct fact *declared)
{
    struct amount told;
    struct accrued years;
    const struct arg *code = fact_field(declared, "state"), *completed = fact_field(declared, "completed");
    const struct state *state = code ? registry_state(registry_of(c), code->text) : NULL;
    const char *figure = accrued_figure(declared, &told);
    if (!figure || !completed || !state || !date_given(state->entry_into_force)) {
        not_evaluated(c, "reason/no-value", STR("completed"));
        return;
    }
    const char *why = accrued_sum(given_of(c), state, completed->date, figure, &years);
    if (why || !amount_same_unit(told, years.sum))
        not_evaluated(c, why ? why : "reason/units-differ", str_of(years.missing));
    else if (!amounts_agree(told, years.sum))
        finding_of_fact(c, declared, arg_state("state", state->code), arg_amount("declared", told),
                        arg_amount("sum", years.sum), arg_code("from", str_of(years.from)),
                        arg_code("to", str_of(years.to)));
}

const struct rule rule_declaration_differs = {
    .id = "declaration-differs",
    .kinds = COMPLIANCE_DECLARATION,
    .basis = "practice-declaration-totals",
    .about = ABOUT_RECORD,
    .message =
        "{state}: the declaration tells of {declared}; its annual reports from {from} to {to} add up to {sum}",
    .help = "Compare the figure with the reports; the declaration can say what else it counts.",
    .on_corpus = check,
    .each = "declared",
};
