/* All casualties ever recorded are at least those recorded a period before and those new since (Art. 7(1)(k); Form H). More may
 * have become known of earlier times; who was injured may have died, so that only all together are compared. */
#include "rule.h"

static bool take(struct check *c, const struct fact *f, const char *const *names, int64_t *sum)
{
    for (; *names; names++) {
        const struct arg *a = fact_field(f, *names);
        if (!a || a->number < 0 || a->number > INT32_MAX) {
            not_evaluated(c, "reason/no-figures", STR(""));
            return false;
        }
        *sum += a->number;
    }
    return true;
}

static void check(struct check *c, const struct fact *casualties)
{
    static const char *const all[] = { "killed", "injured", "unknown", NULL };
    static const char *const anew[] = { "new-killed", "new-injured", NULL };
    int64_t was = 0, came = 0, now = 0;
    const struct report_period *before;
    if (!need_form_before(c, 'H', &before))
        return;
    const struct fact *then = digest_fact(before->given, "casualties");
    bool whole = then && fact_field(then, "unknown");
    const char *const known[] = { "killed", "injured", NULL };
    if (!then || !take(c, then, whole ? all : known, &was) || !take(c, casualties, whole ? all : known, &now) ||
        !take(c, casualties, anew, &came))
        return;
    if (now < was + came)
        finding_of_fact(c, casualties, arg_count("now", now), arg_count("came", came), arg_count("was", was),
                        arg_date("day", before->to), arg_code("item", then->item));
}

const struct rule rule_casualties_carried = {
    .id = "casualties-carried",
    .kinds = ARTICLE_7_REPORT,
    .basis = "record-carried",
    .about = ABOUT_RECORD,
    .message = "all casualties: {now}, new in the period: {came}; the report until {day} has {was} ({item})",
    .help = "Compare both lists of casualties with the register; a count that was corrected is told in a remark.",
    .on_corpus = check,
    .each = "casualties",
};
