/* Reading a record; see record.h. */
#include "record.h"

#include "lex.h"

void record_clear(struct record *r)
{
    arena_clear(&r->arena);
    r->pool.len = 0;
    r->element_count = r->attribute_count = r->fault_count = 0;
    r->kind = NO_KIND;
    r->whole = r->limited = false;
}

void record_free(struct record *r)
{
    arena_free(&r->arena);
    buf_free(&r->pool);
    memory_drop(r->elements);
    memory_drop(r->attributes);
    memory_drop(r->faults);
    *r = (struct record){ 0 };
}

struct item record_root(const struct record *r)
{
    return r->element_count ? (struct item){ r, 0, 0 } : NO_ITEM;
}

static uint32_t named(const struct record *r, uint32_t element, name_id name)
{
    while (element != NO_ELEMENT && r->elements[element].name != name)
        element = r->elements[element].next;
    return element;
}

static uint32_t first_child(const struct record *r, uint32_t element)
{
    uint32_t child = element + 1;
    return child < r->element_count && r->elements[child].parent == element ? child : NO_ELEMENT;
}

struct item item_child(struct item base, name_id name)
{
    uint32_t child = named(base.record, first_child(base.record, base.element), name);
    return child == NO_ELEMENT ? NO_ITEM : (struct item){ base.record, child, 0 };
}

struct item item_attribute(struct item base, name_id name)
{
    const struct element *e = &base.record->elements[base.element];
    for (uint32_t i = e->attributes; name && i < e->attributes + e->attribute_count; i++)
        if (base.record->attributes[i].name == name)
            return (struct item){ base.record, base.element, i + 1 };
    return NO_ITEM;
}

struct item item_at_(struct item base, const char *literal)
{
    if (!base.record)
        return NO_ITEM;
    const struct path *path = vocabulary_path(base.record->names, literal);
    for (int i = 0; i < path->steps; i++) {
        if (path->attribute && i == path->steps - 1)
            return item_attribute(base, path->step[i]);
        base.element =
            path->step[i] ? named(base.record, first_child(base.record, base.element), path->step[i]) : NO_ELEMENT;
        if (base.element == NO_ELEMENT)
            return NO_ITEM;
    }
    return base;
}

struct item item_next(struct item i)
{
    const struct element *e = &i.record->elements[i.element];
    i.element = named(i.record, e->next, e->name);
    return i.element == NO_ELEMENT ? NO_ITEM : i;
}

/* The first element behind an element and all that stands below it. */
static uint32_t end_of(const struct record *r, uint32_t element)
{
    while (element != NO_ELEMENT && r->elements[element].next == NO_ELEMENT)
        element = r->elements[element].parent;
    return element == NO_ELEMENT ? r->element_count : r->elements[element].next;
}

struct item item_below(struct item base, const char *literal, struct item behind)
{
    if (!base.record)
        return NO_ITEM;
    const struct record *r = base.record;
    const struct path *path = vocabulary_path(r->names, literal);
    name_id name = path->step[0];
    uint32_t end = end_of(r, base.element);
    uint32_t e = behind.record ? behind.element + 1 : path->attribute ? base.element : base.element + 1;
    for (; name && e < end; e++) {
        struct item found =
            path->attribute ? item_attribute((struct item){ r, e, 0 }, name) : (struct item){ r, e, 0 };
        if (found.record && (path->attribute || r->elements[e].name == name))
            return found;
    }
    return NO_ITEM;
}

struct item item_onward(struct item i)
{
    return i.element + 1 < i.record->element_count ? (struct item){ i.record, i.element + 1, 0 } : NO_ITEM;
}

struct item item_parent(struct item i)
{
    if (i.attribute)
        return (struct item){ i.record, i.element, 0 };
    i.element = i.record->elements[i.element].parent;
    return i.element == NO_ELEMENT ? NO_ITEM : i;
}

static struct str slice(const struct record *r, bool pooled, uint32_t at, uint32_t length)
{
    return (struct str){ (pooled ? r->pool.at : r->source.at) + at, length };
}

bool item_text(struct item i, struct str *out)
{
    if (!i.record)
        return false;
    if (i.attribute) {
        const struct attribute *a = &i.record->attributes[i.attribute - 1];
        *out = slice(i.record, a->pooled, a->value, a->length);
        return true;
    }
    const struct element *e = &i.record->elements[i.element];
    *out = e->length ? slice(i.record, e->pooled, e->text, e->length) : STR("");
    return e->simple;
}

bool item_token(struct item i, struct str *out)
{
    if (!item_text(i, out))
        return false;
    *out = str_trimmed(*out);
    return out->len > 0;
}

bool item_date(struct item i, struct date *out)
{
    struct str text;
    return item_token(i, &text) && date_read(text, out);
}

