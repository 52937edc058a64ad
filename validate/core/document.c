/* Building a summary document; see document.h. */
#include "document.h"

#include "chart.h"

static struct block *add_block(struct document *d, enum block_kind kind, struct str text)
{
    MEMORY_ROOM(d->blocks, d->block_count, d->block_cap);
    struct block *b = &d->blocks[d->block_count++];
    *b = (struct block){ .kind = (uint8_t)kind, .text = arena_copy(&d->arena, text) };
    return b;
}

/* A language that is not the document's own. */
static struct str other_language(struct document *d, struct str language)
{
    return str_same(language, d->language) ? STR("") : arena_copy(&d->arena, language);
}

void document_heading(struct document *d, uint32_t level, struct str text, struct str language)
{
    struct block *b = add_block(d, BLOCK_HEADING, text);
    b->level = level;
    b->language = other_language(d, language);
}

void document_paragraph(struct document *d, struct str text)
{
    add_block(d, BLOCK_PARAGRAPH, text);
}

void document_record(struct document *d, struct str id)
{
    d->record = arena_copy(&d->arena, id);
}

void document_table(struct document *d, const char *id, enum layout layout, struct str caption, uint32_t columns)
{
    struct block *b = add_block(d, BLOCK_TABLE, caption);
    b->id = id;
    b->layout = (uint8_t)layout;
    b->columns = columns;
    b->record = d->record;
}

void document_cell(struct document *d, enum cell_kind kind, struct str text, struct str language)
{
    struct block *b = &d->blocks[d->block_count - 1];
    MEMORY_ROOM(b->cells, b->cell_count, b->cell_cap);
    b->cells[b->cell_count++] = (struct cell){
        .text = arena_copy(&d->arena, text),
        .language = other_language(d, language),
        .kind = (uint8_t)kind,
    };
}

void document_excerpt(struct document *d, struct str text, uint32_t mark, uint32_t mark_width)
{
    document_cell(d, CELL_EXCERPT, text, STR(""));
    struct block *b = &d->blocks[d->block_count - 1];
    b->cells[b->cell_count - 1].mark = (uint8_t)mark;
    b->cells[b->cell_count - 1].mark_width = (uint8_t)mark_width;
}

void document_add_chart(struct document *d, const char *id, struct str caption, struct chart *chart)
{
    struct block *b = add_block(d, BLOCK_CHART, caption);
    b->id = id;
    b->chart = chart;
}

void document_event(struct document *d, struct event e)
{
    MEMORY_ROOM(d->events, d->event_count, d->event_cap);
    d->events[d->event_count++] = (struct event){ .uid = arena_copy(&d->arena, e.uid),
                                                  .date = e.date,
                                                  .last = e.last,
                                                  .title = arena_copy(&d->arena, e.title),
                                                  .text = arena_copy(&d->arena, e.text) };
}

void document_foot(struct document *d, struct str text)
{
    if (d->foot_count < sizeof d->foot / sizeof *d->foot)
        d->foot[d->foot_count++] = arena_copy(&d->arena, text);
}

bool document_isolates(const struct document *d, const struct cell *c)
{
    return d->right_to_left && c->text.len &&
           (c->kind == CELL_CODE || c->kind == CELL_DATE || c->kind == CELL_AMOUNT);
}

bool document_shows(const struct block *b, const char *table)
{
    if (table)
        return b->kind == BLOCK_TABLE && strcmp(b->id, table) == 0;
    return b->kind != BLOCK_TABLE || b->cell_count > b->columns;
}

void document_free(struct document *d)
{
    for (uint32_t i = 0; i < d->block_count; i++) {
        memory_drop(d->blocks[i].cells);
        if (d->blocks[i].chart)
            chart_free(d->blocks[i].chart);
    }
    memory_drop(d->blocks);
    memory_drop(d->events);
    arena_free(&d->arena);
    *d = (struct document){ 0 };
}
