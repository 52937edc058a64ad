/* Differences of records; see difference.h. */
#include "difference.h"

#include "amount.h"
#include "list.h"
#include "texts.h"
#include "value_told.h"

/* A child of an element, by what it is held against others with. */
struct part {
    struct str name, key;
    struct str content; /* all that it says, where others have its key */
    uint32_t element;
    uint32_t match; /* the element of the other record; NO_ELEMENT where there is none */
    bool pairs_off; /* without a key of its own: may be held against any that is left */
};

struct parts {
    struct part *at;
    uint32_t count, cap;
};

static struct item element_of(const struct record *r, uint32_t element)
{
    return (struct item){ r, element, 0 };
}

static bool is_named(struct item attribute, const char *name)
{
    return str_is(attribute_name(attribute.record, attribute.element, attribute.attribute), name);
}

/* An attribute of the key of its element, by which it is held against its like: not where a part of the key is missing. */
static bool is_of_key(struct item i)
{
    const struct element *e = &i.record->elements[i.element];
    name_id name = i.record->attributes[i.attribute - 1].name;
    struct buf key = { 0 };
    bool is = false;
    for (uint32_t k = 0; e->declaration && k < e->declaration->key_count; k++)
        is |= name && e->declaration->key[k] == name;
    is = is && item_key((struct item){ i.record, i.element, 0 }, &key);
    buf_free(&key);
    return is;
}

static bool has_value(struct item i)
{
    return item_word(i).len || item_given(item_at(i, "@value"));
}

/* Whether an attribute belongs to the value beside it, or to the key of its element. */
static bool is_beside(struct item i)
{
    if (!i.record->attributes[i.attribute - 1].name)
        return false; /* no schema knows it */
    bool beside_value = is_named(i, "unit") || is_named(i, "currency") || is_named(i, "value");
    return is_of_key(i) || is_named(i, "xml:lang") ||
           (beside_value && has_value((struct item){ i.record, i.element, 0 }));
}

static struct item nth_attribute(const struct record *r, uint32_t element, uint32_t n)
{
    return (struct item){ r, element, r->elements[element].attributes + n + 1 };
}

/* The names of the attributes of an element. One that no schema knows is read from its tag each time that it is asked for. */
static struct str *attribute_names(struct difference *d, struct item i)
{
    uint32_t count = i.record->elements[i.element].attribute_count;
    struct str *names = arena_get(&d->arena, count * sizeof *names);
    for (uint32_t n = 0; n < count; n++)
        names[n] = attribute_name(i.record, i.element, nth_attribute(i.record, i.element, n).attribute);
    return names;
}

static struct item attribute_of_name(struct item i, const struct str *names, struct str name)
{
    for (uint32_t n = 0; n < i.record->elements[i.element].attribute_count; n++)
        if (str_same(names[n], name))
            return nth_attribute(i.record, i.element, n);
    return NO_ITEM;
}

static void add(struct difference *d, struct item was, struct item is)
{
    MEMORY_ROOM(d->at, d->count, d->cap);
    d->at[d->count++] = (struct change){ was, is };
}

/* Values. */

static bool is_number(struct item i)
{
    const struct simple_type *t = item_type(i);
    return type_is(t, "xs:decimal") || type_is(t, "xs:integer") || type_is(t, "xs:nonNegativeInteger") ||
           type_is(t, "xs:positiveInteger");
}

static bool same_folded(struct difference *d, struct item a, struct item b)
{
    return str_same(arena_folded(&d->arena, item_word(a)), arena_folded(&d->arena, item_word(b)));
}

static bool same_figure(struct item a, struct item b)
{
    struct amount x, y;
    return is_number(a) && is_number(b) && item_amount(a, &x) && item_amount(b, &y) && amount_same_unit(x, y) &&
           x.thousandths == y.thousandths;
}

/* That of the record is an item itself, and told once. */
static bool same_language(struct item a, struct item b)
{
    return str_same(text_named_language(a), text_named_language(b)) || str_same(text_language(a), text_language(b));
}

#define same_beside(a, b, path) str_same(item_word(item_at((a), path)), item_word(item_at((b), path)))

static bool same_value(struct difference *d, struct item a, struct item b)
{
    if (!same_beside(a, b, "@value"))
        return false;
    if (same_figure(a, b))
        return true;
    return same_folded(d, a, b) && same_beside(a, b, "@unit") && same_beside(a, b, "@currency") &&
           (!item_is_prose(a) || !item_is_prose(b) || same_language(a, b));
}

/* Elements that one record has. */

