/* A step that begins before the step before it has ended, or on its last day: that day belongs to both. Steps that begin
 * on the same day run side by side and are not meant. */
#include "rule.h"

static void check(struct check *c, struct item timetable)
{
    struct date begun = { 0 }, last = { 0 }, from, to;
    struct str before = STR("");

    for (struct item step = item_at(timetable, "step"); item_given(step); step = item_next(step)) {
        if (!item_date(item_at(step, "@to"), &to))
            continue;
        struct str letter = item_word(item_at(step, "@letter"));
        bool dated = item_date(item_at(step, "@from"), &from);
        if (dated && date_given(last) && !date_before(last, from) && !date_same(from, begun))
            finding(c, item_at(step, "@from"), arg_code("letter", letter), arg_code("before", before),
                    arg_date("day", from), arg_date("last", last));
        begun = dated ? from : (struct date){ 0 };
        last = to;
        before = letter;
    }
}

const struct rule rule_step_overlap = {
    .id = "step-overlap",
    .kinds = MEETING_REPORT,
    .basis = "practice-step-length",
    .about = ABOUT_DECIDED,
    .stands_back_for = "item-repeated item-twice paragraph-twice",
    .message = "step {letter} begins on {day}; step {before} ends on {last}",
    .help = "Compare both days with the document.",
    .on_record = check,
    .each = "decisions/decision/timetable",
};
