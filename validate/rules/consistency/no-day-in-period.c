/* Resources, assistance and plans may run longer than the period of the report that tells of them, and begin after it where
 * they were agreed in it; but they are not over before it, nor wholly more than a year behind it (Art. 5(2)(c), 6, 7(1)(m),
 * 7(1)(n)). */
#include "rule.h"

static const char *const lasting[] = { "victim-assistance/plan", "national-resources/resource",
                                       "assistance-provided/assistance", "assistance-received/assistance" };

static void judge(struct check *c, struct item row, struct str from, struct date to)
{
    struct item begins = item_at(row, "from"), ends = item_at(row, "to"), at = NO_ITEM;
    struct date_text end = date_text(to), year_on = date_text(date_plus(to, 1, UNIT_YEAR));
    struct str first, last;

    if (item_partial_date(begins, &first) && partial_date_order(first, str_of(year_on.at)) > 0)
        at = begins;
    else if (item_partial_date(ends, &last) && partial_date_order(last, from) < 0)
        at = ends;
    if (item_given(at))
        finding(c, at, arg_code("item", element_name(at.record, at.element)), arg_code("day", item_word(at)),
                arg_code("from", from), arg_code("to", str_of(end.at)));
}

static void check(struct check *c, struct item root)
{
    struct item begin = item_at(root, "period/@from");
    struct date from, to;
    if (!need_date(c, root, "period/@from", &from) || !need_date(c, root, "period/@to", &to) ||
        date_before(to, from))
        return;
    for (size_t n = 0; n < sizeof lasting / sizeof *lasting; n++)
        for (struct item i = item_at_(root, lasting[n]); item_given(i); i = item_next(i))
            judge(c, i, item_word(begin), to);
}

const struct rule rule_no_day_in_period = {
    .id = "no-day-in-period",
    .kinds = ARTICLE_7_REPORT,
    .basis = "practice-of-period va-plan-focal-point",
    .about = ABOUT_RECORD,
    .stands_back_for = "dates-out-of-order",
    .message = "{item} is {day}: no day of it is in the period, {from} to {to}",
    .help = "Compare the day and the period; what belongs to another time belongs in the report for that time.",
    .on_record = check,
    .each = ".",
};
