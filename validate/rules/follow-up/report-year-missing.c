/* After the initial report an annual one falls due each 30 April for the year before (Art. 7(2)). A year of which none is
 * given is told only where all records of that year are declared given. */
#include "rule.h"

static void judge(struct check *c, const struct fact *report, const struct gap *gap)
{
    if (gap->followed_up)
        return;
    for (int64_t year = gap->first; year <= gap->last; year++) {
        struct derivation due = derive_report_due(registry_of(c), (struct date){ (int16_t)year, 12, 31 });
        struct date_text first = date_text((struct date){ (int16_t)year, 1, 1 });
        finding_of_fact(c, report, arg_state("state", fact_word(report, "state")),
                        arg_code("year", (struct str){ first.at, 4 }), arg_derivation("due", &due));
    }
}

static void check(struct check *c, const struct fact *report)
{
    (void)report;
    each_gap(c, judge);
}

const struct rule rule_report_year_missing = {
    .id = "report-year-missing",
    .kinds = ARTICLE_7_REPORT,
    .basis = "a7-every-year a7-2-continuity msp10-reporting",
    .about = ABOUT_CONDUCT,
    .message =
        "{state}: no report for {year} is among the records given, which are declared complete for that year; "
        "it was due on {due}",
    .help = "Add the report to the records. If it stands elsewhere, or was never received, do not declare the year "
            "complete.",
    .on_corpus = check,
    .each = "report",
};
