/* Form D is ticked as unchanged since a report that lists retained munitions: so they are retained still, and their use is
 * that of the year (Art. 3(8)). Only reports that are given can be looked into. */
#include "rule.h"

static void check(struct check *c, const struct fact *tick)
{
    struct chain chain;
    const struct report_year *ends;
    const struct arg *letter = fact_field(tick, "letter");
    if (!letter || !str_is(letter->text, "D")) {
        not_applicable(c, "reason/nothing-unchanged");
        return;
    }
    if (!need_chain(c, tick, &chain, &ends) || chain.end != CHAIN_STANDS || !ends || !ends->retained)
        return;
    struct date_text day = date_text((struct date){ chain.year, 1, 1 });
    finding_of_fact(c, tick, arg_code("form", letter->text), arg_code("since", fact_word(tick, "since")),
                    arg_code("year", (struct str){ day.at, 4 }));
}

const struct rule rule_cover_retained_since = {
    .id = "cover-retained-since",
    .kinds = ARTICLE_7_REPORT,
    .basis = "cover-form-d-unchanged",
    .about = ABOUT_RECORD,
    .message =
        "form {form} is ticked as unchanged since {since}; the report given for {year} lists munitions retained, "
        "whose use is reported for each year",
    .help = "Tick the form as changed, and give the planned and the actual use of the year.",
    .on_corpus = check,
    .each = "unchanged-form",
};
