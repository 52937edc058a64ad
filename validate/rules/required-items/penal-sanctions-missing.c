/* A State takes measures that include penal sanctions (Art. 9): one of those listed covers them, or the report explains
 * why none does. */
#include "rule.h"

static bool covers_sanctions(struct item measure)
{
    for (struct item i = item_at(measure, "covers"); item_given(i); i = item_next(i))
        if (str_is(item_word(item_at(i, "@topic")), "penal-sanctions"))
            return true;
    return false;
}

static void check(struct check *c, struct item measures)
{
    if (!item_given(item_at(measures, "measure"))) {
        not_applicable(c, "reason/no-measures");
        return;
    }
    for (struct item i = item_at(measures, "measure"); item_given(i); i = item_next(i))
        if (covers_sanctions(i))
            return;
    if (!item_word(item_at(measures, "narrative")).len)
        finding(c, measures, arg_code("topic", STR("penal-sanctions")));
}

const struct rule rule_penal_sanctions_missing = {
    .id = "penal-sanctions-missing",
    .kinds = ARTICLE_7_REPORT,
    .basis = "a9-measures nim-measures",
    .about = ABOUT_CONDUCT,
    .message = "no measure listed covers {topic}, and the section has no narrative",
    .help = "Name what the measure covers, or explain in the narrative of the section.",
    .on_record = check,
    .each = "measures",
};
