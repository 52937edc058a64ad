/* An area that became contaminated after entry into force is cleared within ten years of the end of the active
 * hostilities (Art. 4(1)(b)). An extension that leads beyond may be for that area too. */
#include "rule.h"

static void check(struct check *c, struct item area)
{
    const struct registry *r = registry_of(c);
    const struct number *years = registry_number(r, STR("clearance-period"));
    struct derivation due = { 0 };
    struct amount size;
    struct date ended, end;

    if (!item_given(item_at(area, "end-of-hostilities"))) {
        not_applicable(c, "reason/no-hostilities");
        return;
    }
    const struct state *s = need_state(c);
    if (!s || !years || !need_date(c, area, "end-of-hostilities", &ended) ||
        !need_date(c, record_root(area.record), "period/@to", &end))
        return;
    derive_from(&due, "term/end-of-hostilities", ended);
    derive_plus(&due, years->value, years->unit, "a4-1b-deadline");
    if (!need_derived(c, area, "end-of-hostilities", &due) || !date_before(derivation_date(&due), end) ||
        (item_amount(item_at(area, "size"), &size) && !size.thousandths))
        return;
    struct derivation extended = derive_deadline(r, s->code, 4, (struct date){ 0 });
    if (!date_before(s->entry_into_force, ended))
        not_applicable(c, "reason/contaminated-before");
    else if (!state_is_party(s, end))
        not_applicable(c, "reason/not-bound");
    else if (!date_before(derivation_date(&extended), end))
        not_applicable(c, "reason/extension-beyond");
    else if (need_horizon(c, s->code, 4, end))
        finding(c, item_at(area, "end-of-hostilities"), arg_date("end", end), arg_derivation("due", &due));
}

const struct rule rule_hostilities_deadline = {
    .id = "hostilities-deadline",
    .kinds = ARTICLE_7_REPORT,
    .basis = "a4-1b-deadline",
    .about = ABOUT_CONDUCT,
    .message = "the area is listed at the end of the period, {end}; its deadline, before any extension, is {due}",
    .help = "Nothing need be changed where both days are right; a decision on an extension may be for this area.",
    .on_record = check,
    .each = "contaminated-areas/area",
};
