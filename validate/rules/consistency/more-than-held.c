/* A part is never more than the whole that it is a part of. */
#include "rule.h"

static const struct pair {
    const char *part, *whole, *more; /* more: is added to the whole */
    const char *rows, *basis;        /* rows of the whole: where they have room for the part, the total differs */
} pairs[] = {
    { "contaminated-areas/marked", "contaminated-areas/total", NULL, "contaminated-areas/area/size", "a4-2c-marking" },
    { "article-4/released/cleared", "article-4/total-at-entry-into-force", "article-4/found-since", NULL, "a4-6-e" },
    { "article-4/remaining", "article-4/total-at-entry-into-force", "article-4/found-since", NULL, "a4-6-f" },
    { .part = "victim-assistance/new-casualties/killed/total", .whole = "victim-assistance/all-casualties/killed/total" },
    { .part = "victim-assistance/new-casualties/injured/total", .whole = "victim-assistance/all-casualties/injured/total" },
}, within[] = { { .part = "with-disabilities", .whole = "total" }, { .part = "explosive-mass", .whole = "mass" } }; /* anywhere */

static void judge(struct check *c, struct item base, const struct pair *p)
{
    struct item at = item_at_(base, p->part);
    struct amount part, whole, more;
    if (!item_given(at) || !item_given(item_at_(base, p->whole)) || !need_amount_(c, base, p->part, &part) ||
        !need_amount_(c, base, p->whole, &whole) || (p->more && !need_amount_(c, base, p->more, &more)))
        return;
    if ((p->more && !amount_add(&whole, more)) || part.thousandths <= whole.thousandths ||
        amounts_agree(part, whole) ||
        (p->rows && part.thousandths <= sum_of_given(base, p->rows).amount.thousandths) ||
        (p->more && item_given(named_before(c, str_of(p->more), at)))) /* told once of that whole */
        return;
    rests_on(c, p->basis ? p->basis : "record-parts");
    finding(c, at, arg_amount("part", part), arg_amount("whole", whole));
}

static void judge_stock(struct check *c, const struct stock *s)
{
    if (!item_given(s->over))
        return;
    rests_on(c, str_is(str_of(s->section), "destroyed") ? "a3-4-e-destroyed" : "record-parts");
    finding(c, s->over, arg_amount("part", s->most), arg_amount("whole", s->held));
}

static void check(struct check *c, struct item root)
{
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        judge(c, root, &pairs[i]);
    for (size_t n = 0; n < sizeof within / sizeof *within; n++)
        for (struct item i = NO_ITEM; item_given(i = item_below(root, within[n].part, i));)
            judge(c, item_parent(i), &within[n]);
    each_stock(c, judge_stock);
}

const struct rule rule_more_than_held = {
    .id = "more-than-held",
    .kinds = ARTICLE_7_REPORT | EXTENSION_REQUEST,
    .basis = "record-parts a3-4-e-destroyed a4-2c-marking a4-6-e a4-6-f a4-marking-protect",
    .about = ABOUT_RECORD,
    .stands_back_for = "people-total total-differs",
    .message = "the part given here is {part}; the whole is {whole}",
    .help = "Compare both figures, and their units, with the source.",
    .on_record = check,
    .each = ".",
};
