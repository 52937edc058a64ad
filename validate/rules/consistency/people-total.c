/* People are told by sex and age, and those of whom it was not recorded; together they are the total. */
#include "rule.h"

static const char *const parts[] = { "women", "men", "girls", "boys", "not-recorded" };

static void check(struct check *c, struct item women)
{
    struct item people = item_parent(women);
    struct amount total, sum = { 0 };

    if (!item_given(item_at(people, "total"))) {
        not_applicable(c, "reason/no-totals");
        return;
    }
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        struct item part = item_at_(people, parts[i]);
        struct amount figure;
        if (!item_given(part) && i == sizeof parts / sizeof *parts - 1)
            break; /* whose sex or age was not recorded may be left out */
        if (!need_amount_(c, people, parts[i], &figure))
            return;
        if (!amount_add(&sum, figure))
            return (void)not_evaluated_at(c, people, "reason/too-large");
    }
    if (need_amount(c, people, "total", &total) && !amounts_agree(total, sum))
        finding(c, item_at(people, "total"), arg_amount("sum", sum), arg_amount("total", total));
}

const struct rule rule_people_total = {
    .id = "people-total",
    .kinds = ARTICLE_7_REPORT | EXTENSION_REQUEST,
    .basis = "record-counts",
    .about = ABOUT_RECORD,
    .message = "women, men, girls, boys and those not recorded add up to {sum}; the total is {total}",
    .help =
        "Compare the figures with the source; people whose sex or age is not known are counted under not-recorded.",
    .on_record = check,
    .each = "//women",
};
