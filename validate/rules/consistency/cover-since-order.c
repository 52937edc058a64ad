/* An unchanged form last stood in the report of an earlier year (cover page). In the year of its initial report a State
 * may have sent two: then the annual one can point to the same year. */
#include "rule.h"

/* Whether an initial report of that year may exist: it is due some months after entry into force. */
static bool is_first_year(const struct check *c, struct item root, int64_t year)
{
    const struct number *period = registry_number(registry_of(c), STR("initial-report-period"));
    const struct state *s = registry_state(registry_of(c), item_word(item_at(root, "@state")));
    if (!period || !s || !date_given(s->entry_into_force))
        return false;
    return year >= s->entry_into_force.year &&
           year <= date_plus(s->entry_into_force, period->value, period->unit).year;
}

static void check(struct check *c, struct item root)
{
    struct cover cover;
    struct date end;
    int64_t since;

    if (!need_cover(c, root, &cover) || !need_date(c, root, "period/@to", &end))
        return;
    bool two = is_first_year(c, root, end.year);
    each_tick(i, &cover)
    {
        struct item at = item_at(i, "@since");
        if (tick_is(i, "unchanged") && item_number(at, &since) && since >= end.year && !(two && since == end.year))
            finding(c, at, arg_code("form", item_word(item_at(i, "@letter"))), arg_code("since", item_word(at)),
                    arg_date("end", end));
    }
}

const struct rule rule_cover_since_order = {
    .id = "cover-since-order",
    .kinds = ARTICLE_7_REPORT,
    .basis = "cover-unchanged-since",
    .about = ABOUT_RECORD,
    .message =
        "form {form} is ticked as unchanged since {since}; the period ends on {end}, and the year named is an "
        "earlier one",
    .help = "Name the year that the earlier report covers, not the year in which it was sent.",
    .on_record = check,
    .each = ".",
};
