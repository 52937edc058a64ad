/* The rows of the ledger; see ledger.h. */
#include "ledger.h"

#include "asked.h"
#include "list.h"

static const struct arg *field(const struct ledger_row *row, const char *name)
{
    return fact_field(row->asked->fact, name);
}

static void write_citation(struct ledger *l, struct ledger_row *row)
{
    struct buf text = { 0 };
    const struct arg *symbol = field(row, "symbol"), *paragraph = field(row, "paragraph"),
                     *letter = field(row, "letter");
    buf_str(&text, symbol ? symbol->text : STR(""));
    buf_byte(&text, '#');
    buf_str(&text, paragraph ? paragraph->text : STR(""));
    if (letter) {
        buf_byte(&text, '.');
        buf_str(&text, letter->text);
    }
    row->citation = arena_copy(&l->arena, buf_all(&text));
    buf_free(&text);
}

/* A further request, or what else is expected before or at a meeting, by the day on which that opens. */
static struct date meeting_day(const struct report *r, const struct ledger_row *row)
{
    const struct arg *code = field(row, "meeting");
    const struct meeting *meeting = code ? registry_meeting(r->registry, code->text) : NULL;
    return meeting && !field(row, "letter") ? meeting->opens : (struct date){ 0 };
}

/* The first such day after the decision; 30 April where the channel names none. */
static void find_due(const struct report *r, struct ledger_row *row)
{
    const struct arg kind = arg_code("kind", STR("article-7-report"));
    const struct arg *const values[GIVEN_FIELDS] = { field(row, "symbol"), field(row, "state"), &kind };
    struct given_list channels = given_with(&r->given, GIVEN_CHANNEL, values);
    struct date decided = asked_not_after(row->asked);
    const struct arg *due = channels.count ? fact_field(channels.at->fact, "due") : NULL;
    struct str day = due ? due->text : registry_day(r->registry, STR("annual-report-due"));
    if (!channels.count || !field(row, "letter") || !date_given(decided) ||
        !day_of_year_after(day, decided, &row->due))
        row->due = meeting_day(r, row);
}

static void find_answers(const struct given *g, struct ledger_row *row)
{
    struct arg cites = arg_code("cites", row->citation);
    const struct arg *const of_item[GIVEN_FIELDS] = { &cites, field(row, "state") };
    const struct arg *kind = field(row, "kind");
    static const char *const request[GIVEN_FIELDS] = { "state", "article", "meeting" };
    struct given_list found = kind && str_is(kind->text, "further-request")
                                  ? given_like(g, GIVEN_REQUESTS, row->asked->fact, request)
                                  : given_with(g, GIVEN_ANSWERS_OF, of_item);
    row->answers = found.at;
    row->answer_count = found.count;
}

/* One item stands once, in however many languages its record is given. */
static bool is_first(const struct report *r, const struct ledger_row *row)
{
    const struct given_fact *item = asked_item(&r->given, row->citation);
    const struct arg *symbol = field(row, "symbol");
    if (field(row, "letter"))
        return item && item->fact == row->asked->fact;
    return symbol && report_record_of_symbol(r, symbol->text) == row->asked->record;
}

static void add_rows(struct ledger *l, const struct report *r, enum given_index index, struct str state)
{
    for (uint32_t i = 0; i < r->given.lists[index].count; i++) {
        struct ledger_row row = { .asked = &r->given.lists[index].at[i] };
        const struct arg *of = field(&row, "state");
        if (!of || (state.len && !str_same(state, of->text)))
            continue;
        row.state = of->text;
        write_citation(l, &row);
        if (!is_first(r, &row))
            continue;
        find_due(r, &row);
        find_answers(&r->given, &row);
        MEMORY_ROOM(l->rows, l->count, l->cap);
        l->rows[l->count++] = row;
    }
}

enum ledger_standing ledger_standing(const struct ledger_row *row, struct date as_of)
{
    if (row->answer_count)
        return LEDGER_ANSWERED;
    if (!date_given(row->due))
        return LEDGER_UNDATED;
    return date_before(as_of, row->due) ? LEDGER_AHEAD : LEDGER_DUE;
}

static int by_state(const void *a, const void *b)
{
    const struct ledger_row *x = a, *y = b;
    int order = str_order(x->state, y->state);
    order = order ? order : str_order(x->asked->record->path, y->asked->record->path);
    uint32_t m = x->asked->fact->place.from, n = y->asked->fact->place.from;
    return order ? order : (m > n) - (m < n);
}

void ledger_make(struct ledger *l, const struct report *r, struct str state)
{
    *l = (struct ledger){ 0 };
    add_rows(l, r, GIVEN_ASKED_OF, state);
    add_rows(l, r, GIVEN_EXPECTED_OF, state);
    list_sort(l->rows, l->count, sizeof *l->rows, by_state);
}

void ledger_free(struct ledger *l)
{
    memory_drop(l->rows);
    arena_free(&l->arena);
    *l = (struct ledger){ 0 };
}
