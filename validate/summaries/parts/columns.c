/* Columns of items; see columns.h. */
#include "columns.h"

enum { DEPTH_MOST = 8 }; /* of items within a row; the schemas have three */

bool attribute_is_beside(const struct record *r, name_id name)
{
    struct str its = vocabulary_name(r->names, name);
    return str_listed(STR("value unit currency xml:lang"), ' ', its);
}

/* It may stand there several times, and says more than one thing. */
static bool makes_rows(const struct declaration *d)
{
    const struct type *t = d->type;
    return d->most > 1 && (t->child_count || (!t->text && t->attribute_count > 1));
}

bool column_grouped(const struct type *parent, const struct declaration *d)
{
    uint32_t alike = 0;
    for (uint32_t i = 0; i < parent->child_count && d->type->child_count && d->most == 1; i++)
        alike += parent->children[i].type == d->type && parent->children[i].most == 1;
    return alike > 1 && !column_parted(d);
}

bool column_parted(const struct declaration *d)
{
    const struct type *t = d->type;
    bool parted = false;
    for (uint32_t i = 0; i < t->child_count && !parted; i++)
        parted =
            makes_rows(&t->children[i]) || column_parted(&t->children[i]) || column_grouped(t, &t->children[i]);
    return parted && d->most == 1;
}

bool column_holds(const struct type *parent, const struct declaration *d)
{
    return !makes_rows(d) && !column_parted(d) && !column_grouped(parent, d);
}

static uint32_t add(struct columns *c, struct column column)
{
    if (c->count == COLUMNS_MOST)
        return 0;
    c->at[c->count] = column;
    return c->count++;
}

static void add_items(struct columns *c, uint32_t of, uint32_t depth, bool flat)
{
    const struct type *t = c->at[of].type;
    for (uint32_t i = 0; i < t->attribute_count; i++)
        add(c, (struct column){ of, NULL, &t->attributes[i], t, c->at[of].order, false, 0, 0 });
    for (uint32_t i = 0; i < t->child_count && depth < DEPTH_MOST; i++) {
        const struct declaration *d = &t->children[i];
        if (!column_holds(t, d) || (flat && d->type->child_count))
            continue;
        uint32_t at = add(c, (struct column){ of, d, NULL, d->type, of ? c->at[of].order : i + 1, false, 0, 0 });
        if (at)
            add_items(c, at, depth + 1, flat);
    }
}

void columns_open(struct columns *c, const struct type *t, bool flat)
{
    c->count = c->value_count = c->value_cap = 0;
    c->values = NULL;
    add(c, (struct column){ .type = t });
    add_items(c, 0, 0, flat);
}

static void add_value(struct columns *c, uint32_t column, struct item item)
{
    MEMORY_ROOM(c->values, c->value_count, c->value_cap);
    c->values[c->value_count].item = item;
    c->values[c->value_count].next = 0;
    c->value_count++;
    struct column *its = &c->at[column];
    if (its->first)
        c->values[its->last - 1].next = c->value_count;
    else
        its->first = c->value_count;
    its->last = c->value_count;
    its->used = true;
}

static void read_attributes(struct columns *c, const struct record *r, uint32_t element, uint32_t of)
{
    const struct element *e = &r->elements[element];
    for (uint32_t i = 0; i < e->attribute_count; i++) {
        name_id name = r->attributes[e->attributes + i].name;
        if (!name || attribute_is_beside(r, name))
            continue;
        for (uint32_t n = of + 1; n < c->count; n++)
            if (c->at[n].of == of && c->at[n].attribute && c->at[n].attribute->name == name)
                add_value(c, n, (struct item){ r, element, e->attributes + i + 1 });
    }
}

/* Whether an element has a value of its own: a text, or why there is none. */
static bool has_value(const struct record *r, uint32_t element)
{
    struct item i = { r, element, 0 };
    const struct element *e = &r->elements[element];
    struct str text;
    if (e->simple && item_token(i, &text))
        return true;
    for (uint32_t n = 0; n < e->attribute_count; n++)
        if (str_listed(STR("value unit currency"), ' ', attribute_name(r, element, e->attributes + n + 1)))
            return true;
    return false;
}

static void read_element(struct columns *c, const struct record *r, uint32_t element, uint32_t at)
{
    if (has_value(r, element))
        add_value(c, at, (struct item){ r, element, 0 });
    read_attributes(c, r, element, at);
    for (uint32_t child = first_child(r, element); child != NO_ELEMENT; child = r->elements[child].next)
        for (uint32_t n = at + 1; n < c->count && r->elements[child].declaration; n++)
            if (c->at[n].of == at && !c->at[n].attribute && c->at[n].item == r->elements[child].declaration) {
                read_element(c, r, child, n);
                break;
            }
}

void columns_read(struct columns *c, const struct record *r, uint32_t element)
{
    c->value_count = 0;
    for (uint32_t i = 0; i < c->count; i++)
        c->at[i].first = c->at[i].last = 0;
    read_element(c, r, element, 0);
}

void columns_close(struct columns *c)
{
    memory_drop(c->values);
    c->values = NULL;
}
