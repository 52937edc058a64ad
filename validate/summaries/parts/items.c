/* Items of a record; see items.h. */
#include "items.h"

#include "label.h"
#include "rows.h"
#include "values.h"

/* An element that stands once and holds others. */
struct part {
    struct rows self; /* itself as a row, for its name and what its rows are called */
    uint32_t element;
    struct columns columns;
    bool listed; /* a list of it stands there already */
};

static void begin_list(struct page *p, struct str id, struct str caption)
{
    document_table(p->document, id.at, LAYOUT_FACTS, caption, 2);
    cell_phrase(p, "report/item");
    cell_phrase(p, "item/value");
}

/* A list of what the columns from one to another have. */
static void put_list(struct page *p, struct part *part, uint32_t from, uint32_t to)
{
    struct columns *c = &part->columns;
    bool begun = false;
    for (uint32_t n = from; n < to; n++)
        for (uint32_t v = c->at[n].first; v; v = c->values[v - 1].next) {
            if (!begun)
                begin_list(p, part->self.id,
                           part->listed ? rows_told(p, "report/further", part->self.caption, STR(""))
                                        : part->self.caption);
            part->listed = begun = true;
            cell_text(p, CELL_TEXT, n ? column_label(p, part->self.record, c, n) : part->self.caption);
            cell_value(p, c->values[v - 1].item);
        }
}

static void put_part(struct page *, const struct rows *self, uint32_t element);

/* Items of one type that stand once each, as rows of one table: with the first of them. */
static void put_group(struct page *p, const struct part *part, const struct declaration *d)
{
    const struct type *t = part->self.item->type;
    struct rows r;
    for (const struct declaration *before = t->children; before < d; before++)
        if (before->type == d->type && column_grouped(t, before))
            return;
    rows_begin(p, &r, &part->self, d);
    r.grouped = true;
    r.id = part->self.id;
    r.caption = part->self.caption;
    for (uint32_t i = 0; i < t->child_count; i++)
        if (t->children[i].type == d->type && column_grouped(t, &t->children[i]))
            rows_add(&r, part->element, &t->children[i]);
    if (r.count)
        rows_put(p, &r);
    rows_end(&r);
}

static void put_child(struct page *p, const struct part *part, const struct declaration *d)
{
    struct rows r;
    if (column_grouped(part->self.item->type, d)) {
        put_group(p, part, d);
        return;
    }
    rows_begin(p, &r, &part->self, d);
    if (part->self.caption.len)
        r.caption = rows_told(p, "report/within", part->self.caption, r.caption);
    rows_add(&r, part->element, d);
    for (uint32_t i = 0; i < r.count && d->most == 1; i++)
        put_part(p, &r, r.at[i]);
    if (r.count && d->most > 1)
        rows_put(p, &r);
    rows_end(&r);
}

/* Whether an element holds one of a declaration. */
static bool holds(const struct record *r, uint32_t element, const struct declaration *d)
{
    return item_given(item_child((struct item){ r, element, 0 }, d->name));
}

/* Lists and tables in the order of the schema. */
static void put_part(struct page *p, const struct rows *self, uint32_t element)
{
    struct part part = { .self = *self, .element = element };
    const struct type *t = self->item->type;
    uint32_t from = 0, to = 0;
    columns_open(&part.columns, t, false);
    columns_read(&part.columns, self->record, element);
    for (uint32_t i = 0; i < t->child_count; i++) {
        const struct declaration *d = &t->children[i];
        if (column_holds(t, d) || !holds(self->record, element, d))
            continue;
        for (to = from; to < part.columns.count && part.columns.at[to].order <= i;)
            to++;
        put_list(p, &part, from, to);
        from = to;
        put_child(p, &part, d);
    }
    put_list(p, &part, from, part.columns.count);
    columns_close(&part.columns);
}

static struct rows root_of(const struct record *r)
{
    return (struct rows){ .record = r, .item = r->elements[0].declaration };
}

void items_section(struct page *p, const struct record *r, const struct declaration *d)
{
    struct part root = { .self = root_of(r) };
    put_child(p, &root, d);
}

void items_head(struct page *p, const struct record *r)
{
    struct part root = { .self = root_of(r) };
    root.self.id = STR("head");
    root.self.caption = say(p->voice, "report/head");
    columns_open(&root.columns, root.self.item->type, true);
    columns_read(&root.columns, r, 0);
    put_list(p, &root, 0, root.columns.count);
    columns_close(&root.columns);
}

static void put_unknown(struct page *p, struct item i, struct str text, bool *begun)
{
    struct buf path = { 0 };
    if (!*begun)
        begin_list(p, STR("unknown"), say(p->voice, "report/unknown"));
    *begun = true;
    item_path(i, &path);
    cell_text(p, CELL_CODE, buf_all(&path));
    cell_text(p, CELL_CODE, text);
    buf_free(&path);
}

static bool declares(const struct type *t, name_id name)
{
    bool found = false;
    for (uint32_t i = 0; name && i < t->attribute_count && !found; i++)
        found = t->attributes[i].name == name;
    return found;
}

/* An element is shown as it stands in the source, with all that is within it. */
void items_unknown(struct page *p, const struct record *r)
{
    bool begun = false;
    for (uint32_t n = 0; n < r->element_count; n++) {
        const struct element *e = &r->elements[n];
        bool known = e->declaration != NULL;
        if (!known && (!n || r->elements[e->parent].declaration))
            put_unknown(p, (struct item){ r, n, 0 }, (struct str){ r->source.at + e->start, e->end - e->start },
                        &begun);
        for (uint32_t i = 0; known && i < e->attribute_count; i++) {
            struct item a = { r, n, e->attributes + i + 1 };
            if (!declares(e->declaration->type, r->attributes[a.attribute - 1].name))
                put_unknown(p, a, item_word(a), &begun);
        }
    }
}
