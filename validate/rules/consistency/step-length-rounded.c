/* Stated lengths that count working weeks or rounded months: 12 days as two weeks, 64 days as two months. Told once
 * for a timetable, since it is one habit. */
#include "rule.h"

static void judge(struct item step, struct date from, struct date to, struct buf *list)
{
    struct str text, letter;
    enum unit unit;
    int64_t length, counted, stated;
    if (!item_number(item_at(step, "length"), &length) || !item_token(item_at(step, "length/@unit"), &text) ||
        !unit_read(text, &unit) || !item_token(item_at(step, "@letter"), &letter) ||
        span_fit(from, to, length, unit, &counted, &stated) != SPAN_ROUNDED)
        return;
    buf_line(list, letter);
    buf_text(list, ": ");
    buf_number(list, counted);
    buf_text(list, " (");
    buf_number(list, stated);
    buf_byte(list, ')');
}

static void check(struct check *c, struct item timetable)
{
    struct date from, to;
    struct buf steps = { 0 };

    for (struct item step = item_at(timetable, "step"); item_given(step); step = item_next(step))
        if (item_date(item_at(step, "@from"), &from) && item_date(item_at(step, "@to"), &to))
            judge(step, from, to, &steps);
    if (steps.len)
        finding(c, timetable, arg_list("steps", buf_all(&steps)));
    buf_free(&steps);
}

const struct rule rule_step_length_rounded = {
    .id = "step-length-rounded",
    .kinds = MEETING_REPORT,
    .basis = "practice-step-length",
    .about = ABOUT_DECIDED,
    .stands_back_for = "item-repeated",
    .message = "stated lengths count working weeks or rounded months; step, days counted (days stated): {steps}",
    .help = "Nothing need be changed; the days count, not the lengths.",
    .on_record = check,
    .each = "decisions/decision/timetable",
};
