/* What the plan of a request foresees for a year stands beside what the report on that year tells (Art. 3(5), 4(6)(h): the
 * use of the time asked for). Of several texts of a request the one sent last counts. */
#include "rule.h"

static void check(struct check *c, const struct fact *planned)
{
    struct amount plan, reported;
    const struct digest *report;
    const struct arg *year = fact_field(planned, "year");
    if (!year || !plan_figure(planned, &plan) || plan_replaced(given_of(c), planned)) {
        not_applicable(c, "reason/no-plan-figure");
        return;
    }
    const char *why = plan_reported(given_of(c), planned, &reported, &report);
    if (why)
        not_evaluated(c, why, year->text);
    else if (reported.thousandths < plan.thousandths && !amounts_agree(plan, reported))
        finding_of_fact(c, planned, arg_state("state", fact_word(planned, "state")), arg_code("year", year->text),
                        arg_amount("planned", plan), arg_amount("reported", reported),
                        arg_code("record", report->id));
}

const struct rule rule_milestone_report = {
    .id = "milestone-report",
    .kinds = EXTENSION_REQUEST,
    .basis = "practice-plan-progress",
    .about = ABOUT_CONDUCT,
    .message = "{state}: the plan of the request for {year}: {planned}; told in the report on that year: "
               "{reported} ({record})",
    .help = "Nothing need be changed where both figures are right; a next request can tell why they differ.",
    .on_corpus = check,
    .each = "planned",
};