bool item_partial_date(struct item i, struct str *out)
{
    struct date d;
    char text[] = "0000-01-01";
    if (!item_token(i, out) || (out->len != 4 && out->len != 7 && out->len != 10))
        return false;
    memcpy(text, out->at, out->len);
    return date_read((struct str){ text, sizeof text - 1 }, &d);
}

bool item_number(struct item i, int64_t *out)
{
    struct str text;
    if (!item_token(i, &text) || text.len > 18)
        return false;
    *out = 0;
    for (size_t n = 0; n < text.len; n++) {
        if (text.at[n] < '0' || text.at[n] > '9')
            return false;
        *out = *out * 10 + (text.at[n] - '0');
    }
    return true;
}

struct str element_name(const struct record *r, uint32_t element)
{
    const struct element *e = &r->elements[element];
    return e->name ? vocabulary_name(r->names, e->name) : lex_name(r->source, e->start + 1);
}

struct str attribute_name(const struct record *r, uint32_t element, uint32_t attribute)
{
    const struct attribute *a = &r->attributes[attribute - 1];
    if (a->name)
        return vocabulary_name(r->names, a->name);
    const struct element *e = &r->elements[element];
    struct lex_attribute found;
    return lex_attribute(r->source, e->start, attribute - 1 - e->attributes, &found) ? found.name : STR("");
}

/* A key goes into a path only if it cannot be mistaken for anything else there. */
static bool plain(struct str key)
{
    for (size_t i = 0; i < key.len; i++) {
        char c = key.at[i];
        if (!(c >= '0' && c <= '9') && !(c >= 'A' && c <= 'Z') && !(c >= 'a' && c <= 'z') &&
            !(c && strchr("._/-:#(),+ ", c)))
            return false;
    }
    return key.len > 0 && key.len <= 64;
}

static void add_key(const struct record *r, uint32_t element, struct buf *out)
{
    const struct declaration *d = r->elements[element].declaration;
    size_t begin = out->len;
    for (int k = 0; d && k < d->key_count; k++) {
        struct str value;
        struct item key = item_attribute((struct item){ r, element, 0 }, d->key[k]);
        if (!item_token(key, &value) || !plain(value)) {
            out->len = begin;
            return;
        }
        buf_byte(out, k ? '.' : '[');
        buf_str(out, value);
    }
    if (out->len > begin)
        buf_byte(out, ']');
}

bool item_key(struct item i, struct buf *out)
{
    const struct declaration *d = i.record->elements[i.element].declaration;
    if (!d || !d->key_count)
        return false;
    for (int k = 0; k < d->key_count; k++) {
        struct str value = item_word(item_attribute(i, d->key[k]));
        if (!value.len && str_is(vocabulary_name(i.record->names, d->key[k]), "xml:lang"))
            value = item_word(item_at(record_root(i.record), "@language"));
        if (!value.len)
            return false;
        buf_line(out, value);
    }
    return true;
}

void element_step(const struct record *r, uint32_t element, struct buf *out)
{
    buf_str(out, element_name(r, element));
    add_key(r, element, out);
}

static void add_step(const struct record *r, uint32_t element, struct buf *out)
{
    const struct declaration *d = r->elements[element].declaration;
    element_step(r, element, out);
    if (r->elements[element].ordinal) {
        bool keyless = d && d->key_count && out->at[out->len - 1] != ']';
        buf_text(out, keyless ? "[][" : "["); /* [][2] is not the one whose key is 2 */
        buf_number(out, r->elements[element].ordinal);
        buf_byte(out, ']');
    }
}

void item_path(struct item i, struct buf *out)
{
    enum { DEEPEST = 64 };
    uint32_t steps[DEEPEST];
    int count = 0;
    for (uint32_t e = i.element; e != NO_ELEMENT && e != 0 && count < DEEPEST; e = i.record->elements[e].parent)
        steps[count++] = e;
    bool root = count == 0;
    if (root && !i.attribute)
        buf_byte(out, '.');
    while (count > 0) {
        add_step(i.record, steps[--count], out);
        if (count)
            buf_byte(out, '/');
    }
    if (i.attribute) {
        buf_text(out, root ? "@" : "/@");
        buf_str(out, attribute_name(i.record, i.element, i.attribute));
    }
}

struct span item_span(struct item i)
{
    const struct element *e = &i.record->elements[i.element];
    if (i.attribute) {
        struct lex_attribute found;
        if (lex_attribute(i.record->source, e->start, i.attribute - 1 - e->attributes, &found))
            return (struct span){ found.from, found.to };
    } else if (e->simple && e->end > e->content) {
        return (struct span){ e->content, e->end };
    }
    struct str name = lex_name(i.record->source, e->start + 1);
    return (struct span){ e->start + 1, e->start + 1 + (uint32_t)name.len };
}
