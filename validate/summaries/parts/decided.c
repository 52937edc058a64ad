/* What meetings decided on deadlines that run, and where the sources do not fit together; how rows of deadlines begin. */
#include "running.h"
#include "standing.h"

void cell_of_deadline(struct page *p, void (*told)(struct buf *, const struct voice *, const struct deadline *),
                      const struct deadline *d)
{
    struct buf text = { 0 };
    told(&text, p->voice, d);
    cell_text(p, CELL_TEXT, buf_all(&text));
    buf_free(&text);
}

void begin_deadline_row(struct page *p, const struct deadline *d)
{
    struct arg state = arg_state("state", d->state);
    struct buf text = { 0 };
    tell_arg(&text, p->voice, &state);
    cell_text(p, CELL_TEXT, buf_all(&text));
    cell_coded(p, "article/", d->article == 3 ? STR("3") : STR("4"));
    buf_free(&text);
}

void cells_of_decision(struct page *p, const struct decision *d)
{
    struct arg meeting = arg_meeting("meeting", d->extension.meeting);
    cell_told(p, "dates/meeting", &meeting, 1);
    cell_text(p, CELL_DATE, d->extension.decided);
    cell_coded(p, "outcome/", d->outcome);
    cell_date(p, d->extension.from);
    cell_date(p, d->extension.to);
}

static void decision_row(struct page *p, const struct deadline *d, const struct decision *one)
{
    struct buf lines = { 0 };
    decision_documents(&lines, one);
    struct arg documents = arg_list("list", buf_all(&lines));
    begin_deadline_row(p, d);
    cells_of_decision(p, one);
    cell_coded(p, "certainty/", one->extension.certainty);
    if (lines.len)
        cell_told(p, "deadlines/list", &documents, 1);
    else
        cell_phrase(p, "deadlines/no-document");
    buf_free(&lines);
}

static void note_rows(struct page *p, const struct deadline *d)
{
    struct buf note = { 0 };
    for (uint32_t i = 0; tell_note(&note, p->voice, d, i); i++) {
        begin_deadline_row(p, d);
        cell_text(p, CELL_TEXT, buf_all(&note));
        note.len = 0;
    }
    buf_free(&note);
}

void part_decided(struct page *p, const struct running *r)
{
    static const char *const heads[] = { "decisions/state",
                                         "decisions/article",
                                         "deadlines/column/meeting",
                                         "deadlines/column/decided",
                                         "decisions/outcome",
                                         "decisions/previous",
                                         "decisions/new",
                                         "deadlines/column/certainty",
                                         "deadlines/column/documents",
                                         NULL };
    static const char *const notes[] = { "decisions/state", "decisions/article", "deadlines/column/notes", NULL };
    uint32_t decided = 0;
    for (uint32_t i = 0; i < r->count; i++)
        decided += r->at[i].deadline->decision_count;
    if (decided)
        page_heading(p, 2, "deadlines/heading-decided");
    page_table(p, "decided", LAYOUT_GRID, "deadlines/caption-decided", heads);
    for (uint32_t i = 0; i < r->count; i++)
        for (uint32_t n = 0; n < r->at[i].deadline->decision_count; n++)
            decision_row(p, r->at[i].deadline, &r->at[i].deadline->decisions[n]);
    page_table(p, "notes", LAYOUT_GRID, "deadlines/caption-notes", notes);
    for (uint32_t i = 0; i < r->count; i++)
        note_rows(p, r->at[i].deadline);
}
