/* A summary as plain text: tables as lists of rows, so that long cells stay readable at any width. */
#include "escape.h"
#include "format.h"

static void put_line(struct buf *out, const char *indent, struct str text)
{
    buf_text(out, indent);
    escape(out, ESCAPE_TERMINAL, text);
    buf_byte(out, '\n');
}

static void underline(struct buf *out, struct str text, char line)
{
    put_line(out, "", text);
    buf_fill(out, line, columns_of(text));
    buf_byte(out, '\n');
}

static void put_cell(struct buf *out, const struct document *d, const struct cell *c)
{
    bool isolated = document_isolates(d, c);
    buf_text(out, isolated ? "\u2068" : "");
    escape(out, ESCAPE_TERMINAL, c->text);
    buf_text(out, isolated ? "\u2069\n" : "\n");
}

/* The first cell heads a row; the others stand below it, each behind the head of its column. */
static void put_row(struct buf *out, const struct document *d, const struct block *b, const struct cell *row)
{
    put_cell(out, d, row);
    for (uint32_t i = 1; i < b->columns; i++) {
        if (!row[i].text.len)
            continue;
        buf_text(out, "    ");
        escape(out, ESCAPE_TERMINAL, b->cells[i].text);
        buf_text(out, ": ");
        put_cell(out, d, &row[i]);
    }
}

static void put_fact(struct buf *out, const struct document *d, const struct cell *row)
{
    escape(out, ESCAPE_TERMINAL, row->text);
    buf_text(out, ": ");
    put_cell(out, d, &row[1]);
}

static char line_below(const struct block *b)
{
    if (b->kind != BLOCK_HEADING)
        return '.';
    return b->level == 2 ? '=' : '-';
}

static void document(struct buf *out, const struct document *d, const char *table)
{
    if (!table)
        underline(out, d->title, '=');
    for (uint32_t i = 0; i < d->block_count; i++) {
        const struct block *b = &d->blocks[i];
        if (b->kind == BLOCK_CHART || !document_shows(b, table)) /* its table says it in figures */
            continue;
        buf_byte(out, '\n');
        if (b->kind == BLOCK_PARAGRAPH)
            put_line(out, "", b->text);
        else
            underline(out, b->text, line_below(b));
        for (uint32_t n = b->columns; n < b->cell_count; n += b->columns)
            if (b->layout == LAYOUT_FACTS)
                put_fact(out, d, b->cells + n);
            else
                put_row(out, d, b, b->cells + n);
    }
    buf_byte(out, '\n');
    for (uint32_t i = 0; i < d->foot_count; i++)
        put_line(out, "", d->foot[i]);
}

const struct format format_txt = { .name = "txt", .document = document };
