/* For those who coordinate clearance and the destruction of stockpiles: every deadline under Articles 3 and 4 that runs, those of
 * the next months first, with its periods, its derivation and what is known of it; then what meetings decided on these, and
 * the obligations that are known to be fulfilled. */
#include "parts/coming.h"
#include "parts/running.h"
#include "standing.h"

static void running_row(struct page *p, const struct deadline *d)
{
    begin_deadline_row(p, d);
    cell_date(p, derivation_date(&d->derivation));
    if (d->standing == STANDING_AHEAD)
        cell_number(p, d->days_left);
    else
        cell_text(p, CELL_NUMBER, STR(""));
    cell_of_deadline(p, tell_standing, d);
    cell_of_deadline(p, tell_pending, d);
    cell_derivation(p, &d->derivation);
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
        begin_deadline_row(p, d);
        cell_date(p, derivation_date(&d->derivation));
        cell_of_deadline(p, tell_standing, d);
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
    part_decided(&p, &running);
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
