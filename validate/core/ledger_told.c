/* The ledger as a table and as JSON; see ledger.h. */
#include "json.h"
#include "ledger.h"
#include "version.h"

struct str ledger_answers(const struct ledger_row *row, struct buf *out)
{
    enum { NAMED = 20 };
    out->len = 0;
    for (uint32_t i = 0; i < row->answer_count && i < NAMED; i++) {
        buf_text(out, i ? " " : "");
        buf_str(out, row->answers[i].record->id);
    }
    buf_text(out, row->answer_count > NAMED ? " ..." : "");
    return buf_all(out);
}

void ledger_cells(struct page *p, const struct ledger_row *row)
{
    struct buf text = { 0 };
    cell_text(p, CELL_CODE, row->citation);
    cell_localised(p, row->asked->fact, "text");
    if (row->answer_count)
        cell_text(p, CELL_CODE, ledger_answers(row, &text));
    else
        cell_phrase(p, "ledger/no-answer");
    cell_date(p, row->due);
    buf_free(&text);
}

void ledger_document(const struct ledger *l, const struct report *r, const struct voice *v, struct document *d)
{
    static const char *const heads[] = { "decisions/state", "decisions/citation", "decisions/item",
                                         "ledger/answered", "ledger/due",         NULL };
    static const struct digest nothing = { 0 };
    *d = (struct document){ .name = "ledger", .right_to_left = v->catalog->right_to_left };
    struct page p = { d, v, &nothing, str_of(v->catalog->language), r, NULL };
    struct arg args[] = { arg_date("date", r->as_of), arg_code("version", STR(TL_VERSION)),
                          arg_date("until", report_known_until(r)) };
    struct buf text = { 0 };
    d->title = say(v, "ledger/title");
    d->language = p.language;
    if (!l->count)
        page_line(&p, "ledger/none", NULL, 0);
    page_table(&p, "ledger", LAYOUT_GRID, "ledger/caption", heads);
    for (uint32_t i = 0; i < l->count; i++) {
        cell_field(&p, l->rows[i].asked->fact, "state");
        ledger_cells(&p, &l->rows[i]);
    }
    tell_phrase(&text, v, "check/as-of", args, 3);
    document_foot(d, buf_all(&text));
    document_foot(d, say(v, "foot/computed"));
    buf_free(&text);
}

static void put_row(struct json *j, const struct ledger_row *row)
{
    struct date_text due = date_text(row->due);
    struct str language = STR("en");
    json_begin(j, NULL, '{');
    json_text(j, "state", row->state);
    json_text(j, "item", row->citation);
    json_text(j, "asked", fact_text(row->asked->fact, "text", &language));
    if (date_given(row->due))
        json_text(j, "first-due", str_of(due.at));
    json_begin(j, "answers", '[');
    for (uint32_t i = 0; i < row->answer_count; i++) {
        json_begin(j, NULL, '{');
        json_text(j, "record", row->answers[i].record->id);
        json_text(j, "path", row->answers[i].record->path);
        json_text(j, "at", row->answers[i].fact->item);
        json_number(j, "line", row->answers[i].fact->place.line);
        json_end(j, '}');
    }
    json_end(j, ']');
    json_end(j, '}');
}

void ledger_json(const struct ledger *l, const struct report *r, struct buf *out)
{
    struct json j = { .out = out };
    struct date_text day = date_text(r->as_of);
    json_begin(&j, NULL, '{');
    json_text(&j, "version", STR(TL_VERSION));
    json_text(&j, "as-of", str_of(day.at));
    json_begin(&j, "ledger", '[');
    for (uint32_t i = 0; i < l->count; i++)
        put_row(&j, &l->rows[i]);
    json_end(&j, ']');
    json_end(&j, '}');
    buf_byte(out, '\n');
}
