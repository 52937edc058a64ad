/* The means that a request says are required or available (Art. 3(4)(b), 4(6)(b)) stand in some proportion to what its plan
 * costs: a sum that is more than twice the cost, or of required means less than a tenth of it, has a digit too many or too
 * few, or is told in another unit. */
#include "rule.h"

enum { TWICE = 2, TENTH = 10 };

static const struct {
    const char *path, *which;
    bool required;
} means[] = {
    { "explanation/financial-means-required/amount", "means/required", true },
    { "explanation/financial-means-available/amount", "means/available", false },
};

static bool is_out_of_proportion(int64_t whole, int64_t cost, bool required)
{
    return whole / TWICE > cost || (required && whole < cost / TENTH);
}

static void check(struct check *c, struct item root)
{
    struct amount cost;
    struct sum years = sum_of_given(root, "work-plan/year/cost");
    if (!need_amount(c, root, "work-plan/total-cost", &cost))
        return;
    for (size_t i = 0; i < sizeof means / sizeof *means; i++) {
        struct sum sum = { 0 };
        if (!need_sum(c, root, means[i].path, &sum) || !sum.amount.unit.len ||
            !need_same_unit(c, root, cost, sum.amount))
            continue;
        bool out = is_out_of_proportion(sum.amount.thousandths, cost.thousandths, means[i].required);
        if (years.rows) /* else the total of the plan may be what has the slip */
            out &= is_out_of_proportion(sum.amount.thousandths, years.amount.thousandths, means[i].required);
        if (out)
            finding(c, item_at_(root, means[i].path), arg_phrase("means", str_of(means[i].which)),
                    arg_amount("sum", sum.amount), arg_amount("cost", cost));
    }
}

const struct rule rule_means_and_plan = {
    .id = "means-and-plan",
    .kinds = EXTENSION_REQUEST,
    .basis = "practice-means-and-plan",
    .about = ABOUT_RECORD,
    .message = "{means}: {sum} in all; the plan costs {cost}",
    .help =
        "Compare the amounts, and their currency, with the source; nothing need be changed where they are right.",
    .on_record = check,
    .each = ".",
};
