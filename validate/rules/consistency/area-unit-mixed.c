/* Areas of one record stand in one unit; the first that stands in another is told. */
#include "rule.h"

static const char *const units[] = { "m2", "ha", "km2" };

static bool is_area(struct str unit)
{
    for (size_t i = 0; i < sizeof units / sizeof *units; i++)
        if (str_is(unit, units[i]))
            return true;
    return false;
}

static void check(struct check *c, struct item root)
{
    struct str first = STR("");

    each_below(i, root, "@unit") {
        struct str unit = item_word(i);
        if (!is_area(unit) || str_same(unit, first))
            continue;
        if (first.len) {
            finding(c, i, arg_code("unit", unit), arg_code("first", first));
            return;
        }
        first = unit;
    }
    if (!first.len)
        not_applicable(c, "reason/no-areas");
}

const struct rule rule_area_unit_mixed = {
    .id = "area-unit-mixed",
    .kinds = ARTICLE_7_REPORT | EXTENSION_REQUEST | COMPLIANCE_DECLARATION,
    .basis = "practice-area-unit",
    .about = ABOUT_RECORD,
    .message = "this area is given in {unit}; the areas before it are given in {first}",
    .help = "Use one unit for all areas, so that they can be compared at sight; several units are allowed.",
    .on_record = check,
    .each = ".",
};
