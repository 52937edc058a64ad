/* What the report of a meeting tells of the time before it was over when the meeting closed: the progress that was assessed,
 * an intersessional meeting. */
#include "rule.h"

static const char *const ended[] = { "progress", "intersessional" };

static void check(struct check *c, struct item root)
{
    struct date day, closed;
    if (!need_date(c, root, "head/dates/@to", &closed))
        return;
    for (size_t n = 0; n < sizeof ended / sizeof *ended; n++)
        for (struct item i = NO_ITEM; item_given(i = item_below(root, ended[n], i));)
            if (item_date(item_at(i, "@to"), &day) && date_before(closed, day))
                finding(c, item_at(i, "@to"), arg_code("item", str_of(ended[n])), arg_date("day", day),
                        arg_date("closed", closed));
}

const struct rule rule_not_yet_over = {
    .id = "not-yet-over",
    .kinds = MEETING_REPORT,
    .basis = "record-dates-agree",
    .about = ABOUT_RECORD,
    .message = "{item} is told of until {day}; the meeting closed on {closed}",
    .help = "Compare both days with the document.",
    .on_record = check,
    .each = ".",
};
