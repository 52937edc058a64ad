/* Article 7(1) and Article 3(8) ask for an item, and the report says by a value state that it is not reported, or kept back.
 * What is unknown, what is voluntary and what may be left out are not judged. */
#include "rule.h"

static const char *const asking[] = {
    "a7-1-a", "a7-1-b", "a7-1-c", "a7-1-d", "a7-1-e", "a7-1-f", "a7-1-g",       "a7-1-h",
    "a7-1-i", "a7-1-j", "a7-1-k", "a7-1-l", "a7-1-m", "a7-1-n", "a3-8-content",
};

static void check(struct check *c, struct item value)
{
    struct item at = { value.record, value.element, 0 };
    struct str state = item_word(value);
    const char *basis;

    if ((!str_is(state, "not-reported") && !str_is(state, "withheld")) || item_holds_something(at))
        return;
    basis = asked_by(registry_of(c), at, asking, sizeof asking / sizeof *asking);
    if (!basis)
        return;
    rests_on(c, basis);
    finding(c, value, arg_code("item", element_name(at.record, at.element)), arg_code("state", state),
            arg_code("article", registry_requirement(registry_of(c), str_of(basis))->article));
}

const struct rule rule_value_not_given = {
    .id = "value-not-given",
    .kinds = ARTICLE_7_REPORT,
    .basis = "a7-1-a a7-1-b a7-1-c a7-1-d a7-1-e a7-1-f a7-1-g a7-1-h a7-1-i a7-1-j a7-1-k a7-1-l a7-1-m a7-1-n "
             "a3-8-content",
    .about = ABOUT_CONDUCT,
    .message = "{item} is {state}; Article {article} asks for it",
    .help = "Give the item where it can be given; what is not known is value=\"unknown\".",
    .on_record = check,
    .each = "//@value",
};
