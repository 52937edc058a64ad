/* One report beside the day on which it was due; see submissions.h. */
#include "submissions.h"

int64_t submission_year(const struct registry *r, const struct report_period *p)
{
    struct derivation due = derive_report_due(r, p->to);
    return due.count ? derivation_date(&due).year - 1 : 0;
}

bool submission_is_initial(const struct submission_row *row, const struct report_period *p)
{
    return date_given(row->known->entry_into_force) && str_is(fact_word(p->fact, "type"), "initial");
}

/* Of a State that is no party on the last day of the period, or on the due day, none is due (Art. 7(2), 17, 20(3)). */
static struct derivation annual_due(const struct registry *r, const struct state *s, const struct report_period *p)
{
    struct derivation due = derive_report_due(r, p->to);
    if (!due.count || str_is(fact_word(p->fact, "type"), "voluntary") || !state_is_party(s, p->to) ||
        !state_is_party(s, derivation_date(&due)))
        return (struct derivation){ 0 };
    return due;
}

struct submission submission_of(const struct registry *r, const struct submission_row *row,
                                const struct report_period *p)
{
    struct submission s = { .standing = SUBMISSION_GIVEN };
    const struct arg *submitted = fact_field(p->fact, "submitted");
    s.due_by = submission_is_initial(row, p) ? derive_initial_due(r, row->known) : annual_due(r, row->known, p);
    if (submitted)
        s.submitted = submitted->date;
    if (!s.due_by.count || !submitted)
        return s;
    s.days = days_between(derivation_date(&s.due_by), s.submitted);
    s.standing = s.days > 0 ? SUBMISSION_LATE : SUBMISSION_ON_TIME;
    s.due = true;
    return s;
}
