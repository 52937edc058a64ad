/* A type is written as it usually is: a name that differs only by small or capital letters, blanks, hyphens, dots,
 * slashes, or by Cyrillic letters that look like Latin ones, is counted as another type by whoever adds up. */
#include "rule.h"

static void check(struct check *c, struct item at)
{
    struct str name;

    if (!need_token(c, at, ".", &name))
        return;
    const struct munition_type *known = registry_munition(registry_of(c), name);
    if (!known) {
        not_applicable(c, "reason/type-unknown");
        return;
    }
    if (item_given(item_of_key(c, "technical-characteristics/munition", known->spelling)) ||
        item_given(item_of_key(c, "technical-characteristics/submunition", known->spelling)))
        return; /* a name beside the one that is described is told by munition-unlisted */
    if (!str_same(known->spelling, name) && !item_given(named_before(c, name, at)))
        finding(c, at, arg_text("name", name), arg_code("usual", known->spelling));
}

const struct rule rule_munition_name_near = {
    .id = "munition-name-near",
    .kinds = ARTICLE_7_REPORT | COMPLIANCE_DECLARATION | EXTENSION_REQUEST,
    .basis = "registry-lists-unverified",
    .about = ABOUT_RECORD,
    .message = "the type {name} is usually written {usual}",
    .help = "Write a type in one way in all reports, so that its figures can be followed from year to year.",
    .on_record = check,
    .stands_back_for = "code-look-alike",
    .each = "//@type",
};
