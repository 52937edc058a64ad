/* The five characteristics belong to the ground of Article 2(2)(c); flares, smoke, chaff and electronic effects are left
 * out of the definition without them. */
#include "rule.h"

static const char *const five[] = { "submunitions", "submunition-mass", "single-target", "self-destruction",
                                    "self-deactivation" };

static void check(struct check *c, struct item exclusion)
{
    struct str ground;
    if (!need_token(c, exclusion, "ground", &ground))
        return;
    if (str_is(ground, "five-characteristics")) {
        not_applicable(c, "reason/other-ground");
        return;
    }
    for (size_t n = 0; n < sizeof five / sizeof *five; n++) {
        struct item i = item_at_(exclusion, five[n]);
        if (item_word(i).len)
            finding(c, i, arg_code("item", str_of(five[n])), arg_code("ground", ground));
    }
}

const struct rule rule_exclusion_ground = {
    .id = "exclusion-ground",
    .kinds = ARTICLE_7_REPORT,
    .basis = "def-exclusion-other",
    .about = ABOUT_RECORD,
    .message = "{item} belongs to the ground five-characteristics; the ground given is {ground}",
    .help = "Compare the ground with the document.",
    .on_record = check,
    .each = "technical-characteristics/munition/exclusion",
};
