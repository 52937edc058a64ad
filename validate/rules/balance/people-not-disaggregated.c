/* People are counted, and all or most of them are not told apart by sex and age (Art. 5(1), 7(1)(k); Forms G and H). This
 * says nothing on how they divide: that is not known. */
#include "rule.h"

static void check(struct check *c, struct item women)
{
    struct item block = item_parent(women);
    const char *basis = people_basis(block);
    struct people p = { 0 };
    struct date day;

    if (!need_date(c, record_root(block.record), "submitted", &day))
        return;
    if (!registry_requires(registry_of(c), basis, day)) {
        not_applicable(c, "reason/action-plan-later");
        return;
    }
    if (!people_add(&p, block)) {
        not_evaluated_at(c, block, "reason/no-people");
        return;
    }
    if (p.untold > p.total / SHARES_UNTOLD_PART) {
        rests_on(c, basis);
        finding(c, block, arg_count("total", p.total), arg_count("told", p.told), arg_count("untold", p.untold));
    }
}

const struct rule rule_people_not_disaggregated = {
    .id = "people-not-disaggregated",
    .kinds = ARTICLE_7_REPORT | EXTENSION_REQUEST,
    .basis = "va-data rre-tailored practice-beneficiaries er-victims",
    .about = ABOUT_CONDUCT,
    .message = "people: {total}; told by sex and age: {told}; not told: {untold}",
    .help = "Give the figures by sex and age where they are known; how those who are not told divide stays "
            "unknown. Told "
            "where no figure by sex and age stands beside the total, or where more than half are not recorded.",
    .on_record = check,
    .each = "//women",
};
