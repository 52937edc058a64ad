/* A step of a timetable ends when its first day and its stated length say. Working weeks that end on a Friday, and
 * months that are rounded by up to three days, are another rule's. */
#include "rule.h"

static void judge(struct check *c, struct item step, struct date from, struct date to)
{
    struct str text;
    enum unit unit;
    int64_t length;
    if (!item_number(item_at(step, "length"), &length) || !item_token(item_at(step, "length/@unit"), &text) ||
        !unit_read(text, &unit) || span_fit(from, to, length, unit, NULL, NULL) != SPAN_OFF)
        return;
    struct derivation due = { 0 };
    derive_from(&due, "term/first-day", from);
    derive_plus(&due, length, unit, "");
    derive_less(&due, 1, UNIT_DAY, "");
    finding(c, item_at(step, "@to"), arg_date("to", to), arg_derivation("due", &due));
}

static void check(struct check *c, struct item timetable)
{
    struct date last = { 0 }, from, to;

    for (struct item step = item_at(timetable, "step"); item_given(step); step = item_next(step)) {
        if (!item_date(item_at(step, "@to"), &to)) {
            last = (struct date){ 0 }; /* when the next step begins is not known */
            continue;
        }
        if (item_date(item_at(step, "@from"), &from) || date_given(from = date_plus(last, 1, UNIT_DAY)))
            judge(c, step, from, to);
        last = to;
    }
}

const struct rule rule_step_length = {
    .id = "step-length",
    .kinds = MEETING_REPORT,
    .basis = "record-timetable",
    .about = ABOUT_RECORD,
    .message = "the step ends on {to}; its first day and its length give {due}",
    .help = "Compare both days and the length with the document; one of the three differs from it.",
    .on_record = check,
    .each = "decisions/decision/timetable",
};
