/* For the focal points on gender: how panels, offices, delegations and beneficiaries divide by gender and region, over time. */
#include "parts/balance.h"

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
    page_invented(p);
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
