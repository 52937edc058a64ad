/* Tables of items; see rows.h. */
#include "rows.h"

#include "label.h"
#include "values.h"

static struct str name_of(const struct record *r, const struct declaration *d)
{
    return vocabulary_name(r->names, d->name);
}

struct str rows_told(struct page *p, const char *phrase, struct str outer, struct str inner)
{
    struct arg args[] = { arg_term("outer", STR(""), outer), arg_term("inner", STR(""), inner) };
    return page_told(p, phrase, args, 2);
}

static struct str id_below(struct page *p, struct str id, struct str name)
{
    struct buf text = { 0 };
    buf_str(&text, id);
    buf_text(&text, id.len ? "-" : "");
    buf_str(&text, name);
    struct str kept = str_of(arena_text(&p->document->arena, buf_all(&text)));
    buf_free(&text);
    return kept;
}

/* What a column is called by itself. */
static struct str short_label(struct page *p, const struct record *r, const struct columns *c, uint32_t n)
{
    const struct column *column = &c->at[n];
    bool alone =
        column->of && column->type->attribute_count == 1 && !column->type->text && !column->type->child_count;
    if (column->attribute && alone) /* it is all that its element says */
        return short_label(p, r, c, column->of);
    if (column->attribute)
        return label_item(p->voice, column->type, vocabulary_name(r->names, column->attribute->name));
    return column->item ? label_item(p->voice, c->at[column->of].type, name_of(r, column->item))
                        : say(p->voice, "item/value");
}

/* The same with the item within which it stands, where the table has another of that name, or where it says something of
 * the value of that item. */
struct str column_label(struct page *p, const struct record *r, const struct columns *c, uint32_t n)
{
    const struct column *column = &c->at[n];
    struct str name = short_label(p, r, c, n);
    bool within = column->of && column->attribute && column->type->text;
    for (uint32_t i = 0; i < c->count && column->of && !within; i++)
        within = i != n && c->at[i].used && str_same(short_label(p, r, c, i), name);
    return within ? rows_told(p, "report/within", column_label(p, r, c, column->of), name) : name;
}

/* Columns stand side by side as far as there is room; the others stand below their row. */
static uint32_t order_columns(const struct columns *c, uint32_t beside, uint32_t *order, uint32_t *plain)
{
    enum { ROOM = 7 };
    bool stands[COLUMNS_MOST] = { false };
    uint32_t count = 0;
    for (uint32_t n = 0; n < c->count && count + beside < ROOM; n++) {
        const struct column *k = &c->at[n];
        enum room room = value_room(k);
        bool nested = k->of != 0;
        stands[n] = k->used && room != ROOM_TEXT && !(nested && (k->attribute || room == ROOM_LINE));
        if (stands[n])
            order[count++] = n;
    }
    *plain = count;
    for (uint32_t n = 0; n < c->count; n++)
        if (c->at[n].used && !stands[n])
            order[count++] = n;
    return count;
}

static void cell_note(struct page *p)
{
    struct block *b = &p->document->blocks[p->document->block_count - 1];
    b->cells[b->cell_count - 1].kind = CELL_NOTE;
}

static void put_heads(struct page *p, const struct rows *r, const struct columns *c, const uint32_t *order,
                      uint32_t count)
{
    for (uint32_t i = 0; i < r->depth; i++)
        cell_text(p, CELL_TEXT, r->labels[i]);
    if (r->grouped)
        cell_phrase(p, "report/item");
    for (uint32_t i = 0; i < count; i++)
        cell_text(p, CELL_TEXT, column_label(p, r->record, c, order[i]));
}

/* The keys of the rows of which this is one. */
static void put_above(struct page *p, const struct rows *r, uint32_t element)
{
    uint32_t at[ROWS_DEEP] = { 0 }, n = r->depth;
    for (uint32_t e = r->record->elements[element].parent; n && e != NO_ELEMENT; e = r->record->elements[e].parent)
        if (r->record->elements[e].declaration == r->above[n - 1])
            at[--n] = e;
    for (n = 0; n < r->depth; n++)
        cell_key(p, (struct item){ r->record, at[n], 0 });
    if (r->grouped)
        cell_text(p, CELL_TEXT, label_item(p->voice, r->parent, element_name(r->record, element)));
}

/* A row; where it has several texts of one item, such as one in each language, a line for each, under the same head. */
static void put_row(struct page *p, const struct rows *r, struct columns *c, uint32_t element,
                    const uint32_t *order, uint32_t count, uint32_t plain)
{
    bool more = true;
    columns_read(c, r->record, element);
    uint32_t head = count ? c->at[order[0]].first : 0;
    while (more) {
        more = false;
        put_above(p, r, element);
        for (uint32_t i = 0; i < count; i++) {
            struct column *k = &c->at[order[i]];
            cell_values(p, c, k, i || k->first ? k->first : head);
            if (i >= plain)
                cell_note(p);
            k->first = k->first && value_room(k) != ROOM_WORD ? c->values[k->first - 1].next : 0;
            more = more || k->first;
        }
    }
}

static void put_table(struct page *p, const struct rows *r)
{
    struct columns c;
    uint32_t order[COLUMNS_MOST], plain, beside = r->depth + r->grouped;
    columns_open(&c, r->item->type, false);
    for (uint32_t i = 0; i < r->count; i++)
        columns_read(&c, r->record, r->at[i]);
    uint32_t count = order_columns(&c, beside, order, &plain);
    plain += count && !plain && !beside; /* a row has a head */
    if (count + beside) {
        document_table(p->document, r->id.at, LAYOUT_GRID, r->caption, beside + count);
        put_heads(p, r, &c, order, count);
        for (uint32_t i = 0; i < r->count; i++)
            put_row(p, r, &c, r->at[i], order, count, plain);
    }
    columns_close(&c);
}

void rows_add(struct rows *r, uint32_t parent, const struct declaration *d)
{
    const struct element *all = r->record->elements;
    for (uint32_t child = first_child(r->record, parent); child != NO_ELEMENT; child = all[child].next)
        if (all[child].declaration == d) {
            MEMORY_ROOM(r->at, r->count, r->cap);
            r->at[r->count++] = child;
        }
}

void rows_begin(struct page *p, struct rows *r, const struct rows *above, const struct declaration *d)
{
    struct str name = vocabulary_name(above->record->names, d->name);
    *r = *above;
    r->at = NULL;
    r->count = r->cap = 0;
    r->grouped = false;
    r->parent = above->item->type;
    r->item = d;
    r->id = id_below(p, above->id, name);
    r->caption = label_item(p->voice, r->parent, name);
}

/* Those of what the rows of a table hold, each with the keys of its row. */
static void put_below(struct page *p, const struct rows *r, const struct declaration *d)
{
    struct rows below;
    rows_begin(p, &below, r, d);
    for (uint32_t n = 0; n < r->count; n++)
        rows_add(&below, r->at[n], d);
    below.caption = rows_told(p, "report/within", r->caption, below.caption);
    below.above[below.depth] = r->item;
    below.labels[below.depth++] = label_item(p->voice, r->parent, name_of(r->record, r->item));
    if (below.count)
        rows_put(p, &below);
    rows_end(&below);
}

void rows_put(struct page *p, const struct rows *r)
{
    const struct type *t = r->item->type;
    put_table(p, r);
    for (uint32_t i = 0; i < t->child_count && r->depth < ROWS_DEEP; i++)
        if (!column_holds(t, &t->children[i]))
            put_below(p, r, &t->children[i]);
}

void rows_end(struct rows *r)
{
    memory_drop(r->at);
}
