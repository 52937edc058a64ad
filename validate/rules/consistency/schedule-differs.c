/* The years of a plan add up to what is left. Where a sum of rows agrees, a total differs from them: another rule's. */
#include "rule.h"

static const struct plan {
    const char *years, *rows, *left, *parts, *basis; /* the plan and its rows; what is left and its rows */
} plans[] = {
    { "article-3/yearly-rate/munitions", "", "article-3/remaining/total-munitions",
      "article-3/remaining/munition/quantity", "a3-4-f-remaining-rate" },
    { "article-3/yearly-rate/submunitions", "", "article-3/remaining/total-submunitions", "",
      "a3-4-f-remaining-rate" },
    { "work-plan/munitions-to-destroy", "work-plan/year/munitions", "article-3/remaining/total-munitions",
      "article-3/remaining/munition/quantity", "er-annual-milestones" },
    { "work-plan/area-to-release", "work-plan/year/area", "article-4/remaining", "article-4/area/size",
      "er-annual-milestones" },
};

static bool agree(struct item root, const char *plan, const char *rest)
{
    struct sum a = sum_of_given(root, plan), b = sum_of_given(root, rest);
    return a.rows && b.rows && amounts_agree(a.amount, b.amount);
}

static void judge(struct check *c, struct item root, const struct plan *p)
{
    const char *years = item_given(item_at_(root, p->years)) ? p->years : p->rows;
    const char *left = item_given(item_at_(root, p->left)) ? p->left : p->parts;
    struct item at = *years ? item_at_(root, years) : NO_ITEM;
    struct sum plan = { 0 }, rest = { 0 };

    if (!item_given(at) || !*left || !item_given(item_at_(root, left)) || !need_sum(c, root, years, &plan) ||
        !need_sum(c, root, left, &rest) || agree(root, p->years, p->left) || agree(root, p->years, p->parts) ||
        agree(root, p->rows, p->left) || agree(root, p->rows, p->parts) ||
        item_given(named_before(c, str_of(left), at))) /* told once of what is left */
        return;
    rests_on(c, p->basis);
    finding(c, at, arg_amount("plan", plan.amount), arg_amount("left", rest.amount),
            arg_amount("difference", amount_apart(plan.amount, rest.amount)));
}

static void check(struct check *c, struct item root)
{
    for (size_t i = 0; i < sizeof plans / sizeof *plans; i++)
        judge(c, root, &plans[i]);
}

const struct rule rule_schedule_differs = {
    .id = "schedule-differs",
    .kinds = EXTENSION_REQUEST,
    .basis = "a3-4-f-remaining-rate er-annual-milestones",
    .about = ABOUT_RECORD,
    .message = "the plan adds up to {plan}; what is left is {left}; difference: {difference}",
    .help = "Compare the plan and what is left with the source.",
    .on_record = check,
    .each = ".",
};
