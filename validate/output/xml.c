/* A summary document as XML (schema/summary.xsd), which the stylesheets lay out. */
#include "escape.h"
#include "format.h"

static void put_attribute(struct buf *out, const char *name, struct str value)
{
    if (!value.len)
        return;
    buf_byte(out, ' ');
    buf_text(out, name);
    buf_text(out, "=\"");
    escape(out, ESCAPE_XML, value);
    buf_byte(out, '"');
}

static void put_element(struct buf *out, const char *name, struct str text)
{
    buf_byte(out, '<');
    buf_text(out, name);
    buf_byte(out, '>');
    escape(out, ESCAPE_XML, text);
    buf_text(out, "</");
    buf_text(out, name);
    buf_text(out, ">\n");
}

static void put_heading(struct buf *out, const struct block *b)
{
    buf_text(out, "<heading level=\"");
    buf_number(out, b->level);
    buf_byte(out, '"');
    put_attribute(out, "xml:lang", b->language);
    buf_byte(out, '>');
    escape(out, ESCAPE_XML, b->text);
    buf_text(out, "</heading>\n");
}

static void put_cell(struct buf *out, const struct cell *c)
{
    static const char *const kinds[] = {
        [CELL_TEXT] = "text",
        [CELL_CODE] = "code",
        [CELL_DATE] = "date",
        [CELL_NUMBER] = "number",
        [CELL_DERIVATION] = "derivation",
    };
    buf_text(out, "<cell");
    put_attribute(out, "kind", str_of(kinds[c->kind]));
    put_attribute(out, "xml:lang", c->language);
    buf_byte(out, '>');
    escape(out, ESCAPE_XML, c->text);
    buf_text(out, "</cell>");
}

static void put_table(struct buf *out, const struct block *b)
{
    buf_text(out, "<table");
    put_attribute(out, "id", str_of(b->id));
    put_attribute(out, "layout", b->layout == LAYOUT_FACTS ? STR("facts") : STR("grid"));
    buf_text(out, ">\n");
    put_element(out, "caption", b->text);
    for (uint32_t n = 0; b->columns && n < b->cell_count; n++) {
        bool head = n < b->columns;
        if (n % b->columns == 0)
            buf_text(out, head ? "<head>" : "<row>");
        put_cell(out, &b->cells[n]);
        if ((n + 1) % b->columns == 0)
            buf_text(out, head ? "</head>\n" : "</row>\n");
    }
    buf_text(out, "</table>\n");
}

static void document(struct buf *out, const struct document *d, const char *table)
{
    buf_text(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<summary xmlns=\"" TL_NAMESPACE "\" format=\"1.0\"");
    put_attribute(out, "name", str_of(d->name));
    put_attribute(out, "language", d->language);
    put_attribute(out, "direction", d->right_to_left ? STR("rtl") : STR("ltr"));
    buf_text(out, ">\n");
    put_element(out, "title", d->title);
    for (uint32_t i = 0; i < d->block_count; i++) {
        const struct block *b = &d->blocks[i];
        if (!document_shows(b, table))
            continue;
        if (b->kind == BLOCK_TABLE)
            put_table(out, b);
        else if (b->kind == BLOCK_HEADING)
            put_heading(out, b);
        else
            put_element(out, "paragraph", b->text);
    }
    for (uint32_t i = 0; i < d->foot_count; i++)
        put_element(out, "foot", d->foot[i]);
    buf_text(out, "</summary>\n");
}

const struct format format_xml = { .name = "xml", .document = document };
