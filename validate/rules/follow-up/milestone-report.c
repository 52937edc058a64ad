/* What the plan of a request foresees for a year stands beside what the report on that year tells (Art. 3(5), 4(6)(h): the
 * use of the time asked for). Of several texts of a request the one sent last counts. */
#include "rule.h"

/* A text sent later replaces the plan: another of this request wholly, a later request from the year in which it is sent. */
static bool is_replaced(const struct check *c, const struct fact *planned)
{
    const struct arg *state = fact_field(planned, "state"), *own = fact_field(planned, "submitted"),
                     *year = fact_field(planned, "year");
    struct given_list texts = given_first(given_of(c), GIVEN_REQUESTS, state ? state->text : STR(""));
    for (uint32_t i = 0; i < texts.count && own; i++) {
        const struct fact *other = texts.at[i].fact;
        const struct arg *sent = fact_field(other, "submitted");
        if (sent && date_before(own->date, sent->date) && fact_same(planned, other, "article") &&
            (fact_same(planned, other, "meeting") || sent->date.year <= chains_year_of(year->text)))
            return true;
    }
    return false;
}

static void compare(struct check *c, const struct fact *planned, const struct given_fact *report)
{
    const struct arg *munitions = fact_field(planned, "munitions"), *area = fact_field(planned, "area"),
                     *figure = area ? area : munitions, *year = fact_field(planned, "year");
    struct amount reported, plan = { figure->number, figure->text };
    const char *why = accrued_of(report->fact, area != NULL, &reported);
    if (why || !amount_same_unit(plan, reported))
        not_evaluated(c, why ? why : "reason/units-differ", year->text);
    else if (reported.thousandths < plan.thousandths && !amounts_agree(plan, reported))
        finding_of_fact(c, planned, arg_state("state", fact_word(planned, "state")), arg_code("year", year->text),
                        arg_amount("planned", plan), arg_amount("reported", reported),
                        arg_code("record", report->record->id));
}

static void check(struct check *c, const struct fact *planned)
{
    static const char *const names[GIVEN_FIELDS] = { "state", "year" };
    struct given_list reports = given_like(given_of(c), GIVEN_PROGRESS_IN, planned, names);
    const struct arg *year = fact_field(planned, "year");
    if (!year || (!fact_field(planned, "area") && !fact_field(planned, "munitions")) || is_replaced(c, planned))
        not_applicable(c, "reason/no-plan-figure");
    else if (reports.count != 1 || !accrued_year(reports.at->fact))
        not_evaluated(c, reports.count > 1 ? "reason/several-reports" : "reason/report-not-given", year->text);
    else
        compare(c, planned, reports.at);
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
