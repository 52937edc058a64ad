/* The post of the Director is published once the meeting has closed, and the timetable begins with that (CCM/MSP/2022/12,
 * paragraphs 53(d) and 54). */
#include "rule.h"

static void check(struct check *c, struct item timetable)
{
    struct item first = item_at(timetable, "step");
    struct date from, closes;

    while (item_given(first) && !item_date(item_at(first, "@from"), &from))
        first = item_next(first);
    if (!item_given(first))
        not_applicable(c, "reason/no-date-of-step");
    else if (need_date(c, record_root(timetable.record), "head/dates/@to", &closes) && date_before(from, closes))
        finding(c, item_at(first, "@from"), arg_code("letter", item_word(item_at(first, "@letter"))),
                arg_date("from", from), arg_date("closes", closes));
}

const struct rule rule_step_before_close = {
    .id = "step-before-close",
    .kinds = MEETING_REPORT,
    .basis = "msp10-selection-vacancy msp10-selection-timetable",
    .about = ABOUT_RECORD,
    .message =
        "the timetable begins with step {letter} on {from}; the meeting that decides on it closes on {closes}",
    .help = "Compare both days with the document.",
    .on_record = check,
    .each = "decisions/decision/timetable",
};
