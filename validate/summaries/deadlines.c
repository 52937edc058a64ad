/* For those who coordinate clearance and the destruction of stockpiles: every deadline under Articles 3 and 4 that runs, those of
 * the next months first, with its periods, its derivation and what is known of it; then what meetings decided on these, and
 * the obligations that are known to be fulfilled. */
#include "parts/coming.h"
#include "parts/running.h"
#include "standing.h"

/* A cell of what is told of a deadline. */
static void cell_of(struct page *p, void (*told)(struct buf *, const struct voice *, const struct deadline *),
                    const struct deadline *d)
{
    struct buf text = { 0 };
    told(&text, p->voice, d);
    cell_text(p, CELL_TEXT, buf_all(&text));
    buf_free(&text);
}

/* The State and the article, by which every row begins. */
static void begin_row(struct page *p, const struct deadline *d)
{
    struct arg state = arg_state("state", d->state);
    struct buf text = { 0 };
    tell_arg(&text, p->voice, &state);
    cell_text(p, CELL_TEXT, buf_all(&text));
    cell_coded(p, "article/", d->article == 3 ? STR("3") : STR("4"));
    buf_free(&text);
}

static void running_row(struct page *p, const struct deadline *d)
{
    struct buf left = { 0 };
    if (d->standing == STANDING_AHEAD)
        buf_number(&left, d->days_left);
    begin_row(p, d);
    cell_date(p, derivation_date(&d->derivation));
    cell_text(p, CELL_NUMBER, buf_all(&left));
    cell_of(p, tell_standing, d);
    cell_of(p, tell_pending, d);
    cell_derivation(p, &d->derivation);
    buf_free(&left);
}

static void decision_row(struct page *p, const struct deadline *d, const struct decision *one)
{
    struct arg meeting = arg_meeting("meeting", one->extension.meeting);
    struct buf lines = { 0 };
    decision_documents(&lines, one);
    struct arg documents = arg_list("list", buf_all(&lines));
    begin_row(p, d);
    cell_told(p, "dates/meeting", &meeting, 1);
    cell_text(p, CELL_DATE, one->extension.decided);
    cell_coded(p, "outcome/", one->outcome);
    cell_date(p, one->extension.from);
    cell_date(p, one->extension.to);
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
        begin_row(p, d);
        cell_text(p, CELL_TEXT, buf_all(&note));
        note.len = 0;
    }
    buf_free(&note);
}

static void tell_counts(struct page *p, const struct running *r)
{
    struct arg args[] = { arg_date("date", p->report->as_of),
                          arg_count("count", r->count),
                          arg_date("until", r->soon),
                          arg_count("soon", r->counts[RUNNING_SOON]),
                          arg_count("later", r->counts[RUNNING_LATER]),
                          arg_count("before", r->counts[RUNNING_BEFORE]) };
    const char *phrase = r->count ? "deadlines/counts" : r->list.count ? "deadlines/none-runs" : "deadlines/none";
    page_line(p, phrase, args, 6);
    page_invented(p);
}

static void tell_period(struct page *p)
{
    bool begins = date_given(p->scope->from), ends = date_given(p->scope->to);
    if (!begins && !ends)
        return;
    struct arg args[] = { arg_date("from", p->scope->from), arg_date("to", p->scope->to) };
    page_line(p, begins && ends ? "period/between" : begins ? "period/from" : "period/to", args, 2);
}

static void add_running(struct page *p, const struct running *r)
{
    static const char *const heads[] = { "decisions/state",           "decisions/article",
                                         "deadlines/column/deadline", "deadlines/column/left",
                                         "deadlines/column/standing", "deadlines/column/request",
                                         "decisions/derivation",      NULL };
    page_heading(p, 2, "deadlines/heading-running");
    tell_counts(p, r);
    tell_period(p);
    part_timeline(p, r, "deadlines");
    page_table(p, "deadlines", LAYOUT_GRID, "deadlines/caption", heads);
    for (uint32_t i = 0; i < r->count; i++)
        running_row(p, r->at[i].deadline);
}

static void add_decisions(struct page *p, const struct running *r)
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

static void add_completed(struct page *p, const struct running *r)
{
    static const char *const heads[] = { "decisions/state", "decisions/article", "deadlines/column/deadline",
                                         "deadlines/column/standing", NULL };
    bool headed = false;
    for (uint32_t i = 0; i < r->list.count; i++) {
        const struct deadline *d = &r->list.at[i];
        if (d->standing != STANDING_COMPLETED || !running_is_asked_for(p->scope, d))
            continue;
        if (!headed) {
            page_heading(p, 2, "deadlines/heading-completed");
            page_table(p, "completed", LAYOUT_GRID, "deadlines/caption-completed", heads);
        }
        headed = true;
        begin_row(p, d);
        cell_date(p, derivation_date(&d->derivation));
        cell_of(p, tell_standing, d);
    }
    if (!headed)
        page_table(p, "completed", LAYOUT_GRID, "deadlines/caption-completed", heads);
}

static void add_events(struct page *p, const struct running *r)
{
    struct coming c = { .page = p };
    for (uint32_t i = 0; i < r->count; i++)
        coming_deadline(&c, r->at[i].deadline);
    for (uint32_t i = 0; i < c.count; i++)
        coming_event(p, &c.at[i]);
    coming_free(&c);
}

static void make(struct document *d, const struct report *r, const struct voice *v, const struct scope *scope)
{
    struct page p = { d, v, NULL, str_of(v->catalog->language), r, scope };
    struct running running;
    running_make(&running, r, scope);
    add_running(&p, &running);
    add_decisions(&p, &running);
    add_completed(&p, &running);
    add_events(&p, &running);
    running_free(&running);
}

const struct summary summary_deadlines = {
    .name = "deadlines",
    .title = "deadlines/title",
    .dated = true,
    .make = make,
};
