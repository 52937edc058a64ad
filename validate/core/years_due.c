/* Years of which a report is due; see years_due.h. */
#include "years_due.h"

struct date years_due_horizon(const struct registry *r, struct str state)
{
    struct date a = registry_horizon(r, state, 3), b = registry_horizon(r, state, 4);
    return date_before(a, b) ? b : a;
}

bool years_due(const struct registry *r, const struct state *s, struct date as_of, struct years_due *years)
{
    struct date until = as_of, horizon = years_due_horizon(r, s->code);
    if (date_before(horizon, until))
        until = horizon;
    if (!date_given(until) || !date_given(s->entry_into_force))
        return false;
    years->first = s->entry_into_force.year + 1;
    years->last = until.year - 1;
    struct derivation steps = derive_report_due(r, (struct date){ (int16_t)years->last, 12, 31 });
    if (!steps.count || !date_before(derivation_date(&steps), until)) /* on the day itself it is in time */
        years->last--;
    if (date_given(s->withdrawn) && years->last >= s->withdrawn.year)
        years->last = s->withdrawn.year - 1;
    return true;
}
