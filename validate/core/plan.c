/* Years of plans beside the reports on them; see plan.h. */
#include "plan.h"

#include "accrued.h"
#include "chain.h"

bool plan_figure(const struct fact *planned, struct amount *out)
{
    const struct arg *area = fact_field(planned, "area"), *figure = area ? area : fact_field(planned, "munitions");
    if (figure)
        *out = (struct amount){ figure->number, figure->text };
    return figure != NULL;
}

bool plan_replaced(const struct given *g, const struct fact *planned)
{
    const struct arg *state = fact_field(planned, "state"), *own = fact_field(planned, "submitted"),
                     *year = fact_field(planned, "year");
    struct given_list texts = given_first(g, GIVEN_REQUESTS, state ? state->text : STR(""));
    for (uint32_t i = 0; i < texts.count && own && year; i++) {
        const struct fact *other = texts.at[i].fact;
        const struct arg *sent = fact_field(other, "submitted");
        if (sent && date_before(own->date, sent->date) && fact_same(planned, other, "article") &&
            (fact_same(planned, other, "meeting") || sent->date.year <= chains_year_of(year->text)))
            return true;
    }
    return false;
}

const char *plan_reported(const struct given *g, const struct fact *planned, struct amount *out,
                          const struct digest **report)
{
    static const char *const names[GIVEN_FIELDS] = { "state", "year" };
    struct given_list reports = given_like(g, GIVEN_REPORTS_IN, planned, names);
    struct amount plan = { 0 };
    *report = NULL;
    if (reports.count != 1 || !accrued_year(reports.at->fact))
        return reports.count > 1 ? "reason/several-reports" : "reason/report-not-given";
    *report = reports.at->record;
    const char *why = accrued_of(reports.at->fact, fact_field(planned, "area") != NULL, out);
    if (!why && plan_figure(planned, &plan) && !amount_same_unit(plan, *out))
        why = "reason/units-differ";
    return why;
}
