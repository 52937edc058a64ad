/* The last milestone of a plan that has a date lies within the time requested (Art. 3(4)(c); for Article 4 by agreed
 * guidance). A month or a year is judged by its first day. */
#include "rule.h"

static void check(struct check *c, struct item plan)
{
    struct item root = record_root(plan.record), last = NO_ITEM;
    struct str when, latest = STR("");
    struct date deadline;
    int64_t article;

    if (!need_number(c, root, "@article", &article) ||
        !need_date(c, root, "duration/requested-deadline", &deadline))
        return;
    for (struct item year = item_at(plan, "year"); item_given(year); year = item_next(year))
        for (struct item m = item_at(year, "milestone"); item_given(m); m = item_next(m))
            if (item_token(item_at(m, "date"), &when) && str_order(latest, when) < 0) {
                latest = when;
                last = item_at(m, "date");
            }
    if (!item_given(last)) {
        not_applicable(c, "reason/no-milestone");
        return;
    }
    struct date_text end =
        date_text(deadline); /* "2026-08" begins after "2026-07-31", and not after "2026-08-01" */
    struct str day = str_of(end.at);
    if (latest.len < day.len)
        day.len = latest.len;
    if (str_order(day, latest) >= 0)
        return;
    rests_on(c, article == 3 ? "a3-4-c-plan" : "er-workplan-costed");
    finding(c, last, arg_code("milestone", latest), arg_date("requested", deadline));
}

const struct rule rule_milestone_after_deadline = {
    .id = "milestone-after-deadline",
    .kinds = EXTENSION_REQUEST,
    .basis = "a3-4-c-plan er-workplan-costed",
    .about = ABOUT_RECORD,
    .message = "the last milestone is dated {milestone}; the deadline requested is {requested}",
    .help =
        "Compare both dates with the plan; what is to be done after completion is no milestone of the extension.",
    .on_record = check,
    .each = "work-plan",
};
