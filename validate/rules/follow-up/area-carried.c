/* What was contaminated at the end of the period before, and found since, is contaminated still, or was cancelled, reduced or
 * cleared in the period (Art. 7(1)(h), (i); Form F). */
#include "rule.h"

static bool take(struct check *c, const struct fact *f, const char *name, struct amount *sum)
{
    const struct arg *a = fact_field(f, name);
    if (a && amount_add(sum, (struct amount){ a->number, a->text }))
        return true;
    not_evaluated(c, "reason/no-figures", STR(""));
    return false;
}

static void check(struct check *c, const struct fact *areas)
{
    static const char *const ways[] = { "cancelled", "reduced", "cleared" };
    struct amount was = { 0 }, found = { 0 }, left = { 0 }, released = { 0 };
    const struct report_period *before;
    if (!need_form_before(c, 'F', &before))
        return;
    const struct fact *then = digest_fact(before->given, "areas");
    if (!then || !take(c, then, "total", &was) || !take(c, areas, "newly-found", &found) ||
        !take(c, areas, "total", &left))
        return;
    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++)
        if (!take(c, areas, ways[i], &released))
            return;
    struct amount there = was, told = left;
    if (amount_add(&there, found) && amount_add(&told, released) && !amounts_agree(there, told))
        finding_of_fact(c, areas, arg_amount("left", left), arg_amount("released", released),
                        arg_amount("found", found), arg_amount("was", was), arg_date("day", before->to),
                        arg_code("item", then->item));
}

const struct rule rule_area_carried = {
    .id = "area-carried",
    .kinds = ARTICLE_7_REPORT,
    .basis = "record-carried",
    .about = ABOUT_RECORD,
    .message = "contaminated: {left}, released in the period: {released}, newly found: {found}; the report until "
               "{day} has "
               "{was} ({item})",
    .help =
        "Compare the areas, and their units, in both reports; an area that was measured again is told in a remark.",
    .on_corpus = check,
    .each = "areas",
};
