/* Findings as CSV (RFC 4180), one a row; or one table of a summary: the one that is named, else the first; its head once, also where
 * it has no row, then its rows of every record, each cell below its head. Or deadlines, one a row. A field that a
 * spreadsheet would take for a formula begins with an apostrophe. */
#include "escape.h"
#include "findings_told.h"
#include "fingerprint.h"
#include "format.h"
#include "heads.h"
#include "rule.h"
#include "standing.h"

static void put_field(struct buf *out, struct str text)
{
    buf_byte(out, '"');
    if (text.len && strchr("=+-@\t\r", *text.at))
        buf_byte(out, '\'');
    escape(out, ESCAPE_CSV, text);
    buf_byte(out, '"');
}

static void put_fields(struct buf *out, const struct cell *cells, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        put_field(out, cells[i].text);
        buf_text(out, i + 1 == count ? "\r\n" : ",");
    }
}

/* The rows of a block, each of its cells below its head, and behind them of which record they are where that has a head. */
static void put_rows(struct buf *out, const struct heads *h, uint32_t own, const struct block *b)
{
    uint32_t *which = memory_get((own + 1) * sizeof *which);
    struct cell *cells = memory_get((own + 1) * sizeof *cells);
    heads_map(h, b, which);
    for (uint32_t row = b->columns; row + b->columns <= b->cell_count; row += b->columns) {
        for (uint32_t i = 0; i < own; i++)
            cells[i] = which[i] < b->columns ? b->cells[row + which[i]] : (struct cell){ 0 };
        cells[own] = (struct cell){ .text = b->record };
        put_fields(out, cells, h->count);
    }
    memory_drop(cells);
    memory_drop(which);
}

static bool is_wanted(const struct block *b, const char *table)
{
    return b->kind == BLOCK_TABLE && (!table || strcmp(b->id, table) == 0);
}

static const char *first_table(const struct document *d)
{
    for (uint32_t i = 0; i < d->block_count; i++)
        if (is_wanted(&d->blocks[i], NULL))
            return d->blocks[i].id;
    return "";
}

static void document(struct buf *out, const struct document *d, const char *table)
{
    struct heads heads = { 0 };
    const char *wanted = table ? table : first_table(d);
    for (uint32_t i = 0; i < d->block_count; i++)
        if (is_wanted(&d->blocks[i], wanted))
            heads_add(&heads, &d->blocks[i]);
    uint32_t own = heads.count;
    if (own && d->record_head.len)
        heads_end(&heads, d->record_head);
    put_fields(out, heads.at, heads.count);
    for (uint32_t i = 0; i < d->block_count; i++)
        if (is_wanted(&d->blocks[i], wanted))
            put_rows(out, &heads, own, &d->blocks[i]);
    heads_free(&heads);
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

/* The heads are the keys of JSON: a program reads them, in every language. */
static const char *const finding_columns[] = {
    "path", "line",    "column", "end-line", "end-column", "severity", "rule",   "module",      "form",
    "item", "message", "basis",  "help",     "record",     "excerpt",  "waived", "fingerprint", "fix",
};

enum { FINDING_COLUMNS = sizeof finding_columns / sizeof *finding_columns };

static void put_finding(struct buf *out, const struct voice *v, const struct digest *d, const struct finding *f)
{
    struct buf numbers[4] = { { 0 }, { 0 }, { 0 }, { 0 } }, told[4] = { { 0 }, { 0 }, { 0 }, { 0 } };
    const uint32_t places[] = { f->place.line, f->place.column, f->place.end_line, f->place.end_column };
    for (int i = 0; i < 4; i++)
        buf_number(&numbers[i], places[i]);
    tell_finding(&told[0], v, f);
    tell_basis(&told[1], v, f);
    tell_help(&told[2], v, f);
    tell_waiver(&told[3], v, f);
    struct fingerprint print = fingerprint_of(d, f);
    const struct str fields[FINDING_COLUMNS] = {
        d->path,
        buf_all(&numbers[0]),
        buf_all(&numbers[1]),
        buf_all(&numbers[2]),
        buf_all(&numbers[3]),
        str_of(severity_name(f->severity)),
        str_of(rules[f->rule].rule->id),
        str_of(rules[f->rule].module),
        f->form,
        f->item,
        buf_all(&told[0]),
        buf_all(&told[1]),
        buf_all(&told[2]),
        d->id,
        f->place.excerpt,
        buf_all(&told[3]),
        str_of(print.at),
        f->fix ? f->fix->text : STR(""),
    };
    for (int i = 0; i < FINDING_COLUMNS; i++) {
        put_field(out, fields[i]);
        buf_text(out, i + 1 == FINDING_COLUMNS ? "\r\n" : ",");
    }
    for (int i = 0; i < 4; i++) {
        buf_free(&numbers[i]);
        buf_free(&told[i]);
    }
}

static void report(struct buf *out, struct report *r, const struct voice *v)
{
    for (int i = 0; i < FINDING_COLUMNS; i++) {
        put_field(out, str_of(finding_columns[i]));
        buf_text(out, i + 1 == FINDING_COLUMNS ? "\r\n" : ",");
    }
    for (uint32_t i = 0; i < r->record_count; i++)
        for (uint32_t n = 0; n < r->records[i].judged.finding_count; n++)
            put_finding(out, v, &r->records[i].judged, &r->records[i].judged.findings[n]);
}

const struct format format_csv = { .name = "csv", .report = report, .document = document, .deadlines = deadlines };
