/* One table of a summary as CSV (RFC 4180): the one that is named, else the first; its head once, also where
 * it has no row, then its rows of every record. A field that a spreadsheet would take for a formula begins with an apostrophe. */
#include "escape.h"
#include "format.h"

static void put_field(struct buf *out, struct str text)
{
    buf_byte(out, '"');
    if (text.len && strchr("=+-@\t\r", *text.at))
        buf_byte(out, '\'');
    escape(out, ESCAPE_CSV, text);
    buf_byte(out, '"');
}

static void document(struct buf *out, const struct document *d, const char *table)
{
    bool headed = false;
    for (uint32_t i = 0; i < d->block_count; i++) {
        const struct block *b = &d->blocks[i];
        if (b->kind != BLOCK_TABLE || (table && strcmp(b->id, table) != 0))
            continue;
        for (uint32_t n = headed ? b->columns : 0; n < b->cell_count; n++) {
            put_field(out, b->cells[n].text);
            buf_text(out, (n + 1) % b->columns ? "," : "\r\n");
        }
        headed = true;
        table = b->id;
    }
}

const struct format format_csv = { .name = "csv", .document = document };
