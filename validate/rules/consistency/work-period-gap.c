/* The periods of which a request tells the work done follow each other. Where one ends and the next begins within a year,
 * that year belongs to both. */
#include "rule.h"

/* The period that begins next; of two that begin together item-twice speaks. */
static struct item next_of(struct item period, int64_t from, int64_t *begins)
{
    struct item next = NO_ITEM;
    int64_t other;
    for (struct item i = item_at(item_parent(period), "work-done"); item_given(i); i = item_next(i)) {
        if (!item_number(item_at(i, "@from"), &other) || other <= from || (item_given(next) && other >= *begins))
            continue;
        next = i;
        *begins = other;
    }
    return next;
}

static void check(struct check *c, struct item period)
{
    int64_t from, to, begins = 0;

    if (!need_number(c, period, "@from", &from) || !need_number(c, period, "@to", &to))
        return;
    struct item next = next_of(period, from, &begins);
    if (!item_given(next)) {
        not_applicable(c, "reason/no-next-period");
        return;
    }
    if (to < from || begins == to || begins == to + 1)
        return;
    finding(c, item_at(next, "@from"), arg_code("from", item_word(item_at(period, "@from"))),
            arg_code("to", item_word(item_at(period, "@to"))), arg_code("next", item_word(item_at(next, "@from"))),
            arg_phrase("how", begins < to ? STR("period/overlap") : STR("period/gap")));
}

const struct rule rule_work_period_gap = {
    .id = "work-period-gap",
    .kinds = EXTENSION_REQUEST,
    .basis = "a4-6-c",
    .about = ABOUT_RECORD,
    .message = "work is reported for {from} to {to}, and then from {next}: {how}",
    .help = "Report on the first ten years and on each extension since, without a gap.",
    .on_record = check,
    .each = "article-4/work-done",
};
