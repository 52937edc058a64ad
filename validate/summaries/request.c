/* Requests for an extension, for those who analyse them (Art. 3(3) to (5), 4(5) to (8)): each item by item, its figures
 * computed again, what reports tell of the years of its plan, and what was decided and asked before on the same deadline. */
#include "list.h"
#include "parts/requests.h"

struct requests {
    struct deadlines deadlines;
    const struct deadline **by_state; /* then by article */
};

static int by_state(const void *a, const void *b)
{
    const struct deadline *x = *(const struct deadline *const *)a, *y = *(const struct deadline *const *)b;
    int order = str_order(x->state, y->state);
    return order ? order : (x->article > y->article) - (x->article < y->article);
}

static void sort_deadlines(struct requests *r, const struct report *report, const struct scope *scope)
{
    deadlines_make(&r->deadlines, report, scope->state, true);
    uint32_t count = r->deadlines.count;
    r->by_state = arena_get(&r->deadlines.arena, (count + 1) * sizeof *r->by_state);
    for (uint32_t i = 0; i < count; i++)
        r->by_state[i] = &r->deadlines.at[i];
    list_sort(r->by_state, count, sizeof *r->by_state, by_state);
}

static const struct deadline *deadline_of(const struct requests *r, const struct fact *request)
{
    const struct arg *state = fact_field(request, "state"), *of = fact_field(request, "article");
    struct deadline wanted = { .state = state ? state->text : STR(""), .article = of ? of->number : 0 };
    const struct deadline *key = &wanted,
                          **found = list_find(&key, r->by_state, r->deadlines.count, sizeof *r->by_state, by_state);
    return found ? *found : NULL;
}

static void tell_request(const struct asking *a)
{
    struct asked_years years = { 0 };
    if (a->request)
        asked_years_make(&years, a);
    part_request(a);
    part_request_items(a);
    part_request_figures(a, &years);
    part_request_years(a, &years);
    part_request_before(a);
    asked_years_free(&years);
}

static bool is_asked_for(const struct digest *d, const struct fact *request, const struct scope *scope)
{
    const struct arg *state = request ? fact_field(request, "state") : NULL;
    return d->whole && state && (!scope->state.len || str_same(state->text, scope->state));
}

static void make(struct document *d, const struct report *r, const struct voice *v, const struct scope *scope)
{
    static const struct digest nothing = { 0 };
    struct page p = { d, v, &nothing, str_of(v->catalog->language), r, scope };
    struct requests all = { 0 };
    sort_deadlines(&all, r, scope);
    for (uint32_t i = 0; i < r->record_count; i++) {
        const struct digest *record = &r->records[i].judged;
        const struct fact *request = record->kind == EXTENSION_REQUEST ? digest_fact(record, "request") : NULL;
        if (!is_asked_for(record, request, scope))
            continue;
        if (p.record == &nothing)
            page_invented(&p);
        const struct arg *of = fact_field(request, "article");
        p.record = record;
        document_record(d, record->id);
        const struct digest *newer = identity_newer(&r->identities, r->records[i].given);
        tell_request(&(struct asking){ &p, request, deadline_of(&all, request), newer, of && of->number == 4 });
    }
    if (p.record == &nothing) {
        document_paragraph(d, say(v, "request/none"));
        tell_request(
            &(struct asking){ &p, NULL, NULL, NULL, false }); /* tables without rows, but there under their names */
    }
    deadlines_free(&all.deadlines);
}

const struct summary summary_request = {
    .name = "request", .title = "request/title", .by_record = true, .make = make
};
