/* The Convention does not apply to mines: a type that acts like one, which dispensers carry beside submunitions,
 * is not counted among cluster munitions. */
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
    if (known->mine && !item_given(named_before(c, known->name, at)))
        finding(c, at, arg_code("type", known->name));
}

const struct rule rule_mine_type = {
    .id = "mine-type",
    .kinds = ARTICLE_7_REPORT | COMPLIANCE_DECLARATION | EXTENSION_REQUEST,
    .basis = "def-mine-excluded",
    .about = ABOUT_CONDUCT,
    .message = "{type} is known here as a type that acts like a mine; the Convention does not apply to mines",
    .help = "See whether the type is to be reported here; mines are reported under other instruments.",
    .on_record = check,
    .each = "//@type",
};
