/* Which unpaid contributions the Presidency follows up, as the Second Review Conference asked and CCM/MSP/2022/12 tells
 * in paragraph 55: unpaid on 30 April; two or more years behind. */
#include "rule.h"

static void check(struct check *c, struct item arrears)
{
    const struct registry *r = registry_of(c);
    const struct number *years = registry_number(r, STR("arrears-years"));
    struct str due = registry_day(r, STR("contributions-unpaid-by")), day;
    int64_t given;

    if (!need_token(c, arrears, "@unpaid-by", &day) || !need_number(c, arrears, "@years", &given) || !years)
        return;
    if (!str_same(day, due))
        finding(c, item_at(arrears, "@unpaid-by"), arg_code("given", day), arg_code("known", due));
    if (given != years->value)
        finding(c, item_at(arrears, "@years"), arg_span("given", given, UNIT_YEAR),
                arg_span("known", years->value, years->unit));
}

const struct rule rule_arrears_terms = {
    .id = "arrears-terms",
    .kinds = MEETING_REPORT,
    .basis = "rc2-arrears",
    .about = ABOUT_RECORD,
    .message =
        "contributions are followed up from {given}; the mandate of the Second Review Conference has {known}",
    .help = "Compare the day and the years with the document.",
    .on_record = check,
    .each = "decisions/decision/arrears",
};
