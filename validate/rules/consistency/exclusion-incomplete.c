/* A munition is left out of the definition under Article 2(2)(c) only with all five characteristics. */
#include "rule.h"

static const struct characteristic {
    const char *item, *bound, *expected;
    int sign; /* of what a figure is to be: below the bound, or above */
} five[] = {
    { "submunitions", "exclusion-submunitions", "exclusion/fewer-than-ten", -1 },
    { "submunition-mass", "exclusion-submunition-mass", "exclusion/more-than-four-kilograms", 1 },
    { "single-target", NULL, "exclusion/yes", 0 },
    { "self-destruction", NULL, "exclusion/yes", 0 },
    { "self-deactivation", NULL, "exclusion/yes", 0 },
};

/* A figure without a unit, or beyond reading, is told of elsewhere. */
static bool holds(struct check *c, const struct characteristic *f, struct item i)
{
    struct amount figure;
    if (!f->bound)
        return str_is(item_word(i), "yes");
    const struct bound *b = registry_bound(registry_of(c), str_of(f->bound));
    if (!b || !item_amount(i, &figure) || !amount_same_unit(figure, b->amount))
        return true;
    return f->sign < 0 ? figure.thousandths < b->amount.thousandths : figure.thousandths > b->amount.thousandths;
}

static void check(struct check *c, struct item exclusion)
{
    if (!str_is(item_word(item_at(exclusion, "ground")), "five-characteristics")) {
        not_applicable(c, "reason/other-ground");
        return;
    }
    for (size_t n = 0; n < sizeof five / sizeof *five; n++) {
        struct item i = item_at_(exclusion, five[n].item);
        if (item_given(item_at(i, "@value")) || (item_given(i) && holds(c, &five[n], i)))
            continue;
        struct arg found =
            item_given(i) ? arg_text("found", item_word(i)) : arg_phrase("found", STR("exclusion/absent"));
        finding(c, item_given(i) ? i : item_at(exclusion, "ground"), arg_code("item", str_of(five[n].item)), found,
                arg_phrase("expected", str_of(five[n].expected)));
    }
}

const struct rule rule_exclusion_incomplete = {
    .id = "exclusion-incomplete",
    .kinds = ARTICLE_7_REPORT,
    .basis = "def-exclusion",
    .about = ABOUT_RECORD,
    .message = "{item}: {found}; expected: {expected}, as the ground takes all five characteristics",
    .help = "Compare with the document; the ground holds only where all five characteristics come together.",
    .on_record = check,
    .each = "technical-characteristics/munition/exclusion",
};
