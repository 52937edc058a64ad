/* Values in words; see value_told.h. */
#include "value_told.h"

#include "label.h"

bool type_is(const struct simple_type *t, const char *name)
{
    bool found = t && strcmp(t->name, name) == 0;
    for (uint32_t i = 0; t && !found && i < t->member_count; i++)
        found = type_is(t->members[i], name);
    return found || (t && t->base && type_is(t->base, name));
}

static void put_folded(struct buf *out, struct str text)
{
    struct arena arena = { 0 };
    buf_str(out, arena_folded(&arena, text));
    arena_free(&arena);
}

static void put_word(struct buf *out, const struct voice *v, const struct simple_type *t, struct str word)
{
    if (t && t->value_count) {
        buf_str(out, label_code(v, word));
    } else if (type_is(t, "state-code")) {
        struct arg args[] = { arg_state("state", word), arg_code("code", word) };
        tell_phrase(out, v, "report/state", args, 2);
    } else {
        put_folded(out, word);
    }
}

static void put_unit(struct buf *out, const struct voice *v, struct str value, struct str unit)
{
    if (unit.len) {
        struct arg args[] = { arg_code("value", value), arg_code("unit", label_code(v, unit)) };
        tell_phrase(out, v, "report/with-unit", args, 2);
    } else {
        buf_str(out, value);
    }
}

void tell_value(struct buf *out, const struct voice *v, struct item i)
{
    struct buf word = { 0 };
    size_t begin = out->len;
    struct str text = item_word(i);
    if (text.len)
        put_word(&word, v, item_type(i), text);
    if (i.attribute) {
        buf_str(out, buf_all(&word));
    } else {
        struct str unit = item_word(item_at(i, "@unit")), state = item_word(item_at(i, "@value"));
        unit = unit.len ? unit : item_word(item_at(i, "@currency"));
        put_unit(out, v, buf_all(&word), unit);
        if (out->len > begin && state.len)
            buf_str(out, say(v, "list/comma"));
        buf_str(out, label_code(v, state));
    }
    buf_free(&word);
}

void tell_key(struct buf *out, const struct voice *v, struct item row)
{
    const struct element *e = &row.record->elements[row.element];
    const struct declaration *d = e->declaration;
    size_t begin = out->len;
    for (uint32_t i = 0; d && i < d->key_count; i++) {
        struct str word = item_word(item_attribute(row, d->key[i]));
        buf_str(out, out->len > begin && word.len ? say(v, "list/comma") : STR(""));
        buf_str(out, word);
    }
    if (out->len == begin && e->ordinal)
        buf_number(out, e->ordinal);
}
