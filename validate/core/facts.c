/* How facts are read from a record; see facts.h. */
#include "facts.h"

#include "amount.h"
#include "inventory.h"
#include "symbol.h"

static void walk(struct item at, const struct path *path, int step, void (*visit)(void *, struct item), void *data)
{
    const struct record *r = at.record;
    if (step == path->steps) {
        visit(data, at);
        return;
    }
    for (uint32_t child = first_child(r, at.element); child != NO_ELEMENT; child = r->elements[child].next)
        if (path->step[step] && r->elements[child].name == path->step[step])
            walk((struct item){ r, child, 0 }, path, step + 1, visit, data);
}

static bool contains(struct str text, struct str part)
{
    while (text.len >= part.len) {
        const char *at = memchr(text.at, *part.at, text.len - part.len + 1);
        if (!at || memcmp(at, part.at, part.len) == 0)
            return at;
        text.len -= (size_t)(at + 1 - text.at);
        text.at = at + 1;
    }
    return false;
}

/* Few records have the part anywhere. */
static void each_value(const struct record *r, struct str part, void (*visit)(void *, struct item), void *data)
{
    bool there = contains(r->source, part) || contains(buf_all(&r->pool), part);
    for (uint32_t e = 0; there && e < r->element_count; e++) {
        const struct element *its = &r->elements[e];
        for (uint32_t a = 0; a < its->attribute_count; a++)
            visit(data, (struct item){ r, e, its->attributes + a + 1 });
        if (its->simple && its->length)
            visit(data, (struct item){ r, e, 0 });
    }
}

void each_item(struct item root, const char *path, void (*visit)(void *, struct item), void *data)
{
    if (!item_given(root))
        return;
    if (path[0] == '*') {
        each_value(root.record, str_of(path + 1), visit, data);
        return;
    }
    if (path[0] != '/') {
        const struct path *p = vocabulary_path(root.record->names, path);
        if (record_may_hold(root.record, p))
            walk(root, p, 0, visit, data);
        return;
    }
    for (struct item i = item_below(root, path + 2, NO_ITEM); item_given(i); i = item_below(root, path + 2, i))
        visit(data, i);
}

static bool read_span(struct item i, struct arg *a)
{
    struct str unit;
    enum unit u;
    if (!item_number(i, &a->number) || !item_token(item_at(i, "@unit"), &unit) || !unit_read(unit, &u))
        return false;
    a->unit = (uint8_t)u;
    return true;
}

static bool read_amount(struct item i, struct arg *a)
{
    struct amount amount;
    if (!item_amount(i, &amount))
        return false;
    a->number = amount.thousandths;
    a->text = amount.unit;
    return true;
}

static bool read_field(const struct field *f, struct item i, struct arena *arena, struct arg *a)
{
    *a = (struct arg){ .name = str_of(f->name), .type = (uint8_t)f->type };
    switch (f->type) {
    case ARG_DATE:
        return item_date(i, &a->date);
    case ARG_COUNT:
        return item_number(i, &a->number);
    case ARG_SPAN:
        return read_span(i, a);
    case ARG_AMOUNT:
        return read_amount(i, a);
    default:
        if (!item_token(i, &a->text))
            return false;
        a->text = arena_folded(arena, a->text);
        return true;
    }
}

static struct arg counted(const struct field *f, struct item i)
{
    struct arg a = arg_count(f->name, 0);
    for (; item_given(i); i = item_next(i))
        a.number++;
    return a;
}

static void take_larger(void *data, struct item i)
{
    int64_t n, *most = data;
    if (item_number(i, &n) && n > *most)
        *most = n;
}

static bool largest(const struct field *f, struct item base, struct arg *out)
{
    *out = arg_count(f->name, -1);
    each_item(base, f->path, take_larger, &out->number);
    return out->number >= 0;
}

struct sum {
    int64_t total;
    bool any, beyond;
};

static void take_number(void *data, struct item i)
{
    struct sum *s = data;
    int64_t n;
    if (!item_number(i, &n))
        return;
    s->any = true;
    s->beyond = s->beyond || __builtin_add_overflow(s->total, n, &s->total);
}

static bool summed(const struct field *f, struct item base, struct arg *out)
{
    struct sum s = { 0 };
    each_item(base, f->path, take_number, &s);
    *out = arg_count(f->name, s.total);
    return s.any && !s.beyond;
}

static bool codes(const struct field *f, struct item i, struct arena *arena, struct arg *out)
{
    struct buf list = { 0 };
    for (; item_given(i); i = item_next(i))
        if (item_given(item_at(i, "@code")))
            buf_line(&list, item_word(item_at(i, "@code")));
    *out = (struct arg){ .name = str_of(f->name), .type = ARG_STATES, .text = arena_copy(arena, buf_all(&list)) };
    buf_free(&list);
    return out->text.len > 0;
}

