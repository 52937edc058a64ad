/* Reading a record; see record.h. */
#include "record.h"

#include "fingerprint.h"
#include "lex.h"

void record_clear(struct record *r)
{
    arena_clear(&r->arena);
    r->pool.len = 0;
    r->element_count = r->attribute_count = r->fault_count = r->name_count = 0;
    r->kind = NO_KIND;
    r->whole = r->limited = false;
}

static void by_name_free(struct by_name *by)
{
    memory_drop(by->at);
    memory_drop(by->place);
    memory_drop(by->from);
}

void record_free(struct record *r)
{
    arena_free(&r->arena);
    buf_free(&r->pool);
    memory_drop(r->elements);
    memory_drop(r->attributes);
    memory_drop(r->faults);
    by_name_free(&r->elements_by);
    by_name_free(&r->attributes_by);
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

/* The first child of that name; below the root mostly the first of all of that name. */
static uint32_t child_named(const struct record *r, uint32_t element, name_id name)
{
    if (!name)
        return NO_ELEMENT;
    if (element == 0 && name < r->name_count) {
        uint32_t place = r->elements_by.from[name];
        if (place == r->elements_by.from[name + 1])
            return NO_ELEMENT;
        if (r->elements[r->elements_by.at[place]].parent == 0)
            return r->elements_by.at[place];
    }
    return named(r, first_child(r, element), name);
}

struct item item_child(struct item base, name_id name)
{
    uint32_t child = child_named(base.record, base.element, name);
    return child == NO_ELEMENT ? NO_ITEM : (struct item){ base.record, child, 0 };
}

bool record_may_hold(const struct record *r, const struct path *path)
{
    if (!path->steps)
        return true;
    name_id name = path->step[path->steps - 1];
    const struct by_name *by = path->attribute ? &r->attributes_by : &r->elements_by;
    return name && (name >= r->name_count || by->from[name] < by->from[name + 1]);
}

struct item item_at_(struct item base, const char *literal)
{
    if (!base.record)
        return NO_ITEM;
    const struct record *r = base.record;
    const struct path *path = vocabulary_path(r->names, literal);
    int elements = path->steps - path->attribute;
    if (elements && !record_may_hold(r, path))
        return NO_ITEM;
    for (int i = 0; i < elements && base.element != NO_ELEMENT; i++)
        base.element = child_named(r, base.element, path->step[i]);
    if (base.element == NO_ELEMENT)
        return NO_ITEM;
    return path->attribute ? item_attribute(base, path->step[elements]) : base;
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

static void fill_index(struct by_name *by, uint32_t names, uint32_t count,
                       name_id (*name)(const struct record *, uint32_t), const struct record *r)
{
    if (names + 1 > by->from_cap)
        by->from = memory_grow(by->from, (by->from_cap = names + 1) * sizeof *by->from);
    if (count > by->at_cap) {
        by->at_cap = count + count / 4;
        by->at = memory_grow(by->at, by->at_cap * sizeof *by->at);
        by->place = memory_grow(by->place, by->at_cap * sizeof *by->place);
    }
    memset(by->from, 0, (names + 1) * sizeof *by->from);
    for (uint32_t i = 0; i < count; i++)
        by->from[name(r, i)]++;
    for (uint32_t n = 0, sum = 0; n <= names; n++) {
        sum += by->from[n];
        by->from[n] = sum;
    }
    for (uint32_t i = count; i--;) { /* from the last, so that each name ends at its first */
        by->place[i] = --by->from[name(r, i)];
        by->at[by->place[i]] = i;
    }
}

static name_id name_of_element(const struct record *r, uint32_t i)
{
    return r->elements[i].name;
}

static name_id name_of_attribute(const struct record *r, uint32_t i)
{
    return r->attributes[i].name;
}

void record_index(struct record *r)
{
    uint32_t names = r->names->count + 1;
    fill_index(&r->elements_by, names, r->element_count, name_of_element, r);
    fill_index(&r->attributes_by, names, r->attribute_count, name_of_attribute, r);
    r->name_count = names;
}

/* The first of that name at or behind `least`; NO_ELEMENT where there is none. */
static uint32_t first_from(const struct record *r, const struct by_name *by, name_id name, uint32_t least)
{
    if (!name || name >= r->name_count)
        return NO_ELEMENT;
    uint32_t low = by->from[name], end = by->from[name + 1], high = end;
    if (low < end && by->at[low] >= least)
        return by->at[low];
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (by->at[middle] < least)
            low = middle + 1;
        else
            high = middle;
    }
    return low < end ? by->at[low] : NO_ELEMENT;
}

/* The next of that name behind one of them; NO_ELEMENT where there is none. */
static uint32_t next_of(const struct by_name *by, name_id name, uint32_t behind)
{
    uint32_t place = by->place[behind] + 1;
    return place < by->from[name + 1] ? by->at[place] : NO_ELEMENT;
}

static struct item attribute_below(struct item base, name_id name, struct item behind)
{
    const struct record *r = base.record;
    uint32_t end = end_of(r, base.element);
    uint32_t found = behind.record ? next_of(&r->attributes_by, name, behind.attribute - 1)
                                   : first_from(r, &r->attributes_by, name, r->elements[base.element].attributes);
    uint32_t most = end < r->element_count ? r->elements[end].attributes : r->attribute_count;
    return found < most ? (struct item){ r, r->attributes[found].element, found + 1 } : NO_ITEM;
}

struct item item_below(struct item base, const char *literal, struct item behind)
{
    if (!base.record)
        return NO_ITEM;
    const struct record *r = base.record;
    const struct path *path = vocabulary_path(r->names, literal);
    if (path->attribute)
        return attribute_below(base, path->step[0], behind);
    uint32_t found = behind.record ? next_of(&r->elements_by, path->step[0], behind.element)
                                   : first_from(r, &r->elements_by, path->step[0], base.element + 1);
    return found < end_of(r, base.element) ? (struct item){ r, found, 0 } : NO_ITEM;
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

bool item_holds_something(struct item i)
{
    return item_word(i).len || first_child(i.record, i.element) != NO_ELEMENT;
}

bool item_token(struct item i, struct str *out)
{
    if (!item_text(i, out))
        return false;
    *out = str_trimmed(*out);
    return out->len > 0;
}

struct str item_form(struct item i)
{
    for (uint32_t e = i.element; e != NO_ELEMENT; e = i.record->elements[e].parent) {
        const struct declaration *d = i.record->elements[e].declaration;
        if (d && d->form)
            return str_of(d->form);
    }
    return STR("");
}

const struct simple_type *item_type(struct item i)
{
    const struct declaration *d = i.record->elements[i.element].declaration;
    if (!i.attribute || !d)
        return d ? d->type->text : NULL;
    const struct attribute_declaration *a = type_attribute(d->type, i.record->attributes[i.attribute - 1].name);
    return a ? a->type : NULL;
}

bool item_is_prose(struct item i)
{
    const struct simple_type *t = item_type(i);
    return t && t->prose && item_word(i).len;
}

uint64_t item_mark(struct item i)
{
    struct str text;
    return item_text(i, &text) ? value_mark(text) : 0;
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

/* The values of the natural key, in its order; their number, or 0 where one of them is not there or not plain. */
static int key_values(const struct record *r, uint32_t element, struct str *values)
{
    const struct declaration *d = r->elements[element].declaration;
    int count = d ? d->key_count : 0;
    for (int k = 0; k < count; k++)
        if (!item_token(item_attribute((struct item){ r, element, 0 }, d->key[k]), &values[k]) || !plain(values[k]))
            return 0;
    return count;
}

static void add_key(const struct record *r, uint32_t element, struct buf *out)
{
    struct str values[KEY_MOST];
    int count = key_values(r, element, values);
    for (int k = 0; k < count; k++) {
        buf_byte(out, k ? '.' : '[');
        buf_str(out, values[k]);
    }
    if (count)
        buf_byte(out, ']');
}

static uint64_t key_hash_on(uint64_t h, struct str s)
{
    for (size_t i = 0; i < s.len; i++)
        h = (h ^ (unsigned char)s.at[i]) * 1099511628211u;
    return h;
}

uint64_t step_hash(const struct record *r, uint32_t element)
{
    struct str values[KEY_MOST];
    struct str text = element_name(r, element);
    name_id own = r->elements[element].name, name = own ? own : vocabulary_find(r->names, text);
    uint64_t h = 14695981039346656037u ^ name;
    int count = key_values(r, element, values);
    if (!name)
        h = key_hash_on(h, text);
    for (int k = 0; k < count; k++)
        h = key_hash_on(key_hash_on(h, STR(".")), values[k]);
    return h;
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

/* Whether another of its name stands before it below the same parent, or behind it. */
static bool has_like(const struct record *r, uint32_t element)
{
    const struct element *e = &r->elements[element];
    return e->parent != NO_ELEMENT && (first_from(r, &r->elements_by, e->name, e->parent) != element ||
                                       named(r, e->next, e->name) != NO_ELEMENT);
}

/* Steps that are the same are numbered; but a step does not tell that a text is in the language of the record. */
bool item_may_share_key(struct item i)
{
    const struct element *e = &i.record->elements[i.element];
    if (!e->declaration || !e->declaration->key_count)
        return false;
    return e->ordinal || (e->declaration->by_language && has_like(i.record, i.element));
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