/* All that an element says, each as an item of its own; the element itself where it says nothing. */
static void add_all(struct difference *d, struct item i, bool newer)
{
    const struct record *r = i.record;
    uint32_t before = d->count;
    for (uint32_t n = 0; n < r->elements[i.element].attribute_count; n++) {
        struct item its = nth_attribute(r, i.element, n);
        if (!is_beside(its))
            add(d, newer ? NO_ITEM : its, newer ? its : NO_ITEM);
    }
    if (has_value(i))
        add(d, newer ? NO_ITEM : i, newer ? i : NO_ITEM);
    for (uint32_t c = first_child(r, i.element); c != NO_ELEMENT; c = r->elements[c].next)
        add_all(d, element_of(r, c), newer);
    if (d->count == before)
        add(d, newer ? NO_ITEM : i, newer ? i : NO_ITEM);
}

/* Which child is which. */

/* All that an element says, the same for two that say the same. */
static struct str content_of(struct difference *d, struct item i)
{
    const struct record *r = i.record;
    const struct element *e = &r->elements[i.element];
    struct buf out = { 0 };
    struct str *pieces = NULL;
    uint32_t count = 0, cap = 0;
    for (uint32_t n = 0; n < e->attribute_count; n++) {
        struct item its = nth_attribute(r, i.element, n);
        out.len = 0;
        buf_byte(&out, '@');
        buf_str(&out, attribute_name(r, i.element, its.attribute));
        buf_line(&out, arena_folded(&d->arena, item_word(its)));
        MEMORY_ROOM(pieces, count, cap);
        pieces[count++] = arena_copy(&d->arena, buf_all(&out));
    }
    for (uint32_t c = first_child(r, i.element); c != NO_ELEMENT; c = r->elements[c].next) {
        MEMORY_ROOM(pieces, count, cap);
        pieces[count++] = content_of(d, element_of(r, c));
    }
    list_sort(pieces, count, sizeof *pieces, list_by_text);
    out.len = 0;
    buf_str(&out, element_name(r, i.element));
    buf_line(&out, arena_folded(&d->arena, item_word(i)));
    for (uint32_t n = 0; n < count; n++) {
        buf_byte(&out, '\1'); /* which XML does not allow, so that no text is taken for a piece */
        buf_str(&out, pieces[n]);
    }
    buf_byte(&out, '\2');
    struct str content = arena_copy(&d->arena, buf_all(&out));
    memory_drop(pieces);
    buf_free(&out);
    return content;
}

static struct part part_of(struct difference *d, struct item i)
{
    const struct declaration *its = i.record->elements[i.element].declaration;
    struct part part = { .name = element_name(i.record, i.element), .element = i.element, .match = NO_ELEMENT };
    struct buf key = { 0 };
    if (item_key(i, &key)) {
        part.key = arena_copy(&d->arena, buf_all(&key));
    } else if (!its || its->most > 1) {
        part.key = content_of(d, i);
        part.pairs_off = true;
    }
    buf_free(&key);
    return part;
}

static struct parts parts_of(struct difference *d, struct item i)
{
    struct parts parts = { 0 };
    const struct record *r = i.record;
    for (uint32_t c = first_child(r, i.element); c != NO_ELEMENT; c = r->elements[c].next) {
        MEMORY_ROOM(parts.at, parts.count, parts.cap);
        parts.at[parts.count++] = part_of(d, element_of(r, c));
    }
    return parts;
}

static int by_key(const void *a, const void *b)
{
    const struct part *x = a, *y = b;
    int order = str_order(x->name, y->name);
    if (!order)
        order = str_order(x->key, y->key);
    return order ? order : (x->element > y->element) - (x->element < y->element);
}

static int by_place(const void *a, const void *b)
{
    const struct part *x = a, *y = b;
    return (x->element > y->element) - (x->element < y->element);
}

static int by_name(const void *a, const void *b)
{
    int order = str_order(((const struct part *)a)->name, ((const struct part *)b)->name);
    return order ? order : by_place(a, b);
}

static void sort(struct parts *p, int (*order)(const void *, const void *))
{
    list_sort(p->at, p->count, sizeof *p->at, order);
}

static void pair(struct part *a, struct part *b)
{
    a->match = b->element;
    b->match = a->element;
}

/* How many from there on have the same name and key. */
static uint32_t of_one_key(const struct parts *p, uint32_t from)
{
    uint32_t count = 1;
    while (from + count < p->count && str_same(p->at[from].name, p->at[from + count].name) &&
           str_same(p->at[from].key, p->at[from + count].key))
        count++;
    return count;
}

static int by_content(const void *a, const void *b)
{
    const struct part *x = a, *y = b;
    int order = str_order(x->content, y->content);
    return order ? order : by_place(a, b);
}

static void sort_by_content(struct difference *d, const struct record *r, struct part *at, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        at[i].content = content_of(d, element_of(r, at[i].element));
    list_sort(at, count, sizeof *at, by_content);
}

