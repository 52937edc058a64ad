/* A step that begins on the last day of the step before it: that day belongs to both. Steps with the same days run side
 * by side and are not meant. */
#include "rule.h"

static void check(struct check *c, struct item timetable)
{
    struct date last = { 0 }, from, to;
    struct str letter, before = STR("");

    for (struct item step = item_at(timetable, "step"); item_given(step); step = item_next(step)) {
        if (!item_date(item_at(step, "@to"), &to) || !item_token(item_at(step, "@letter"), &letter))
            continue;
        if (item_date(item_at(step, "@from"), &from) && date_given(last) && date_same(from, last) &&
            date_before(from, to))
            finding(c, item_at(step, "@from"), arg_code("letter", letter), arg_code("before", before),
                    arg_date("day", from));
        last = to;
        before = letter;
    }
}

const struct rule rule_step_overlap = {
    .id = "step-overlap",
    .kinds = MEETING_REPORT,
    .basis = "practice-step-length",
    .about = ABOUT_DECIDED,
    .message = "step {letter} begins on {day}, the last day of step {before}",
    .help = "Compare both days with the document.",
    .on_record = check,
    .each = "decisions/decision/timetable",
};
