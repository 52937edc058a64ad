/* What a report tells of its period happened in it; work that began before it, or goes on after it, did so in part. */
#include "rule.h"

static const struct {
    const char *each, *from, *to;
} told[] = {
    { "destroyed/munition", "from", "to" },    { "destroyed/submunition", "from", "to" },
    { "destroyed", "completed", "completed" }, { "transferred/transfer", "date", "date" },
    { "clearance/worked-on", "from", "to" },
};

static void say(struct check *c, struct item day, struct str from, struct str to, bool outside)
{
    rests_on(c, outside ? "record-dates-agree" : "practice-within-period");
    finding(c, day, arg_code("item", element_name(day.record, day.element)), arg_code("day", item_word(day)),
            arg_code("from", from), arg_code("to", to));
}

/* The days of one row; one that is not known is taken to be like the other. */
static void judge(struct check *c, struct item begins, struct item ends, struct str from, struct str to)
{
    struct str first, last;
    bool has_first = item_partial_date(begins, &first), has_last = item_partial_date(ends, &last);
    if (!has_first && !has_last)
        return;
    bool early = has_first && partial_date_order(first, from) < 0;
    bool late = has_last && partial_date_order(last, to) > 0;
    if (has_first && partial_date_order(first, to) > 0)
        say(c, begins, from, to, true);
    else if (has_last && partial_date_order(last, from) < 0)
        say(c, ends, from, to, true);
    else if (early)
        say(c, begins, from, to, !has_last);
    else if (late)
        say(c, ends, from, to, !has_first);
}

static void check(struct check *c, struct item root)
{
    struct item begin = item_at(root, "period/@from"), end = item_at(root, "period/@to");
    struct date first, last;
    if (!need_date(c, root, "period/@from", &first) || !need_date(c, root, "period/@to", &last) ||
        date_before(last, first))
        return;
    for (size_t n = 0; n < sizeof told / sizeof *told; n++)
        for (struct item i = item_at_(root, told[n].each); item_given(i); i = item_next(i))
            judge(c, item_at_(i, told[n].from), item_at_(i, told[n].to), item_word(begin), item_word(end));
}

const struct rule rule_outside_period = {
    .id = "outside-period",
    .kinds = ARTICLE_7_REPORT,
    .basis = "record-dates-agree practice-within-period",
    .about = ABOUT_RECORD,
    .message = "{item} is {day}; the period is from {from} to {to}",
    .help = "Compare the day and the period; what was done at another time belongs in the report for that time.",
    .on_record = check,
    .each = ".",
};
