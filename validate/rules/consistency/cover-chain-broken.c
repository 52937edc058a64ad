/* Who follows "unchanged since 2019" from report to report comes to one that has the form (cover page). Only reports that
 * are given can be looked into. */
#include "rule.h"

static void check(struct check *c, const struct fact *tick)
{
    struct chain chain;
    const struct report_year *ends;
    if (!need_chain(c, tick, &chain, &ends) || chain.end == CHAIN_STANDS)
        return;
    struct date_text day = date_text((struct date){ chain.year, 1, 1 });
    finding_of_fact(c, tick, arg_code("form", fact_word(tick, "letter")),
                    arg_code("since", fact_word(tick, "since")), arg_code("year", (struct str){ day.at, 4 }));
}

const struct rule rule_cover_chain_broken = {
    .id = "cover-chain-broken",
    .kinds = ARTICLE_7_REPORT,
    .basis = "cover-unchanged-chain",
    .about = ABOUT_RECORD,
    .message =
        "form {form} is ticked as unchanged since {since}; the report given for {year} has no section of it and "
        "does not tick it as unchanged since an earlier year",
    .help = "Name the year of the report in which the form stands, or tick it as changed and send it again.",
    .on_corpus = check,
    .each = "unchanged-form",
};
