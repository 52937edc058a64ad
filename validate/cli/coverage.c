/* The matrix of requirements, told; see coverage.h. Text and Markdown are two views of one document. */
#include "coverage.h"

#include "format.h"
#include "json_arg.h"
#include "matrix.h"
#include "version.h"

static const char *const standings[MATRIX_STANDINGS] = {
    [MATRIX_NAMED] = "named",
    [MATRIX_NOT_CHECKABLE] = "not-checkable",
    [MATRIX_NEITHER] = "neither",
};

/* The phrase of a folder and a code. */
static struct str coded(const struct voice *v, const char *folder, struct str code)
{
    struct buf id = { 0 };
    buf_text(&id, folder);
    buf_str(&id, code);
    struct str text = say_id(v, buf_all(&id));
    buf_free(&id);
    return text;
}

/* What names the requirement, or why nothing does. */
static void tell_naming(struct buf *out, const struct voice *v, const struct session *s,
                        const struct requirement *r)
{
    struct buf lines = { 0 };
    rules_naming(&lines, s, r->id);
    struct arg args[] = { arg_list("rules", buf_all(&lines)),
                          arg_term("why", STR(""), r->why.len ? coded(v, "not-checkable/", r->why) : STR("")) };
    static const char *const told[MATRIX_STANDINGS] = { "matrix/named", "matrix/not-checkable", "matrix/neither" };
    tell_phrase(out, v, told[requirement_standing(s, r)], args, 2);
    buf_free(&lines);
}

static void cell(struct document *d, enum cell_kind kind, struct str text)
{
    document_cell(d, kind, text, d->language);
}

static void row(struct document *d, const struct voice *v, const struct session *s, const struct requirement *r)
{
    struct buf citation = { 0 }, naming = { 0 };
    tell_citation(&citation, v, r);
    tell_naming(&naming, v, s, r);
    cell(d, CELL_TEXT, buf_all(&citation));
    cell(d, CELL_CODE, r->id);
    cell(d, CELL_TEXT, coded(v, "force/", force_name(r->force)));
    cell(d, CELL_TEXT, coded(v, "certainty/", certainty_name(r->certainty)));
    cell(d, CELL_TEXT, buf_all(&naming));
    buf_free(&citation);
    buf_free(&naming);
}

static void table(struct document *d, const struct voice *v, const struct requirement *r)
{
    static const char *const heads[] = { "matrix/citation", "matrix/requirement", "matrix/force",
                                         "matrix/certainty", "matrix/rules" };
    struct buf caption = { 0 };
    struct arg article = arg_code("article", requirement_heading(r));
    if (r->article.len)
        tell_phrase(&caption, v, "matrix/article", &article, 1);
    else if (r->symbol.len)
        buf_str(&caption, r->symbol);
    else
        tell_citation(&caption, v, r);
    document_table(d, "requirements", LAYOUT_GRID, buf_all(&caption), sizeof heads / sizeof *heads);
    for (size_t i = 0; i < sizeof heads / sizeof *heads; i++)
        cell(d, CELL_TEXT, say(v, heads[i]));
    buf_free(&caption);
}

static void foot(struct document *d, const struct voice *v, const struct matrix *m)
{
    struct buf text = { 0 };
    struct arg args[] = {
        arg_count("total", m->count),
        arg_count("named", m->counts[MATRIX_NAMED]),
        arg_count("not-checkable", m->counts[MATRIX_NOT_CHECKABLE]),
        arg_count("neither", m->counts[MATRIX_NEITHER]),
    };
    tell_phrase(&text, v, "matrix/counts", args, 4);
    document_foot(d, buf_all(&text));
    buf_free(&text);
}

static void compose(struct document *d, const struct voice *v, const struct session *s, const struct matrix *m)
{
    d->title = arena_copy(&d->arena, say(v, "matrix/title"));
    for (uint32_t i = 0; i < m->count; i++) {
        const struct requirement *r = m->rows[i], *before = i ? m->rows[i - 1] : NULL;
        if (!before || !str_same(before->instrument, r->instrument))
            document_heading(d, 2, coded(v, "matrix/instrument/", r->instrument), d->language);
        if (!before || !requirement_beside(before, r))
            table(d, v, r);
        row(d, v, s, r);
    }
    foot(d, v, m);
}

/* Text: each requirement is a line, in columns that are the same in all tables. */

enum { COLUMNS = 5 };

