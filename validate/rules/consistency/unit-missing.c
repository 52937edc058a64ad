/* A figure of an area, a length, a mass, a time or of money has its unit or currency beside it. The schema lets both be
 * absent, because a value state may stand there instead. Nothing is nothing in every unit. */
#include "rule.h"

static const char *const units[] = { "unit", "currency" };

enum { UNITS = sizeof units / sizeof *units };

static bool is_zero(struct str figure)
{
    for (size_t i = 0; i < figure.len; i++)
        if (figure.at[i] != '0' && figure.at[i] != '.')
            return false;
    return true;
}

static void judge(struct check *c, struct item i, const char *unit)
{
    struct str figure;
    if (item_token(i, &figure) && !is_zero(figure) && !item_given(item_at(i, "@value"))) /* value-and-state */
        finding(c, i, arg_text("figure", figure), arg_code("unit", str_of(unit)));
}

static void check(struct check *c, struct item root)
{
    name_id names[UNITS];
    for (size_t n = 0; n < UNITS; n++)
        names[n] = vocabulary_find(root.record->names, str_of(units[n]));
    for (struct item i = item_onward(root); item_given(i); i = item_onward(i)) {
        const struct declaration *d = i.record->elements[i.element].declaration;
        if (!d || !d->type->text || !d->type->attribute_count)
            continue;
        for (size_t n = 0; n < UNITS; n++)
            if (type_attribute(d->type, names[n]) && !item_given(item_attribute(i, names[n])))
                judge(c, i, units[n]);
    }
}

const struct rule rule_unit_missing = {
    .id = "unit-missing",
    .kinds = RECORDS,
    .basis = "record-units",
    .about = ABOUT_RECORD,
    .message = "{figure} is given without a {unit}",
    .help = "Write the unit or the currency of the document.",
    .on_record = check,
    .each = ".",
};
