/* The closing paragraph of each decision asks for further information; where some name a day of the year and others do
 * not, that is told once. */
#include "rule.h"

static bool has_due(struct item further)
{
    each_below(i, further, "@due")
        return true;
    return false;
}

static void check(struct check *c, struct item decisions)
{
    struct buf with = { 0 }, without = { 0 };
    struct item first = NO_ITEM;
    struct str state;

    for (struct item e = item_at(decisions, "extension"); item_given(e); e = item_next(e)) {
        struct item further = item_at(e, "further");
        if (!item_given(further) || !item_token(item_at(e, "@state"), &state))
            continue;
        buf_line(has_due(further) ? &with : &without, state);
        if (!has_due(further) && !item_given(first))
            first = further;
    }
    if (with.len && without.len)
        finding(c, first, arg_states("without", buf_all(&without)), arg_states("with", buf_all(&with)));
    buf_free(&with);
    buf_free(&without);
}

const struct rule rule_due_day_differs = {
    .id = "due-day-differs",
    .kinds = MEETING_REPORT,
    .basis = "practice-due-day",
    .about = ABOUT_DECIDED,
    .message = "the closing paragraph names no day of the year for {without}; it names one for {with}",
    .help = "Nothing need be changed where the document says so; annual reports are due on 30 April all the same.",
    .on_record = check,
    .each = "decisions",
};
