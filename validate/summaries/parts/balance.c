/* What the parts of balance share; see balance.h. */
#include "balance.h"

#include "list.h"

const struct stack_part gender_parts[GENDERS] = {
    { "first", "balance/sign/women", "balance/women" },
    { "second", "balance/sign/men", "balance/men" },
    { "third", "balance/sign/another", "balance/another" },
    { "empty", "balance/sign/unstated", "balance/unstated" },
};

const struct stack_part group_parts[GROUPS] = {
    { "first", "shares/sign/african", "shares/african" },
    { "second", "shares/sign/asia-pacific", "shares/asia-pacific" },
    { "third", "shares/sign/eastern-european", "shares/eastern-european" },
    { "fourth", "shares/sign/grulac", "shares/grulac" },
    { "fifth", "shares/sign/weog", "shares/weog" },
    { "soft", "shares/sign/no-group", "shares/no-group" },
    { "empty", "shares/sign/group-unknown", "shares/group-unknown" },
};

/* By day, then code; of one meeting as the records stand. */
static int by_meeting(const void *a, const void *b)
{
    const struct meeting_told *x = a, *y = b;
    int order = date_order(x->day, y->day);
    order = order ? order : str_order(x->code, y->code);
    return order ? order : (x->record > y->record) - (x->record < y->record);
}

static struct str label_of(const struct page *p, struct str code, struct date day)
{
    struct buf text = { 0 };
    buf_str(&text, code);
    if (date_given(day)) {
        buf_text(&text, ", ");
        buf_number(&text, day.year);
    }
    struct str copy = arena_copy(&p->document->arena, buf_all(&text));
    buf_free(&text);
    return copy;
}

static bool in_scope(const struct scope *s, struct date day)
{
    return (!date_given(s->from) || !date_before(day, s->from)) && (!date_given(s->to) || !date_before(s->to, day));
}

static void add(struct balance *b, const struct digest *d)
{
    const struct fact *record = digest_fact(d, "record");
    const struct arg *meeting = record ? fact_field(record, "meeting") : NULL,
                     *from = record ? fact_field(record, "from") : NULL;
    struct date day = from ? from->date : (struct date){ 0 };
    if (!meeting || !in_scope(b->page->scope, day) || identity_newer(&b->page->report->identities, d))
        return;
    MEMORY_ROOM(b->meetings, b->meeting_count, b->meeting_cap);
    b->meetings[b->meeting_count++] =
        (struct meeting_told){ d, meeting->text, label_of(b->page, meeting->text, day), day };
}

void balance_find_meetings(struct balance *b)
{
    const struct report *r = b->page->report;
    uint32_t kept = 0;
    for (uint32_t i = 0; i < r->record_count && !b->page->scope->state.len; i++)
        if (r->records[i].given->whole)
            add(b, r->records[i].given);
    list_sort(b->meetings, b->meeting_count, sizeof *b->meetings, by_meeting);
    for (uint32_t i = 0; i < b->meeting_count; i++)
        if (!kept || !str_same(b->meetings[kept - 1].code, b->meetings[i].code))
            b->meetings[kept++] = b->meetings[i];
    b->cut = kept > BALANCE_MOST;
    if (b->cut)
        memmove(b->meetings, b->meetings + kept - BALANCE_MOST, BALANCE_MOST * sizeof *b->meetings);
    b->meeting_count = b->cut ? BALANCE_MOST : kept;
}

void balance_note(struct balance *b, const char *what, struct str where, const char *why)
{
    MEMORY_ROOM(b->notes, b->note_count, b->note_cap);
    b->notes[b->note_count++] = (struct uncounted){ what, why, where };
}

void part_uncounted(struct balance *b)
{
    static const char *const heads[] = { "balance/what", "balance/where", "balance/why", NULL };
    if (b->note_count)
        page_heading(b->page, 3, "balance/uncounted-heading");
    page_table(b->page, "not-counted", LAYOUT_GRID, "balance/uncounted-caption", heads);
    for (uint32_t i = 0; i < b->note_count; i++) {
        cell_phrase(b->page, b->notes[i].what);
        cell_text(b->page, CELL_CODE, b->notes[i].where);
        cell_phrase(b->page, b->notes[i].why);
    }
}
