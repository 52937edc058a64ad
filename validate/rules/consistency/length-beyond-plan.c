/* An extension is no longer than strictly necessary: what is left, at the mean rate of the plan, takes so many months, and
 * the length asked for is more than a year longer. */
#include "rule.h"

enum { YEAR = 12 };

static const struct plan {
    const char *left, *years, *basis;
} plans[] = {
    { "article-3/remaining/total-munitions", "article-3/yearly-rate/munitions", "a3-3-strictly-necessary" },
    { "article-4/remaining", "work-plan/year/area", "a4-5-strictly-necessary" },
};

static void judge(struct check *c, struct item root, const struct plan *p, int64_t length, enum unit unit)
{
    struct sum left = { 0 }, plan = { 0 };
    int64_t work, months = unit == UNIT_YEAR ? length * YEAR : length;

    if (!need_sum(c, root, p->left, &left) || !need_sum(c, root, p->years, &plan) || !plan.amount.thousandths)
        return;
    if (__builtin_mul_overflow(left.amount.thousandths, (int64_t)plan.rows * YEAR, &work)) {
        not_evaluated_at(c, item_at_(root, p->left), "reason/too-large");
        return;
    }
    int64_t rate = plan.amount.thousandths, needed = work / rate + (work % rate != 0);
    if (months - needed <= YEAR)
        return;
    plan.amount.thousandths /= plan.rows;
    rests_on(c, p->basis);
    finding(c, item_at(root, "duration/length"), arg_amount("left", left.amount), arg_amount("rate", plan.amount),
            arg_span("needed", needed, UNIT_MONTH), arg_span("length", length, unit));
}

static void check(struct check *c, struct item root)
{
    struct str text;
    int64_t length;
    enum unit unit;

    if (!need_number(c, root, "duration/length", &length) || !need_token(c, root, "duration/length/@unit", &text))
        return;
    const struct plan *p = str_is(item_word(item_at(root, "@article")), "3") ? &plans[0] : &plans[1];
    bool counted = unit_read(text, &unit) && (unit == UNIT_YEAR || unit == UNIT_MONTH) && length < INT64_MAX / YEAR;
    if (!counted || !item_given(item_at_(root, p->left)) || !item_given(item_at_(root, p->years)))
        not_applicable(c, counted ? "reason/no-plan" : "reason/no-length-in-months");
    else
        judge(c, root, p, length, unit);
}

const struct rule rule_length_beyond_plan = {
    .id = "length-beyond-plan",
    .kinds = EXTENSION_REQUEST,
    .basis = "a3-3-strictly-necessary a4-5-strictly-necessary",
    .about = ABOUT_CONDUCT,
    .message = "what is left, {left}, takes {needed} at the mean rate planned, {rate} a year; asked for: {length}",
    .help = "Compare the figures with the request; if they are right, it may say why more time is asked for.",
    .on_record = check,
    .each = ".",
};
