/* The work plan of a request has a row, with its cost, for every year of the extension (Lausanne Action Plan, Actions 17
 * and 21). The years are those from the day after the current deadline to the last row of the plan, which
 * may be done before the deadline requested. */
#include "rule.h"

/* The last year that has a row. */
static int64_t mark_planned(struct item plan, bool planned[10000])
{
    int64_t last = 0;
    for (struct item i = item_at(plan, "year"); item_given(i); i = item_next(i)) {
        int64_t year;
        if (!item_number(item_at(i, "@year"), &year) || year < 1 || year > 9999)
            continue;
        planned[year] = planned[year] || item_given(item_at(i, "cost"));
        last = year > last ? year : last;
    }
    return last;
}

static void check(struct check *c, struct item request)
{
    struct item plan = item_at(request, "work-plan");
    struct date current;
    int64_t article;
    bool planned[10000] = { false };
    struct buf years = { 0 };

    if (!item_given(item_at(plan, "year"))) {
        not_applicable(c, "reason/no-plan-years");
        return;
    }
    if (!need_number(c, request, "@article", &article) ||
        !need_date(c, request, "duration/current-deadline", &current))
        return;
    int64_t last = mark_planned(plan, planned);
    struct date first = date_plus(current, 1, UNIT_DAY), end = { (int16_t)last, 1, 1 };
    for (int16_t year = first.year, listed = 0; first.year && year <= last && listed < 10; year++) {
        struct date_text text = date_text((struct date){ year, 1, 1 });
        if (!planned[year] && ++listed)
            buf_line(&years, (struct str){ text.at, 4 });
    }
    rests_on(c, article == 3 ? "a3-extension-quality" : "a4-extension-quality");
    if (years.len)
        finding(c, plan, arg_date("from", current), arg_code("last", (struct str){ date_text(end).at, 4 }),
                arg_list("years", buf_all(&years)));
    buf_free(&years);
}

const struct rule rule_plan_year_missing = {
    .id = "plan-year-missing",
    .kinds = EXTENSION_REQUEST,
    .basis = "a4-extension-quality a3-extension-quality",
    .about = ABOUT_RECORD,
    .message = "the extension would begin after {from}; the work plan goes on to {last} and has no row with a cost "
               "for {years}",
    .help = "Add a row for each year of the extension, with its cost or a value state that says why there is none.",
    .on_record = check,
    .each = ".",
};
