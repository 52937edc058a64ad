/* Values of records as cells; see values.h. */
#include "values.h"

#include "label.h"
#include "texts.h"

static const struct simple_type *simple_of(struct item i)
{
    const struct element *e = &i.record->elements[i.element];
    const struct type *t = e->declaration ? e->declaration->type : NULL;
    if (!i.attribute)
        return t ? t->text : NULL;
    for (uint32_t n = 0; t && n < t->attribute_count; n++)
        if (t->attributes[n].name == i.record->attributes[i.attribute - 1].name)
            return t->attributes[n].type;
    return NULL;
}

/* Whether a type is, or comes from, one of that name. */
static bool is_of(const struct simple_type *t, const char *name)
{
    bool found = t && strcmp(t->name, name) == 0;
    for (uint32_t i = 0; t && !found && i < t->member_count; i++)
        found = is_of(t->members[i], name);
    return found || (t && t->base && is_of(t->base, name));
}

static bool is_one_of(const struct simple_type *t, struct str names)
{
    bool found = false;
    while (names.len && !found) {
        char name[32] = { 0 };
        struct str one = str_cut(&names, ' ');
        memcpy(name, one.at, one.len < sizeof name ? one.len : sizeof name - 1);
        found = is_of(t, name);
    }
    return found;
}

static enum cell_kind kind_of_value(const struct simple_type *t)
{
    static const struct {
        const char *names;
        enum cell_kind kind;
    } kinds[] = {
        { "xs:date xs:gYear xs:gYearMonth", CELL_DATE },
        { "xs:decimal xs:integer xs:nonNegativeInteger xs:positiveInteger", CELL_NUMBER },
    };
    if (!t || t->prose || t->value_count || is_of(t, "state-code"))
        return CELL_TEXT;
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (is_one_of(t, str_of(kinds[i].names)))
            return kinds[i].kind;
    return CELL_CODE;
}

enum room value_room(const struct column *c)
{
    const struct simple_type *t = c->attribute ? c->attribute->type : c->type->text;
    if (!t || !t->prose)
        return ROOM_WORD;
    return is_of(t, "text") ? ROOM_TEXT : ROOM_LINE;
}

static void put_word(struct buf *out, struct page *p, const struct simple_type *t, struct str word)
{
    if (t && t->value_count) {
        buf_str(out, label_code(p->voice, word));
    } else if (is_of(t, "state-code")) {
        struct arg args[] = { arg_state("state", word), arg_code("code", word) };
        tell_phrase(out, p->voice, "report/state", args, 2);
    } else {
        buf_str(out, arena_folded(&p->document->arena, word));
    }
}

static void put_unit(struct buf *out, struct page *p, struct str value, struct str unit)
{
    if (unit.len) {
        struct arg args[] = { arg_code("value", value), arg_code("unit", label_code(p->voice, unit)) };
        tell_phrase(out, p->voice, "report/with-unit", args, 2);
    } else {
        buf_str(out, value);
    }
}

/* The value; what stands beside it, or in its place. */
static void put_value(struct buf *out, struct page *p, struct item i)
{
    struct buf word = { 0 };
    struct str text = item_word(i);
    if (text.len)
        put_word(&word, p, simple_of(i), text);
    if (i.attribute) {
        buf_str(out, buf_all(&word));
    } else {
        struct str unit = item_word(item_at(i, "@unit")), state = item_word(item_at(i, "@value"));
        unit = unit.len ? unit : item_word(item_at(i, "@currency"));
        put_unit(out, p, buf_all(&word), unit);
        if (out->len && state.len)
            buf_str(out, say(p->voice, "list/comma"));
        buf_str(out, label_code(p->voice, state));
    }
    buf_free(&word);
}

/* A text of the record, which is in a language of its own. */
static bool is_prose(struct item i)
{
    const struct simple_type *t = simple_of(i);
    return t && t->prose && item_word(i).len;
}

void cell_value(struct page *p, struct item i)
{
    struct buf text = { 0 };
    struct str language = is_prose(i) ? text_language(i) : p->language;
    bool word = i.attribute || item_word(i).len;
    put_value(&text, p, i);
    document_cell(p->document, word ? kind_of_value(simple_of(i)) : CELL_TEXT, buf_all(&text), language);
    buf_free(&text);
}

static void cell_joined(struct page *p, const struct columns *c, uint32_t first)
{
    struct buf text = { 0 };
    for (uint32_t n = first; n; n = c->values[n - 1].next) {
        buf_str(&text, n == first ? STR("") : say(p->voice, "list/comma"));
        put_value(&text, p, c->values[n - 1].item);
    }
    cell_text(p, CELL_TEXT, buf_all(&text));
    buf_free(&text);
}

void cell_values(struct page *p, const struct columns *c, const struct column *column, uint32_t value)
{
    if (!value)
        cell_text(p, CELL_TEXT, STR(""));
    else if (value_room(column) == ROOM_WORD && c->values[value - 1].next)
        cell_joined(p, c, value);
    else
        cell_value(p, c->values[value - 1].item);
}

void cell_key(struct page *p, struct item row)
{
    const struct element *e = &row.record->elements[row.element];
    const struct declaration *d = e->declaration;
    struct buf text = { 0 };
    for (uint32_t i = 0; i < d->key_count; i++) {
        struct str word = item_word(item_attribute(row, d->key[i]));
        buf_str(&text, text.len && word.len ? say(p->voice, "list/comma") : STR(""));
        buf_str(&text, word);
    }
    if (!text.len && e->ordinal)
        buf_number(&text, e->ordinal);
    cell_text(p, CELL_CODE, buf_all(&text));
    buf_free(&text);
}
