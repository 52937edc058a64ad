/* For the focal points on gender: how panels, offices, delegations and beneficiaries divide by gender and region, over time. */
#include "parts/balance.h"

/* Whether the first State that a record names is an invented one. */
static bool is_invented(const struct report *r, const struct digest *d)
{
    for (uint32_t i = 0; i < d->fact_count; i++) {
        const struct arg *code = fact_field(&d->facts[i], "state");
        const struct state *s = code ? registry_state(r->registry, code->text) : NULL;
        if (s)
            return s->invented;
    }
    return false;
}

static bool names_invented(const struct report *r)
{
    uint32_t i = 0;
    while (i < r->record_count && !is_invented(r, r->records[i].given))
        i++;
    return i < r->record_count;
}

static void tell_basis(struct balance *b)
{
    const struct page *p = b->page;
    struct arg most = arg_count("count", BALANCE_MOST);
    document_heading(p->document, 2, say(p->voice, "balance/heading"), p->language);
    document_paragraph(p->document, say(p->voice, "balance/basis"));
    if (p->scope->state.len)
        document_paragraph(p->document, say(p->voice, "balance/of-state"));
    if (b->cut)
        page_line(p, "balance/cut", &most, 1);
    document_paragraph(p->document, say(p->voice, "shares/groups-known"));
    if (names_invented(p->report))
        document_paragraph(p->document, say(p->voice, "deadlines/invented"));
}

static bool is_empty(const struct balance *b)
{
    return !b->meeting_count && !b->page->report->sequence.count;
}

static void make(struct document *d, const struct report *r, const struct voice *v, const struct scope *scope)
{
    static const struct digest nothing = { 0 };
    struct page p = { d, v, &nothing, str_of(v->catalog->language), r, scope };
    struct balance b = { .page = &p };
    balance_find_meetings(&b);
    if (is_empty(&b))
        document_paragraph(d, say(v, "balance/nothing"));
    else
        tell_basis(&b);
    if (!scope->state.len) { /* bodies of meetings are of no one State */
        part_delegations(&b);
        part_offices(&b);
    }
    part_beneficiaries(&b);
    part_uncounted(&b);
    memory_drop(b.meetings);
    memory_drop(b.notes);
}

const struct summary summary_balance = { .name = "balance", .title = "balance/title", .make = make };