/* In the order of their first sections. */
static struct arg forms(const struct field *f, struct item root, struct arena *arena)
{
    const struct record *r = root.record;
    struct buf list = { 0 };
    bool seen[256] = { false };
    for (uint32_t e = item_onward(root).element; e != NO_ELEMENT; e = r->elements[e].next) {
        const struct declaration *d = r->elements[e].declaration;
        if (!d || !d->form || seen[(unsigned char)*d->form])
            continue;
        seen[(unsigned char)*d->form] = true;
        buf_line(&list, (struct str){ d->form, 1 });
    }
    struct arg a = arg_list(f->name, arena_copy(arena, buf_all(&list)));
    buf_free(&list);
    return a;
}

/* The paragraph that an item stands in: its own, or that of the nearest item above it that names one. */
static bool paragraph_of(struct item i, struct str *out)
{
    for (; item_given(i); i = item_parent(i))
        if (item_token(item_at(i, "@paragraph"), out))
            return true;
    return false;
}

/* Every paragraph and every lettered item that others may cite: "38" and "38.b", one a line, in the order of the
 * document; one that follows itself stands once. */
static struct arg anchors(const struct field *f, struct item root, struct arena *arena)
{
    struct buf list = { 0 };
    struct str paragraph, letter, last = STR("");
    each_below(i, root, "@paragraph") {
        if (!item_token(i, &paragraph) || str_same(paragraph, last))
            continue;
        buf_line(&list, paragraph);
        last = paragraph;
    }
    each_below(i, root, "@letter")
        if (item_token(i, &letter) && paragraph_of(item_parent(i), &paragraph)) {
            buf_line(&list, paragraph);
            buf_byte(&list, '.');
            buf_str(&list, letter);
        }
    struct arg a = arg_list(f->name, arena_copy(arena, buf_all(&list)));
    buf_free(&list);
    return a;
}

/* One a line, in the order of the text; one that follows itself stands once. */
static bool symbols(const struct field *f, struct item i, struct arena *arena, struct arg *out)
{
    struct str rest, symbol, last = STR("");
    struct buf list = { 0 };
    if (!item_text(i, &rest))
        return false;
    while (symbol_next(&rest, &symbol)) {
        if (!str_same(symbol, last))
            buf_line(&list, symbol);
        last = symbol;
    }
    *out = arg_list(f->name, arena_copy(arena, buf_all(&list)));
    buf_free(&list);
    return last.len > 0;
}

static struct arg items(const struct field *f, struct item root, struct arena *arena)
{
    struct buf list = { 0 };
    inventory_write(root, &list);
    struct arg a = arg_list(f->name, arena_copy(arena, buf_all(&list)));
    buf_free(&list);
    return a;
}

/* A field that is read from many items at once. */
static bool read_whole(const struct field *f, struct item base, struct arena *arena, struct arg *out)
{
    switch (f->reads) {
    case COUNTED:
        *out = counted(f, item_at_(base, f->path));
        return true;
    case LARGEST:
        return largest(f, base, out);
    case SUMMED:
        return summed(f, base, out);
    case CODES:
        return codes(f, item_at_(base, f->path), arena, out);
    case FORMS:
        *out = forms(f, base, arena);
        return true;
    case ITEMS:
        *out = items(f, base, arena);
        return true;
    case SYMBOLS:
        return symbols(f, base, arena, out);
    default:
        *out = anchors(f, base, arena);
        return true;
    }
}

/* "text:ar" for the text whose xml:lang is ar or ar-EG; "text:und", which no page is written in, where it has none. */
static struct str field_name(const char *name, struct item text, struct arena *arena)
{
    struct buf whole = { 0 };
    struct str tag = STR("");
    item_token(item_at(text, "@xml:lang"), &tag);
    struct str primary = str_cut(&tag, '-');
    buf_text(&whole, name);
    buf_byte(&whole, ':');
    buf_small(&whole, primary);
    if (!primary.len)
        buf_text(&whole, "und");
    struct str copy = arena_copy(arena, buf_all(&whole));
    buf_free(&whole);
    return copy;
}

uint32_t fact_args(const struct fact_kind *k, struct item at, struct arena *arena, struct arg *out, uint32_t most)
{
    uint32_t count = 0;
    for (const struct field *f = k->fields; f < k->fields + FIELDS_MOST && f->name; f++) {
        struct item base = at;
        for (int up = 0; up < f->up && item_given(base); up++)
            base = item_parent(base);
        struct item i = f->path[0] == '/' ? NO_ITEM : item_at_(base, f->path);
        if (f->reads == ONLY && !str_is(item_word(i), f->name))
            return 0;
        if (f->reads == ONLY)
            continue;
        if (f->reads > LOCALISED) {
            count += count < most && item_given(base) && read_whole(f, base, arena, &out[count]);
            continue;
        }
        for (; item_given(i) && count < most; i = f->reads == LOCALISED ? item_next(i) : NO_ITEM) {
            if (!read_field(f, i, arena, &out[count]))
                continue;
            if (f->reads == LOCALISED)
                out[count].name = field_name(f->name, i, arena);
            count++;
        }
    }
    return count;
}
