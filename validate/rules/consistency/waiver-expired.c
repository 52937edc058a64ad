/* A waiver holds through its last day; after it the finding counts again, and the waiver is renewed or taken out. */
#include "rule.h"

static void check(struct check *c, const struct fact *waiver)
{
    const struct arg *until = fact_field(waiver, "until");
    if (until && date_before(until->date, as_of(c)))
        finding_of_fact(c, waiver, arg_date("until", until->date), arg_date("as-of", as_of(c)));
}

const struct rule rule_waiver_expired = {
    .id = "waiver-expired",
    .kinds = WAIVERS,
    .basis = "record-waivers",
    .about = ABOUT_RECORD,
    .message = "the waiver held until {until}, which is before the as-of date {as-of}; its finding counts again",
    .help = "Mend what was found and take the waiver out, or accept the finding anew, with another last day.",
    .on_corpus = check,
    .each = "waiver",
};
