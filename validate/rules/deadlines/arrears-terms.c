/* Which unpaid contributions the Presidency follows up: unpaid on 30 April; two or more years in arrears, as
 * CCM/MSP/2022/12 tells it in paragraph 55. */
#include "rule.h"

/* "04-30" of "--04-30" */
static struct str without_dashes(struct str day)
{
    return day.len > 2 ? (struct str){ day.at + 2, day.len - 2 } : day;
}

static void check(struct check *c, struct item arrears)
{
    const struct registry *r = registry_of(c);
    const struct number *years = registry_number(r, STR("arrears-years"));
    struct str due = registry_day(r, STR("contributions-unpaid-by")), day;
    int64_t given;

    if (!need_token(c, arrears, "@unpaid-by", &day) || !need_number(c, arrears, "@years", &given) || !years)
        return;
    if (!str_same(day, due))
        finding(c, item_at(arrears, "@unpaid-by"), arg_code("given", without_dashes(day)),
                arg_code("known", without_dashes(due)));
    if (given != years->value)
        finding(c, item_at(arrears, "@years"), arg_span("given", given, UNIT_YEAR),
                arg_span("known", years->value, years->unit));
}

const struct rule rule_arrears_terms = {
    .id = "arrears-terms",
    .kinds = MEETING_REPORT,
    .basis = "practice-arrears",
    .about = ABOUT_DECIDED,
    .message =
        "limit for the follow-up of unpaid contributions: {given}; in CCM/MSP/2022/12, paragraph 55: {known}",
    .help = "Compare the day and the years with the document.",
    .on_record = check,
    .each = "decisions/decision/arrears",
};
