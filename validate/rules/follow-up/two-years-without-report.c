/* A State Party that has duties under Article 3 or 4, or retains or transfers cluster munitions, and has sent no report for
 * two years running is one that the President and the coordinators take up contact with (CCM/MSP/2022/12, paragraph 25). */
#include "rule.h"

static void judge(struct check *c, const struct fact *report, const struct gap *gap)
{
    if (!gap->followed_up)
        return;
    struct date_text first = date_text((struct date){ (int16_t)gap->first, 1, 1 }),
                     last = date_text((struct date){ (int16_t)gap->last, 1, 1 });
    finding_of_fact(c, report, arg_state("state", fact_word(report, "state")),
                    arg_code("first", (struct str){ first.at, 4 }), arg_code("last", (struct str){ last.at, 4 }));
}

static void check(struct check *c, const struct fact *report)
{
    (void)report;
    each_gap(c, judge);
}

const struct rule rule_two_years_without_report = {
    .id = "two-years-without-report",
    .kinds = ARTICLE_7_REPORT,
    .basis = "msp10-two-years tr-annual-obligated",
    .about = ABOUT_CONDUCT,
    .message =
        "{state}: no report for any year from {first} to {last} is among the records given, which are declared "
        "complete for these years; the State has duties under Article 3 or 4, or retained or transferred "
        "cluster munitions",
    .help =
        "Add the reports to the records. Where none was received, the Presidency and the coordinators are those "
        "who take up contact.",
    .on_corpus = check,
    .each = "report",
};
