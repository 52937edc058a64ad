/* A munition weighs at least as much as the submunitions in it, by the masses that the report gives of them (Art. 7(1)(c)). */
#include "rule.h"

/* Adds what the submunitions of one type weigh. False where that is not told, or is told in another unit. */
static bool add(struct check *c, struct item load, struct amount *sum)
{
    struct item its = item_of_key(c, "technical-characteristics/submunition", item_word(item_at(load, "@type")));
    struct amount each;
    int64_t count;
    if (!need_number(c, load, "quantity", &count))
        return false;
    if (!item_given(its) || !item_amount(item_at(its, "mass"), &each))
        return not_evaluated_at(c, load, "reason/load-without-mass");
    if (__builtin_mul_overflow(each.thousandths, count, &each.thousandths) || !amount_add(sum, each))
        return not_evaluated_at(c, load, "reason/too-large");
    return true;
}

static void check(struct check *c, struct item munition)
{
    struct item load = item_at(munition, "submunition");
    struct amount mass, sum = { 0 };

    if (!item_given(load)) {
        not_applicable(c, "reason/no-load");
        return;
    }
    for (; item_given(load); load = item_next(load))
        if (!add(c, load, &sum))
            return;
    if (need_amount(c, munition, "mass", &mass) && amount_same_unit(mass, sum) &&
        mass.thousandths < sum.thousandths)
        finding(c, item_at(munition, "mass"), arg_text("type", item_word(item_at(munition, "@type"))),
                arg_amount("mass", mass), arg_amount("load", sum));
}

const struct rule rule_load_heavier = {
    .id = "load-heavier",
    .kinds = ARTICLE_7_REPORT,
    .basis = "record-parts",
    .about = ABOUT_RECORD,
    .message = "{type} weighs {mass}; the submunitions that it contains weigh {load} by the masses of their types",
    .help =
        "Compare the mass of the munition, those of its submunitions and how many it contains, and their units.",
    .on_record = check,
    .each = "technical-characteristics/munition",
};