static void put_line(struct buf *out, const struct document *d, const struct cell *row, const uint32_t *widths)
{
    for (uint32_t i = 0; i < COLUMNS; i++) {
        bool isolated = document_isolates(d, &row[i]);
        buf_text(out, isolated ? "\u2068" : "");
        escape(out, ESCAPE_TERMINAL, row[i].text);
        buf_text(out, isolated ? "\u2069" : "");
        if (i + 1 < COLUMNS)
            buf_fill(out, ' ', widths[i] + 2 - columns_of(row[i].text));
    }
    buf_byte(out, '\n');
}

static void measure(const struct document *d, uint32_t *widths)
{
    for (uint32_t n = 0; n < d->block_count; n++)
        for (uint32_t i = 0; i < d->blocks[n].cell_count; i++) {
            uint32_t width = columns_of(d->blocks[n].cells[i].text);
            if (width > widths[i % COLUMNS])
                widths[i % COLUMNS] = width;
        }
}

static void as_text(struct buf *out, const struct document *d)
{
    uint32_t widths[COLUMNS] = { 0 };
    measure(d, widths);
    escape(out, ESCAPE_TERMINAL, d->title);
    buf_byte(out, '\n');
    for (uint32_t n = 0; n < d->block_count; n++) {
        const struct block *b = &d->blocks[n];
        buf_byte(out, '\n');
        escape(out, ESCAPE_TERMINAL, b->text);
        buf_byte(out, '\n');
        for (uint32_t i = b->columns; i < b->cell_count; i += b->columns)
            put_line(out, d, b->cells + i, widths);
    }
    buf_byte(out, '\n');
    escape(out, ESCAPE_TERMINAL, d->foot[0]);
    buf_byte(out, '\n');
}

static void as_document(struct buf *out, const struct voice *v, const struct session *s, const struct matrix *m,
                        const char *format)
{
    struct document d = { .name = "coverage",
                          .language = str_of(v->catalog->language),
                          .right_to_left = v->catalog->right_to_left };
    compose(&d, v, s, m);
    if (strcmp(format, "text") == 0)
        as_text(out, &d);
    for (uint32_t i = 0; i < format_count; i++)
        if (formats[i]->document && strcmp(formats[i]->name, format) == 0)
            formats[i]->document(out, &d, NULL);
    document_free(&d);
}

/* Parts of a citation that are not there have no key. */
static void put_known(struct json *j, const char *key, struct str text)
{
    if (text.len)
        json_text(j, key, text);
}

static void put_requirement(struct json *j, const struct voice *v, const struct session *s,
                            const struct requirement *r)
{
    struct buf citation = { 0 }, naming = { 0 };
    tell_citation(&citation, v, r);
    rules_naming(&naming, s, r->id);
    struct arg list = arg_list("rules", buf_all(&naming));
    json_begin(j, NULL, '{');
    json_text(j, "id", r->id);
    json_text(j, "instrument", r->instrument);
    put_known(j, "article", r->article);
    put_known(j, "symbol", r->symbol);
    put_known(j, "paragraph", r->paragraph);
    put_known(j, "action", r->action);
    json_text(j, "citation", buf_all(&citation));
    json_text(j, "force", force_name(r->force));
    json_text(j, "certainty", certainty_name(r->certainty));
    json_text(j, "standing", str_of(standings[requirement_standing(s, r)]));
    json_arg(j, &list);
    put_known(j, "why", r->why);
    if (r->why.len)
        json_text(j, "in-words", coded(v, "not-checkable/", r->why));
    json_end(j, '}');
    buf_free(&citation);
    buf_free(&naming);
}

static void as_json(struct buf *out, const struct voice *v, const struct session *s, const struct matrix *m)
{
    struct json j = { .out = out };
    json_begin(&j, NULL, '{');
    json_text(&j, "tool", STR("treatylint"));
    json_text(&j, "version", STR(TL_VERSION));
    json_text(&j, "language", str_of(v->catalog->language));
    json_begin(&j, "requirements", '[');
    for (uint32_t i = 0; i < m->count; i++)
        put_requirement(&j, v, s, m->rows[i]);
    json_end(&j, ']');
    json_begin(&j, "counts", '{');
    json_number(&j, "total", m->count);
    for (int i = 0; i < MATRIX_STANDINGS; i++)
        json_number(&j, standings[i], m->counts[i]);
    json_end(&j, '}');
    json_end(&j, '}');
    buf_byte(out, '\n');
}

void coverage_write(struct buf *out, const struct voice *v, const struct session *s, const char *format)
{
    struct matrix m;
    matrix_make(&m, s);
    if (strcmp(format, "json") == 0)
        as_json(out, v, s, &m);
    else
        as_document(out, v, s, &m, format);
    matrix_free(&m);
}
