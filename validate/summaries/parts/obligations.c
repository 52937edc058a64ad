/* The deadlines of a State under Articles 3 and 4: how each comes about, and what meetings decided. */
#include "deadlines.h"
#include "standing.h"
#include "state.h"

static void deadline_row(struct page *p, const struct deadline *d)
{
    struct date due = derivation_date(&d->derivation);
    struct buf text = { 0 };
    cell_coded(p, "article/", d->article == 3 ? STR("3") : STR("4"));
    cell_date(p, due);
    tell_standing(&text, p->voice, d);
    cell_text(p, CELL_TEXT, buf_all(&text));
    cell_derivation(p, &d->derivation);
    buf_free(&text);
}

/* A request whose outcome is not known, and where sources do not fit together. */
static void add_notes(struct page *p, const struct deadline *d)
{
    struct buf text = { 0 };
    tell_pending(&text, p->voice, d);
    if (text.len)
        document_paragraph(p->document, buf_all(&text));
    text.len = 0;
    for (uint32_t note = 0; tell_note(&text, p->voice, d, note); note++, text.len = 0)
        document_paragraph(p->document, buf_all(&text));
    buf_free(&text);
}

static void decision_row(struct page *p, const struct deadline *d, const struct decision *one)
{
    struct buf text = { 0 };
    cell_coded(p, "article/", d->article == 3 ? STR("3") : STR("4"));
    tell_decision(&text, p->voice, one);
    cell_text(p, CELL_TEXT, buf_all(&text));
    text.len = 0;
    decision_documents(&text, one);
    for (size_t i = 0; i < text.len; i++)
        if (text.at[i] == '\n')
            text.at[i] = ' ';
    cell_text(p, CELL_CODE, buf_all(&text));
    buf_free(&text);
}

void part_obligations(struct page *p)
{
    static const char *const heads[] = { "decisions/article", "deadlines/column/deadline",
                                         "deadlines/column/standing", "decisions/derivation", NULL };
    static const char *const decisions[] = { "decisions/article", "deadlines/column/standing",
                                             "deadlines/column/documents", NULL };
    struct deadlines l;
    deadlines_make(&l, p->report, p->scope->state, true);
    page_heading(p, 3, "state/obligations");
    if (!l.count)
        document_paragraph(p->document, say(p->voice, "state/no-obligation"));
    page_table(p, "deadlines", LAYOUT_GRID, "state/deadlines", heads);
    for (uint32_t i = 0; i < l.count; i++)
        deadline_row(p, &l.at[i]);
    for (uint32_t i = 0; i < l.count; i++)
        add_notes(p, &l.at[i]);
    page_table(p, "extensions", LAYOUT_GRID, "decisions/caption", decisions);
    for (uint32_t i = 0; i < l.count; i++)
        for (uint32_t n = 0; n < l.at[i].decision_count; n++)
            decision_row(p, &l.at[i], &l.at[i].decisions[n]);
    deadlines_free(&l);
}
