/* One table of a summary as CSV (RFC 4180): the one that is named, else the first; its head once, also where
 * it has no row, and again where the columns of another record are others, then its rows of every record. Or deadlines, one a row. A field that a spreadsheet would take for a
 * formula begins with an apostrophe. */
#include "escape.h"
#include "format.h"
#include "standing.h"

static void put_field(struct buf *out, struct str text)
{
    buf_byte(out, '"');
    if (text.len && strchr("=+-@\t\r", *text.at))
        buf_byte(out, '\'');
    escape(out, ESCAPE_CSV, text);
    buf_byte(out, '"');
}

static bool same_heads(const struct block *a, const struct block *b)
{
    bool same = a && a->columns == b->columns && a->cell_count >= a->columns && b->cell_count >= b->columns;
    for (uint32_t i = 0; same && i < b->columns; i++)
        same = str_same(a->cells[i].text, b->cells[i].text);
    return same;
}

static void document(struct buf *out, const struct document *d, const char *table)
{
    const struct block *headed = NULL;
    for (uint32_t i = 0; i < d->block_count; i++) {
        const struct block *b = &d->blocks[i];
        if (b->kind != BLOCK_TABLE || (table && strcmp(b->id, table) != 0))
            continue;
        for (uint32_t n = same_heads(headed, b) ? b->columns : 0; n < b->cell_count; n++) {
            put_field(out, b->cells[n].text);
            buf_text(out, (n + 1) % b->columns ? "," : "\r\n");
        }
        headed = b;
        table = b->id;
    }
}

/* The heads of the columns, in the order in which put_deadline fills them. */
static const char *const columns[] = {
    "deadlines/column/code",        "deadlines/column/state",     "deadlines/column/article",
    "deadlines/column/deadline",    "deadlines/column/left",      "deadlines/column/standing",
    "deadlines/column/derivation",  "deadlines/column/meeting",   "deadlines/column/decided",
    "deadlines/column/certainty",   "deadlines/column/documents", "deadlines/column/completed",
    "deadlines/column/pending",     "deadlines/column/request",   "deadlines/column/notes",
    "deadlines/column/known-until", "deadlines/column/as-of",
};

enum { COLUMNS = sizeof columns / sizeof *columns };

/* A row as it is written; `cell` holds what is told of the next field. */
struct row {
    struct buf *out, cell;
    const struct voice *voice;
    uint32_t count;
};

static void put_text(struct row *r, struct str text)
{
    put_field(r->out, text);
    buf_text(r->out, ++r->count % COLUMNS ? "," : "\r\n");
    r->cell.len = 0;
}

static void put_cell(struct row *r)
{
    put_text(r, buf_all(&r->cell));
}

static void put_arg(struct row *r, struct arg a)
{
    tell_arg(&r->cell, r->voice, &a);
    put_cell(r);
}

static void put_date(struct row *r, struct date d)
{
    put_text(r, date_given(d) ? str_of(date_text(d).at) : STR(""));
}

/* By whom, when, how sure, and where that stands. */
static void put_decision(struct row *r, const struct decision *d)
{
    put_arg(r, arg_meeting("meeting", d->extension.meeting));
    put_text(r, d->extension.decided);
    put_text(r, d->extension.certainty);
    decision_documents(&r->cell, d);
    put_cell(r);
}

static void put_notes(struct row *r, const struct deadline *d)
{
    struct buf note = { 0 };
    for (uint32_t i = 0; tell_note(&note, r->voice, d, i); i++) {
        buf_text(&r->cell, i ? " | " : "");
        buf_str(&r->cell, buf_all(&note));
        note.len = 0;
    }
    put_cell(r);
    buf_free(&note);
}

static void put_deadline(struct row *r, const struct deadline *d, struct date as_of)
{
    static const struct decision none = { 0 };
    put_text(r, d->state);
    put_arg(r, arg_state("state", d->state));
    put_arg(r, arg_count("article", d->article));
    put_date(r, derivation_date(&d->derivation));
    if (d->standing == STANDING_AHEAD)
        buf_number(&r->cell, d->days_left);
    put_cell(r);
    tell_standing(&r->cell, r->voice, d);
    put_cell(r);
    tell_derivation(&r->cell, r->voice, &d->derivation);
    put_cell(r);
    put_decision(r, d->decision_count ? &d->decisions[d->decision_count - 1] : &none);
    put_text(r, d->fulfilled_when);
    put_arg(r, arg_meeting("meeting", d->pending_meeting));
    put_text(r, d->pending_symbol);
    put_notes(r, d);
    put_date(r, d->known_until);
    put_date(r, as_of);
}

static void deadlines(struct buf *out, const struct deadlines *l, const struct report *report,
                      const struct voice *v)
{
    struct row r = { .out = out, .voice = v };
    for (int i = 0; i < COLUMNS; i++)
        put_text(&r, say(v, columns[i]));
    for (uint32_t i = 0; i < l->count; i++)
        put_deadline(&r, &l->at[i], report->as_of);
    buf_free(&r.cell);
}

const struct format format_csv = { .name = "csv", .document = document, .deadlines = deadlines };
