/* An explosive submunition or bomblet weighs something, and less than twenty kilograms (Art. 2(2), 2(13)). */
#include "rule.h"

static void check(struct check *c, struct item submunition)
{
    const struct bound *most = registry_bound(registry_of(c), STR("submunition-mass"));
    struct amount mass;
    if (!most || !need_amount(c, submunition, "mass", &mass))
        return;
    if (!amount_same_unit(mass, most->amount)) { /* none: unit-missing speaks of it */
        not_applicable(c, "reason/no-unit");
        return;
    }
    if (mass.thousandths > 0 && mass.thousandths < most->amount.thousandths)
        return;
    rests_on(c, str_is(item_word(item_at(submunition, "kind")), "explosive-bomblet") ? "def-bomblet"
                                                                                     : "def-submunition-weight");
    finding(c, item_at(submunition, "mass"), arg_text("type", item_word(item_at(submunition, "@type"))),
            arg_amount("mass", mass), arg_amount("most", most->amount));
}

const struct rule rule_submunition_weight = {
    .id = "submunition-weight",
    .kinds = ARTICLE_7_REPORT,
    .basis = "def-submunition-weight def-bomblet",
    .about = ABOUT_RECORD,
    .message = "{type} weighs {mass}; expected: more than zero and, by the definition, less than {most}",
    .help = "Compare the figure and its unit with the document.",
    .on_record = check,
    .each = "technical-characteristics/submunition",
};
