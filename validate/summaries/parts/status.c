/* What the registry knows of a State as a party (Art. 16, 17, 20), and how many of its records are given. */
#include "state.h"

static void fact_cells(struct page *p, const char *what, enum cell_kind kind, struct str value)
{
    cell_phrase(p, what);
    cell_text(p, kind, value);
}

/* A day of the registry, marked where it is not from a document of the United Nations or of a State. */
static void day_cells(struct page *p, const char *what, struct date day, bool unverified)
{
    struct buf text = { 0 };
    if (!date_given(day))
        return;
    if (unverified) {
        struct arg args[] = { arg_date("date", day) };
        tell_phrase(&text, p->voice, "state/unverified", args, 1);
    } else {
        buf_text(&text, date_text(day).at);
    }
    fact_cells(p, what, unverified ? CELL_TEXT : CELL_DATE, buf_all(&text));
    buf_free(&text);
}

static void date_cells(struct page *p, const char *what, struct item row)
{
    struct date day;
    if (item_date(item_at(row, "@date"), &day))
        day_cells(p, what, day, registry_unverified(row));
}

static void consent_cells(struct page *p, const struct state *s)
{
    static const char *const kinds[][2] = { { "ratification", "state/ratification" },
                                            { "accession", "state/accession" },
                                            { "acceptance", "state/acceptance" },
                                            { "approval", "state/approval" } };
    struct item consent = item_at(s->item, "consent");
    struct str kind = item_word(item_at(consent, "@kind"));
    date_cells(p, "state/signature", item_at(s->item, "signature"));
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (str_is(kind, kinds[i][0]))
            date_cells(p, kinds[i][1], consent);
}

static void party_cells(struct page *p, const struct state *s)
{
    bool party = s && state_is_party(s, p->report->as_of);
    fact_cells(p, "state/standing", CELL_TEXT,
               say(p->voice, !s                                                  ? "state/unknown"
                             : party                                             ? "state/party"
                             : date_given(s->withdrawn)                          ? "state/withdrawn"
                             : s->has_signed && !date_given(s->entry_into_force) ? "state/signatory"
                                                                                 : "state/no-party"));
    if (!s)
        return;
    consent_cells(p, s);
    day_cells(p, "state/since", s->entry_into_force, s->unverified);
    day_cells(p, "state/until", s->withdrawn, false);
}

void part_status(struct page *p)
{
    static const char *const heads[] = { "meeting/what", "meeting/value", NULL };
    const struct state *s = registry_state(p->voice->registry, p->scope->state);
    uint32_t count;
    struct buf number = { 0 };
    sequence_of(&p->report->sequence, p->scope->state, &count);
    buf_number(&number, count);
    page_heading(p, 3, "state/status");
    page_table(p, "status", LAYOUT_FACTS, "state/status", heads);
    fact_cells(p, "deadlines/column/code", CELL_CODE, p->scope->state);
    party_cells(p, s);
    fact_cells(p, "state/reports-given", CELL_NUMBER, buf_all(&number));
    buf_free(&number);
}
