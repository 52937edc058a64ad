/* What decisions given ask of States, item by item, and which records given answer: the ledger as a page, by State, and
 * the years of work plans beside the reports on them. It says no more than the ledger does (ledger.h). */
#include "parts/followed.h"

struct follow {
    struct ledger ledger;
    const struct ledger_row **rows; /* those of the period */
    struct followed_state *states;
    uint32_t row_count, row_cap, state_count, state_cap;
};

/* Of a period are the items that are first due in it. */
static bool is_within(const struct scope *s, const struct ledger_row *row)
{
    bool any = !date_given(s->from) && !date_given(s->to);
    return any || (date_given(row->due) && !date_before(row->due, s->from) &&
                   (!date_given(s->to) || !date_before(s->to, row->due)));
}

static void take(struct follow *f, const struct report *r, const struct scope *scope)
{
    ledger_make(&f->ledger, r, scope->state);
    for (uint32_t i = 0; i < f->ledger.count; i++)
        if (is_within(scope, &f->ledger.rows[i])) {
            MEMORY_ROOM(f->rows, f->row_count, f->row_cap);
            f->rows[f->row_count++] = &f->ledger.rows[i];
        }
    for (uint32_t i = 0; i < f->row_count; i++) {
        if (!i || !str_same(f->rows[i]->state, f->rows[i - 1]->state)) {
            MEMORY_ROOM(f->states, f->state_count, f->state_cap);
            f->states[f->state_count++] = (struct followed_state){ .rows = &f->rows[i] };
        }
        struct followed_state *s = &f->states[f->state_count - 1];
        s->count++;
        s->times[ledger_standing(f->rows[i], r->as_of)]++;
    }
}

static void tell_sentence(struct page *p, const char *phrase, uint32_t items)
{
    struct arg args[] = { arg_count("items", items), arg_date("date", p->report->as_of),
                          arg_date("from", p->scope->from), arg_date("to", p->scope->to) };
    page_line(p, phrase, args, sizeof args / sizeof *args);
}

static void tell_head(struct page *p, const struct follow *f)
{
    bool from = date_given(p->scope->from), to = date_given(p->scope->to);
    page_heading(p, 2, "follow-up/heading");
    tell_sentence(p, f->row_count ? "follow-up/counted" : "follow-up/none", f->row_count);
    if (from || to)
        tell_sentence(p,
                      from && to ? "follow-up/period"
                      : from     ? "follow-up/since"
                                 : "follow-up/until",
                      f->row_count);
    page_invented(p);
}

/* The State stands last, for those who read the table away from its heading. */
static void tell_state(struct page *p, const struct followed_state *s)
{
    static const char *const heads[] = { "decisions/citation", "decisions/item",  "ledger/answered",
                                         "ledger/due",         "decisions/state", NULL };
    if (s->count)
        document_heading(p->document, 3, registry_state_name(p->voice->registry, s->rows[0]->state, p->language),
                         p->language);
    struct buf caption = { 0 };
    struct arg state = arg_state("state", s->count ? s->rows[0]->state : STR(""));
    if (s->count)
        tell_phrase(&caption, p->voice, "follow-up/of-state", &state, 1);
    else
        buf_str(&caption, say(p->voice, "ledger/caption"));
    page_table_told(p, "items", LAYOUT_GRID, buf_all(&caption), heads);
    buf_free(&caption);
    for (uint32_t i = 0; i < s->count; i++) {
        ledger_cells(p, s->rows[i]);
        cell_field(p, s->rows[i]->asked->fact, "state");
    }
}

static void make(struct document *d, const struct report *r, const struct voice *v, const struct scope *scope)
{
    static const struct digest nothing = { 0 };
    static const struct followed_state nobody = { 0 };
    struct page p = { d, v, &nothing, str_of(v->catalog->language), r, scope };
    struct follow f = { 0 };
    take(&f, r, scope);
    tell_head(&p, &f);
    part_answered(&p, f.states, f.state_count);
    for (uint32_t i = 0; i < f.state_count; i++)
        tell_state(&p, &f.states[i]);
    if (!f.state_count)
        tell_state(&p, &nobody); /* a table without rows, but there under its name */
    part_milestones(&p);
    memory_drop(f.states);
    memory_drop(f.rows);
    ledger_free(&f.ledger);
}

const struct summary summary_follow_up = { .name = "follow-up", .title = "follow-up/title", .make = make };
