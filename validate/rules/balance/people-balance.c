/* How those whom risk education reached, who used services for victims, or who became casualties divide by sex and age
 * (Art. 5(1) asks for assistance with regard to both; Forms G and H). No source states a quota: the figures are told. */
#include "rule.h"

static void judge(struct check *c, const struct people_sum *s)
{
    const struct people *p = &s->people;
    struct date day;

    if (!need_date(c, record_root(s->at.record), "submitted", &day))
        return;
    if (!registry_requires(registry_of(c), s->requirement, day)) {
        not_applicable(c, "reason/action-plan-later");
    } else if (p->total < SHARES_LEAST_PEOPLE) {
        not_applicable(c, "reason/few-people");
    } else if (!p->told) {
        not_applicable(c, "reason/not-disaggregated");
    } else {
        rests_on(c, s->requirement);
        finding(c, s->at, arg_phrase("people", str_of(s->sort)), arg_count("total", p->total),
                arg_count("women", p->women), arg_count("men", p->men), arg_count("girls", p->girls),
                arg_count("boys", p->boys), arg_count("untold", p->untold));
    }
}

static void check(struct check *c, struct item root)
{
    each_people_sum(c, root, judge);
}

const struct rule rule_people_balance = {
    .id = "people-balance",
    .kinds = ARTICLE_7_REPORT | EXTENSION_REQUEST,
    .basis = "rre-tailored va-medical va-rehab-psych va-inclusion va-data er-victims",
    .about = ABOUT_CONDUCT,
    .message = "{people}: {total}; women: {women}, men: {men}, girls: {girls}, boys: {boys}; not told by sex and "
               "age: {untold}",
    .help = "For information: no source states a quota. A person counts as often as the record counts them; fewer "
            "than " SHARES_TEXT(SHARES_LEAST_PEOPLE) " people are not told.",
    .on_record = check,
    .each = ".",
};
