/* What each submunition of a munition weighs that is left out of the definition (Art. 2(2)(c)) is what the report says of
 * their type. */
#include "rule.h"

enum { ROUNDED = 20 }; /* up to a twentieth is a figure that was rounded */

static bool is_near(struct amount a, struct amount b)
{
    int64_t larger = a.thousandths > b.thousandths ? a.thousandths : b.thousandths;
    return amount_apart(a, b).thousandths <= larger / ROUNDED;
}

static void check(struct check *c, struct item stated)
{
    struct item load = item_at(item_parent(item_parent(stated)), "submunition");
    struct amount mass, each, other = { 0 };

    if (!need_amount(c, stated, ".", &mass))
        return;
    for (; item_given(load); load = item_next(load)) {
        struct item its =
            item_of_key(c, "technical-characteristics/submunition", item_word(item_at(load, "@type")));
        if (!item_given(its) || !item_amount(item_at(its, "mass"), &each) || !amount_same_unit(each, mass))
            return (void)not_evaluated_at(c, load, "reason/load-without-mass");
        if (is_near(mass, each))
            return;
        other = each;
    }
    if (other.unit.len)
        finding(c, stated, arg_amount("mass", mass), arg_amount("other", other));
    else
        not_applicable(c, "reason/no-load");
}

const struct rule rule_exclusion_mass_differs = {
    .id = "exclusion-mass-differs",
    .kinds = ARTICLE_7_REPORT,
    .basis = "record-counts",
    .about = ABOUT_RECORD,
    .stands_back_for = "exclusion-incomplete",
    .message = "each submunition weighs {mass} here; in the row of its type: {other}",
    .help = "Compare both figures, and their units, with the source.",
    .on_record = check,
    .each = "technical-characteristics/munition/exclusion/submunition-mass",
};
