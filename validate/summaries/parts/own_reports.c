/* The transparency reports of a State in their order (Art. 7), with the day on which each was due; and the years since
 * entry into force of which none is given. */
#include "state.h"
#include "submissions.h"
#include "years_due.h"

struct date report_due(const struct registry *r, const struct report_period *p)
{
    struct submission_row row = { .known = registry_state(r, p->state) };
    struct submission s = { 0 };
    if (row.known)
        s = submission_of(r, &row, p);
    return derivation_date(&s.due_by);
}

struct str period_label(struct date from, struct date to, char out[11])
{
    bool whole = from.year == to.year && from.month == 1 && from.day == 1 && to.month == 12 && to.day == 31;
    memcpy(out, date_text(to).at, 11);
    return (struct str){ out, whole ? 4 : 10 };
}

static void period_cell(struct page *p, struct date from, struct date to)
{
    struct buf text = { 0 };
    buf_text(&text, date_text(from).at);
    buf_text(&text, " / ");
    buf_text(&text, date_text(to).at);
    cell_text(p, CELL_DATE, buf_all(&text));
    buf_free(&text);
}

/* What there is to say of the record: that a later one takes its place. */
static void note_cell(struct page *p, const struct report_period *r)
{
    const struct digest *newer = r->superseded ? identity_newer(&p->report->identities, r->given) : NULL;
    if (newer) {
        struct arg args[] = { arg_code("record", newer->id) };
        cell_told(p, "state/superseded", args, 1);
    } else {
        cell_coded_field(p, r->fact, "type", "report-type/");
    }
}

static void report_row(struct page *p, const struct report_period *r)
{
    char label[11];
    cell_text(p, CELL_CODE, period_label(r->from, r->to, label));
    cell_text(p, CELL_CODE, r->given->id);
    note_cell(p, r);
    period_cell(p, r->from, r->to);
    cell_field(p, r->fact, "submitted");
    cell_date(p, report_due(p->voice->registry, r));
}

/* A year that lies behind what the registry knows of the State has no due day. */
static void gap_row(struct page *p, int year)
{
    struct date first = { (int16_t)year, 1, 1 }, last = { (int16_t)year, 12, 31 };
    struct derivation due = derive_report_due(p->voice->registry, last);
    struct years_due owed = { 0 };
    const struct state *s = registry_state(p->voice->registry, p->scope->state);
    bool known = s && years_due(p->voice->registry, s, p->report->as_of, &owed) && year <= owed.last;
    char label[11];
    cell_text(p, CELL_CODE, period_label(first, last, label));
    cell_text(p, CELL_CODE, STR(""));
    cell_phrase(p, complete_covers(p->report->complete, p->scope->state, year) ? "state/declared-none"
                                                                               : "state/no-record");
    period_cell(p, first, last);
    cell_text(p, CELL_DATE, STR(""));
    if (known)
        cell_date(p, derivation_date(&due));
    else
        cell_phrase(p, "reporting/not-known");
}

static bool lacks_initial(const struct state *s, const struct report_period *all, uint32_t count)
{
    struct submission_row row = { .known = s };
    uint32_t i = 0;
    if (!s || !date_given(s->entry_into_force))
        return false;
    while (i < count && !submission_is_initial(&row, &all[i]))
        i++;
    return i == count;
}

/* The initial report, where none is given (Art. 7(1)). */
static void initial_row(struct page *p, const struct state *s)
{
    struct derivation due = derive_initial_due(p->voice->registry, s);
    cell_phrase(p, "reporting/initial");
    cell_text(p, CELL_CODE, STR(""));
    cell_phrase(p, "state/no-record");
    cell_text(p, CELL_DATE, STR(""));
    cell_text(p, CELL_DATE, STR(""));
    cell_date(p, derivation_date(&due));
}

/* The year before which annual reports have fallen due, up to that of the withdrawal. */
static int years_end(const struct page *p, const struct state *s)
{
    int end = p->report->as_of.year;
    return date_given(s->withdrawn) && s->withdrawn.year < end ? s->withdrawn.year : end;
}

void part_own_reports(struct page *p)
{
    static const char *const heads[] = { "state/year",      "state/record", "state/note", "state/period",
                                         "state/submitted", "state/due",    NULL };
    const struct state *s = registry_state(p->voice->registry, p->scope->state);
    uint32_t count, next = 0;
    const struct report_period *all = sequence_of(&p->report->sequence, p->scope->state, &count);
    int year = s && date_given(s->entry_into_force) ? s->entry_into_force.year + 1 : 0;
    page_heading(p, 3, "state/reports");
    if (!count)
        document_paragraph(p->document, say(p->voice, "state/no-report"));
    if (sequence_misses(&p->report->sequence, p->scope->state))
        document_paragraph(p->document, say(p->voice, "state/unread"));
    page_table(p, "reports", LAYOUT_GRID, "state/reports", heads);
    if (lacks_initial(s, all, count))
        initial_row(p, s);
    for (; year && year < years_end(p, s); year++) {
        for (; next < count && all[next].to.year <= year; next++)
            report_row(p, &all[next]);
        if (next && all[next - 1].to.year == year)
            continue; /* of a part of the year at least */
        if (!sequence_covers(&p->report->sequence, p->scope->state, year))
            gap_row(p, year);
    }
    for (; next < count; next++)
        report_row(p, &all[next]);
}
