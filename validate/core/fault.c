/* Noting faults; see fault.h. */
#include "fault.h"

#include "phrases.h"

struct fault *fault_of_document(struct record *r, enum fault_kind kind)
{
    struct fault *f = &r->spare;
    r->limited = r->limited || r->fault_count >= r->fault_most;
    if (!r->limited || kind == FAULT_LIMIT) { /* why reading stopped is always said */
        MEMORY_ROOM(r->faults, r->fault_count, r->fault_cap);
        f = &r->faults[r->fault_count++];
    }
    *f = (struct fault){ .kind = kind, .element = NO_ELEMENT };
    return f;
}

struct span span_trimmed(const struct record *r, struct span s)
{
    struct str text = str_trimmed((struct str){ r->source.at + s.from, s.to - s.from });
    uint32_t from = (uint32_t)(text.at - r->source.at);
    return text.len ? (struct span){ from, from + (uint32_t)text.len } : s;
}

struct fault *fault_within(struct record *r, enum fault_kind kind, struct item at, struct span span)
{
    struct fault *f = fault_of_document(r, kind);
    f->element = at.element;
    f->attribute = at.attribute;
    f->from = span.from;
    f->to = span.to;
    return f;
}

struct fault *fault_at(struct record *r, enum fault_kind kind, uint32_t element, uint32_t attribute)
{
    struct item at = { r, element, attribute };
    struct span span = { 0 };
    if (!r->limited) /* else nobody sees it */
        span = item_span(at);
    return fault_within(r, kind, at, span);
}

void fault_arg(struct record *r, struct fault *f, struct arg arg)
{
    if (f != &r->spare)
        f->args[f->arg_count++] = *args_copy(&r->arena, &arg, 1);
}

void fault_term(struct record *r, struct fault *f, const char *name, struct str id)
{
    const char *english = phrase_english(id.at, id.len);
    fault_arg(r, f, arg_term(name, id, str_of(english)));
}

struct str name_in_fault(struct record *r, uint32_t element, uint32_t attribute)
{
    struct buf name = { 0 };
    if (!attribute)
        return element_name(r, element);
    buf_byte(&name, '@');
    buf_str(&name, attribute_name(r, element, attribute));
    struct str copy = arena_copy(&r->arena, buf_all(&name));
    buf_free(&name);
    return copy;
}

void fault_expected(struct record *r, struct fault *f, const struct simple_type *type)
{
    if (!type) {
        fault_term(r, f, "expected", STR("fault/shape"));
        return;
    }
    struct buf text = { 0 };
    if (type->expects || !type->value_count) {
        buf_text(&text, "expects/");
        buf_text(&text, type->expects ? type->expecting : type->name);
        fault_arg(r, f, arg_term("expected", buf_all(&text), str_of(type->expects ? type->expects : type->name)));
    } else {
        for (uint32_t i = 0; i < type->value_count; i++)
            if (*type->values[i])
                buf_line(&text, str_of(type->values[i]));
        fault_arg(r, f, arg_list("expected", buf_all(&text)));
    }
    buf_free(&text);
}
