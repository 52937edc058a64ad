/* The time for an area that became contaminated after entry into force runs from the end of the active hostilities
 * (Art. 4(1)(b)): that day is told where cluster munitions were used there after entry into force. */
#include "rule.h"

static void check(struct check *c, struct item area)
{
    struct str used;
    const struct state *s = need_state(c);

    if (!s)
        return;
    if (!item_partial_date(item_at(area, "used"), &used)) {
        not_applicable(c, "reason/no-day-of-use");
        return;
    }
    struct date_text force = date_text(s->entry_into_force);
    if (partial_date_order(used, str_of(force.at)) > 0 && !item_given(item_at(area, "end-of-hostilities")))
        finding_of_missing(c, area, STR("end-of-hostilities"), arg_code("used", used),
                           arg_date("force", s->entry_into_force));
}

const struct rule rule_end_of_hostilities_missing = {
    .id = "end-of-hostilities-missing",
    .kinds = ARTICLE_7_REPORT,
    .basis = "practice-end-of-hostilities",
    .about = ABOUT_RECORD,
    .message =
        "the day on which active hostilities ended is not given; used on {used}, after entry into force, {force}",
    .help = "Give the day, from which the time for this area runs; where it is not known, leave the item empty and "
            "say so "
            "by a value state.",
    .on_record = check,
    .each = "contaminated-areas/area",
};
