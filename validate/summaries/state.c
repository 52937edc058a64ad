/* One State, before a meeting with it: its status, its deadlines, its reports, its figures by year, and what decisions of
 * meetings ask of it. */
#include "parts/state.h"

static void add_head(struct page *p)
{
    document_heading(p->document, 2, registry_state_name(p->voice->registry, p->scope->state, p->language),
                     p->language);
    page_invented(p);
}

static void make(struct document *d, const struct report *r, const struct voice *v, const struct scope *scope)
{
    static void (*const parts[])(struct page *) = {
        add_head, part_status, part_obligations, part_own_reports, part_balances, part_promises,
    };
    static const struct digest nothing = { 0 };
    struct page p = { d, v, &nothing, str_of(v->catalog->language), r, scope };
    for (size_t n = 0; n < sizeof parts / sizeof *parts; n++)
        parts[n](&p);
}

const struct summary summary_state = { .name = "state", .title = "state/title", .of_state = true, .make = make };
