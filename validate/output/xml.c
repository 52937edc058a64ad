/* A summary document as XML (schema/summary.xsd), which the stylesheets lay out. */
#include "chart.h"
#include "digits.h"
#include "escape.h"
#include "format.h"

static void put_attribute(struct buf *out, const char *name, struct str value)
{
    if (value.len)
        escape_attribute(out, name, value);
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

static bool stands_below(const struct cell *c)
{
    return c->kind == CELL_DERIVATION || c->kind == CELL_NOTE || c->kind == CELL_EXCERPT;
}

/* A figure as it is read more easily, where that is otherwise. */
static void put_shown(struct buf *out, struct str text)
{
    struct buf shown = { 0 };
    digits_grouped(&shown, text);
    put_attribute(out, "shown", shown.len > text.len ? buf_all(&shown) : STR(""));
    buf_free(&shown);
}

/* The three parts of an excerpt. */
static void put_marked(struct buf *out, const struct cell *c)
{
    struct str marked = str_behind(c->text, c->mark), after = str_behind(marked, c->mark_width);
    put_attribute(out, "before", (struct str){ c->text.at, c->text.len - marked.len });
    marked.len -= after.len;
    put_attribute(out, "marked", marked);
    put_attribute(out, "after", after);
}

/* A cell of a table; one that stands below its row with the head of its column, since it is laid out apart from it. */
static void put_cell(struct buf *out, const struct block *b, uint32_t n)
{
    const struct cell *c = &b->cells[n];
    static const char *const kinds[] = {
        [CELL_TEXT] = "text",       [CELL_CODE] = "code",       [CELL_DATE] = "date",
        [CELL_NUMBER] = "number",   [CELL_AMOUNT] = "amount",   [CELL_DERIVATION] = "derivation",
        [CELL_NOTE] = "note",       [CELL_EXCERPT] = "excerpt", [CELL_ERROR] = "error",
        [CELL_WARNING] = "warning", [CELL_REMARK] = "remark",
    };
    buf_text(out, "<cell");
    put_attribute(out, "kind", str_of(kinds[c->kind]));
    if (stands_below(c))
        put_attribute(out, "label", b->cells[n % b->columns].text);
    put_attribute(out, "xml:lang", c->language);
    if (c->kind == CELL_NUMBER || c->kind == CELL_AMOUNT)
        put_shown(out, c->text);
    if (c->kind == CELL_EXCERPT && c->text.len)
        put_marked(out, c);
    buf_byte(out, '>');
    escape(out, ESCAPE_XML, c->text);
    buf_text(out, "</cell>");
}

/* The start of the row whose first cell is the nth: what its neighbour says too, nobody has to compare again. */
static void begin_row(struct buf *out, const struct block *b, uint32_t n)
{
    bool again = n >= 2 * b->columns && str_same(b->cells[n].text, b->cells[n - b->columns].text);
    bool more = false;
    for (uint32_t i = n; n && i < n + b->columns && i < b->cell_count; i++)
        more = more || (stands_below(&b->cells[i]) && b->cells[i].text.len);
    buf_text(out, n == 0 ? "<head" : "<row");
    put_attribute(out, "again", again ? STR("true") : STR(""));
    put_attribute(out, "more", more ? STR("true") : STR(""));
    buf_byte(out, '>');
}

/* How many columns stand side by side: all but those that stand below their row. */
static uint32_t plain_columns(const struct block *b)
{
    uint32_t count = b->columns;
    for (uint32_t n = b->columns; n < b->cell_count && n < 2 * b->columns; n++)
        count -= stands_below(&b->cells[n]);
    return count;
}

static void put_table(struct buf *out, const struct block *b)
{
    buf_text(out, "<table");
    put_attribute(out, "id", str_of(b->id));
    put_attribute(out, "record", b->record);
    put_attribute(out, "layout", b->layout == LAYOUT_FACTS ? STR("facts") : STR("grid"));
    buf_text(out, " plain=\"");
    buf_number(out, plain_columns(b));
    buf_text(out, "\">\n");
    put_element(out, "caption", b->text);
    for (uint32_t n = 0; b->columns && n < b->cell_count; n++) {
        if (n % b->columns == 0)
            begin_row(out, b, n);
        put_cell(out, b, n);
        if ((n + 1) % b->columns == 0)
            buf_text(out, n < b->columns ? "</head>\n" : "</row>\n");
    }
    buf_text(out, "</table>\n");
}

static void put_number(struct buf *out, const char *name, int64_t n)
{
    buf_byte(out, ' ');
    buf_text(out, name);
    buf_text(out, "=\"");
    buf_number(out, n);
    buf_byte(out, '"');
}

static void put_mark(struct buf *out, const struct mark *m)
{
    static const char *const kinds[] = { "bar", "rule", "point", "line", "text" };
    static const char *const anchors[] = { "start", "middle", "end" };
    buf_text(out, "<mark");
    put_attribute(out, "kind", str_of(kinds[m->kind]));
    put_attribute(out, "look", str_of(m->look));
    put_number(out, "x", m->x);
    put_number(out, "y", m->y);
    if (m->kind == MARK_BAR) {
        put_number(out, "width", m->width);
        put_number(out, "height", m->height);
    } else if (m->kind == MARK_RULE) {
        put_number(out, "to-x", (int64_t)m->x + m->width);
        put_number(out, "to-y", (int64_t)m->y + m->height);
    } else if (m->kind == MARK_TEXT) {
        put_attribute(out, "anchor", str_of(anchors[m->anchor]));
    }
    buf_byte(out, '>');
    escape(out, ESCAPE_XML, m->text);
    buf_text(out, "</mark>\n");
}

static void put_chart(struct buf *out, const struct block *b)
{
    const struct chart *c = b->chart;
    buf_text(out, "<chart");
    put_attribute(out, "table", str_of(b->id));
    put_number(out, "width", c->width);
    put_number(out, "height", c->height);
    buf_text(out, ">\n");
    put_element(out, "caption", b->text);
    for (uint32_t i = 0; i < c->key_count; i++) {
        buf_text(out, "<key");
        put_attribute(out, "look", str_of(c->keys[i].look));
        buf_byte(out, '>');
        escape(out, ESCAPE_XML, c->keys[i].text);
        buf_text(out, "</key>\n");
    }
    for (uint32_t i = 0; i < c->mark_count; i++)
        put_mark(out, &c->marks[i]);
    buf_text(out, "</chart>\n");
}

static void put_block(struct buf *out, const struct block *b)
{
    switch ((enum block_kind)b->kind) {
    case BLOCK_HEADING:
        put_heading(out, b);
        break;
    case BLOCK_PARAGRAPH:
        put_element(out, "paragraph", b->text);
        break;
    case BLOCK_TABLE:
        put_table(out, b);
        break;
    case BLOCK_CHART:
        put_chart(out, b);
        break;
    }
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
        if (document_shows(&d->blocks[i], table))
            put_block(out, &d->blocks[i]);
    }
    for (uint32_t i = 0; i < d->foot_count; i++)
        put_element(out, "foot", d->foot[i]);
    buf_text(out, "</summary>\n");
}

const struct format format_xml = { .name = "xml", .document = document };
