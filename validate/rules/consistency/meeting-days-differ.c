/* A meeting opens on the first of its days, and the paragraph on the venue tells the same days as the head of the report. A
 * meeting in parts may have several venues: the first begins with it, and the last ends with it. */
#include "rule.h"

static void judge(struct check *c, struct item at, struct date day, struct date expected)
{
    if (date_given(day) && !date_same(day, expected))
        finding(c, at, arg_date("day", day), arg_date("expected", expected));
}

static void check(struct check *c, struct item root)
{
    struct date from, to, day;
    struct date first = { 0 }, last = { 0 }, opened = { 0 };
    struct item first_at = NO_ITEM, last_at = NO_ITEM, opening = item_at(root, "proceedings/opening/@date");

    if (!need_date(c, root, "head/dates/@from", &from) || !need_date(c, root, "head/dates/@to", &to))
        return;
    each_below(i, root, "venue") {
        if (item_date(item_at(i, "@from"), &day) && (!date_given(first) || date_before(day, first))) {
            first = day;
            first_at = item_at(i, "@from");
        }
        if (item_date(item_at(i, "@to"), &day) && date_before(last, day)) {
            last = day;
            last_at = item_at(i, "@to");
        }
    }
    judge(c, first_at, first, from);
    judge(c, last_at, last, to);
    if (item_date(opening, &opened))
        judge(c, opening, opened, from);
}

const struct rule rule_meeting_days_differ = {
    .id = "meeting-days-differ",
    .kinds = MEETING_REPORT,
    .basis = "record-meeting-opens",
    .about = ABOUT_RECORD,
    .stands_back_for = "dates-out-of-order day-outside-meeting",
    .message = "the day is {day}; by the head of the report it is {expected}",
    .help = "Compare the days with the document.",
    .on_record = check,
    .each = ".",
};
