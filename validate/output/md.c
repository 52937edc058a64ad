/* A summary as Markdown, with tables as GitHub and others read them. */
#include "escape.h"
#include "format.h"

static void put(struct buf *out, struct str text)
{
    escape(out, ESCAPE_MARKDOWN, text);
}

static void put_row(struct buf *out, const struct cell *row, uint32_t columns)
{
    for (uint32_t i = 0; i < columns; i++) {
        buf_text(out, i ? " | " : "| ");
        put(out, row[i].text);
    }
    buf_text(out, " |\n");
}

static void put_grid(struct buf *out, const struct block *b)
{
    put_row(out, b->cells, b->columns);
    for (uint32_t i = 0; i < b->columns; i++)
        buf_text(out, i ? "---|" : "|---|");
    buf_byte(out, '\n');
    for (uint32_t n = b->columns; n < b->cell_count; n += b->columns)
        put_row(out, b->cells + n, b->columns);
}

static void put_facts(struct buf *out, const struct document *d, const struct block *b)
{
    for (uint32_t n = b->columns; n < b->cell_count; n += b->columns) {
        buf_text(out, "- ");
        put(out, b->cells[n].text);
        if (!b->cells[n + 1].text.len) { /* room to fill */
            buf_text(out, ":\n");
            continue;
        }
        buf_text(out, ": **");
        bool isolated = document_isolates(d, &b->cells[n + 1]);
        buf_text(out, isolated ? "\u2068" : "");
        put(out, b->cells[n + 1].text);
        buf_text(out, isolated ? "\u2069**\n" : "**\n");
    }
}

static void put_block(struct buf *out, const struct document *d, const struct block *b)
{
    buf_byte(out, '\n');
    if (b->kind == BLOCK_HEADING) {
        buf_fill(out, '#', b->level);
        buf_byte(out, ' ');
    } else if (b->kind == BLOCK_TABLE) {
        buf_text(out, "**");
    }
    put(out, b->text);
    buf_text(out, b->kind == BLOCK_TABLE ? "**\n\n" : "\n");
    if (b->kind == BLOCK_TABLE && b->layout == LAYOUT_FACTS)
        put_facts(out, d, b);
    else if (b->kind == BLOCK_TABLE)
        put_grid(out, b);
}

static void document(struct buf *out, const struct document *d, const char *table)
{
    if (!table) {
        buf_text(out, "# ");
        put(out, d->title);
        buf_byte(out, '\n');
    }
    for (uint32_t i = 0; i < d->block_count; i++)
        if (d->blocks[i].kind != BLOCK_CHART &&
            document_shows(&d->blocks[i], table)) /* its table says it in figures */
            put_block(out, d, &d->blocks[i]);
    buf_text(out, "\n---\n");
    for (uint32_t i = 0; i < d->foot_count; i++) {
        buf_byte(out, '\n');
        put(out, d->foot[i]);
        buf_byte(out, '\n');
    }
}

const struct format format_md = { .name = "md", .document = document };
