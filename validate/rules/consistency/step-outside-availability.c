/* The members of a selection panel keep the months free in which the timetable has steps of the panel (CCM/MSP/2022/12,
 * paragraphs 53(e) and 54). */
#include "rule.h"

static void judge(struct check *c, struct item step, struct item day, struct str from, struct str to)
{
    struct str given;
    if (item_partial_date(day, &given) &&
        (partial_date_order(given, from) < 0 || partial_date_order(given, to) > 0))
        finding(c, day, arg_code("letter", item_word(item_at(step, "@letter"))), arg_code("day", given),
                arg_code("from", from), arg_code("to", to));
}

static void check(struct check *c, struct item decisions)
{
    struct item months = item_below(decisions, "availability", NO_ITEM);
    struct str from, to;

    if (!item_given(months) || !item_partial_date(item_at(months, "@from"), &from) ||
        !item_partial_date(item_at(months, "@to"), &to) || partial_date_order(from, to) > 0) {
        not_applicable(c, "reason/no-availability");
        return;
    }
    each_below(step, decisions, "step")
        if (str_is(item_word(item_at(step, "@by")), "panel")) {
            judge(c, step, item_at(step, "@from"), from, to);
            judge(c, step, item_at(step, "@to"), from, to);
        }
}

const struct rule rule_step_outside_availability = {
    .id = "step-outside-availability",
    .kinds = MEETING_REPORT,
    .basis = "msp10-selection-time msp10-selection-timetable",
    .about = ABOUT_RECORD,
    .message = "step {letter} of the panel has the day {day}; its members keep time free from {from} to {to}",
    .help = "Compare the months and the day of the step with the document.",
    .on_record = check,
    .each = "decisions",
};
