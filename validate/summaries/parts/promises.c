/* What decisions given ask of a State, and which of its records answer: those without an answer first. */
#include "ledger.h"
#include "state.h"

static void open_row(struct page *p, const struct ledger_row *row)
{
    cell_text(p, CELL_CODE, row->citation);
    cell_localised(p, row->asked->fact, "text");
    cell_phrase(p, date_given(row->due) && date_before(p->report->as_of, row->due) ? "state/not-yet-due"
                                                                                   : "ledger/no-answer");
    cell_date(p, row->due);
}

static void answered_row(struct page *p, const struct ledger_row *row)
{
    struct buf text = { 0 };
    cell_text(p, CELL_CODE, row->citation);
    cell_localised(p, row->asked->fact, "text");
    cell_text(p, CELL_CODE, ledger_answers(row, &text));
    buf_free(&text);
}

void part_promises(struct page *p)
{
    static const char *const open[] = { "decisions/citation", "decisions/item", "ledger/answered", "ledger/due",
                                        NULL };
    static const char *const answered[] = { "decisions/citation", "decisions/item", "ledger/answered", NULL };
    struct ledger l;
    ledger_make(&l, p->report, p->scope->state);
    page_heading(p, 3, "state/asked");
    if (!l.count)
        document_paragraph(p->document, say(p->voice, "state/nothing-asked"));
    page_table(p, "open", LAYOUT_GRID, "state/open", open);
    for (uint32_t i = 0; i < l.count; i++)
        if (!l.rows[i].answer_count)
            open_row(p, &l.rows[i]);
    page_table(p, "answered", LAYOUT_GRID, "state/answered", answered);
    for (uint32_t i = 0; i < l.count; i++)
        if (l.rows[i].answer_count)
            answered_row(p, &l.rows[i]);
    ledger_free(&l);
}