/* Several have one key: those that say the same are the same, and of the others those that stand first. */
static void match_alike(struct difference *d, struct part *was, uint32_t was_count, struct part *is,
                        uint32_t is_count, const struct record *old, const struct record *new)
{
    sort_by_content(d, old, was, was_count);
    sort_by_content(d, new, is, is_count);
    for (uint32_t i = 0, j = 0; i < was_count && j < is_count;) {
        int order = str_order(was[i].content, is[j].content);
        if (!order)
            pair(&was[i], &is[j]);
        i += order <= 0;
        j += order >= 0;
    }
    list_sort(was, was_count, sizeof *was, by_place);
    list_sort(is, is_count, sizeof *is, by_place);
    for (uint32_t i = 0, j = 0; i < was_count && j < is_count;) {
        if (was[i].match != NO_ELEMENT)
            i++;
        else if (is[j].match != NO_ELEMENT)
            j++;
        else
            pair(&was[i++], &is[j++]);
    }
}

/* Both sorted by name and key. */
static void match_keys(struct difference *d, struct parts *was, struct parts *is, const struct record *old,
                       const struct record *new)
{
    for (uint32_t i = 0, j = 0; i < was->count && j < is->count;) {
        int order = str_order(was->at[i].name, is->at[j].name);
        if (!order)
            order = str_order(was->at[i].key, is->at[j].key);
        uint32_t here = order <= 0 ? of_one_key(was, i) : 0, there = order >= 0 ? of_one_key(is, j) : 0;
        if (here == 1 && there == 1)
            pair(&was->at[i], &is->at[j]);
        else if (here && there)
            match_alike(d, &was->at[i], here, &is->at[j], there, old, new);
        i += here;
        j += there;
    }
}

static bool is_left(const struct part *p)
{
    return p->pairs_off && p->match == NO_ELEMENT;
}

/* Both sorted by name and place: what has no key and is left, of one name, in its order. */
static void match_rest(struct parts *was, struct parts *is)
{
    for (uint32_t i = 0, j = 0; i < was->count && j < is->count;) {
        int order = str_order(was->at[i].name, is->at[j].name);
        if (!order && is_left(&was->at[i]) && is_left(&is->at[j])) {
            pair(&was->at[i++], &is->at[j++]);
            continue;
        }
        i += order < 0 || (!order && !is_left(&was->at[i]));
        j += order > 0 || (!order && !is_left(&is->at[j]));
    }
}

static void compare(struct difference *d, struct item was, struct item is);

static void compare_children(struct difference *d, struct item was, struct item is)
{
    struct parts old = parts_of(d, was), new = parts_of(d, is);
    sort(&old, by_key);
    sort(&new, by_key);
    match_keys(d, &old, &new, was.record, is.record);
    sort(&old, by_name);
    sort(&new, by_name);
    match_rest(&old, &new);
    sort(&old, by_place);
    sort(&new, by_place);
    for (uint32_t j = 0; j < new.count; j++) {
        struct item here = element_of(is.record, new.at[j].element);
        if (new.at[j].match == NO_ELEMENT)
            add_all(d, here, true);
        else
            compare(d, element_of(was.record, new.at[j].match), here);
    }
    for (uint32_t i = 0; i < old.count; i++)
        if (old.at[i].match == NO_ELEMENT)
            add_all(d, element_of(was.record, old.at[i].element), false);
    memory_drop(old.at);
    memory_drop(new.at);
}

static void compare_attributes(struct difference *d, struct item was, struct item is)
{
    const struct str *old = attribute_names(d, was), *new = attribute_names(d, is);
    for (uint32_t n = 0; n < is.record->elements[is.element].attribute_count; n++) {
        struct item here = nth_attribute(is.record, is.element, n), there = attribute_of_name(was, old, new[n]);
        if (!is_beside(here) && (!item_given(there) || !(same_folded(d, there, here) || same_figure(there, here))))
            add(d, there, here);
    }
    for (uint32_t n = 0; n < was.record->elements[was.element].attribute_count; n++) {
        struct item there = nth_attribute(was.record, was.element, n);
        if (!is_beside(there) && !item_given(attribute_of_name(is, new, old[n])))
            add(d, there, NO_ITEM);
    }
}

static void compare(struct difference *d, struct item was, struct item is)
{
    compare_attributes(d, was, is);
    if ((has_value(was) || has_value(is)) && !same_value(d, was, is))
        add(d, has_value(was) ? was : NO_ITEM, has_value(is) ? is : NO_ITEM);
    compare_children(d, was, is);
}

void difference_find(struct difference *d, const struct record *was, const struct record *is)
{
    *d = (struct difference){ 0 };
    compare(d, record_root(was), record_root(is));
}

void difference_free(struct difference *d)
{
    memory_drop(d->at);
    arena_free(&d->arena);
    *d = (struct difference){ 0 };
}

bool difference_beyond(const struct record *r)
{
    for (uint32_t i = 0; i < r->fault_count; i++)
        if (r->faults[i].kind == FAULT_UNKNOWN || r->faults[i].kind == FAULT_STRAY_TEXT ||
            r->faults[i].kind == FAULT_NAMESPACE)
            return true;
    return false;
}

struct item change_item(const struct change *c)
{
    return item_given(c->is) ? c->is : c->was;
}
