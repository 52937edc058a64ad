/* Who follows "unchanged since 2019" from report to report comes to one that has the form (cover page). Where all records of
 * the year it leads to are declared given, and no report is among them, it leads to none. */
#include "rule.h"

static void check(struct check *c, const struct fact *tick)
{
    int64_t year;
    if (!chain_is_cut(c, tick, &year))
        return;
    struct date_text day = date_text((struct date){ (int16_t)year, 1, 1 });
    finding_of_fact(c, tick, arg_code("form", fact_word(tick, "letter")),
                    arg_code("since", fact_word(tick, "since")), arg_code("year", (struct str){ day.at, 4 }));
}

const struct rule rule_cover_since_not_given = {
    .id = "cover-since-not-given",
    .kinds = ARTICLE_7_REPORT,
    .basis = "cover-unchanged-chain",
    .about = ABOUT_RECORD,
    .message = "form {form} is ticked as unchanged since {since}; that leads to a report for {year}, and the "
               "records given, "
               "which are declared complete for that year, have none",
    .help = "Name the year of the report in which the form stands, or add that report to the records.",
    .on_corpus = check,
    .each = "unchanged-form",
};
