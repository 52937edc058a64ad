/* The paths that the schemas allow; see spots.h. */
#include "spots.h"

/* The types of the elements that are open: a type within itself is not gone into again. */
struct trail {
    const struct type *type;
    const struct trail *above;
};

static void add_spot(struct spots *s, struct spot spot, const struct buf *path)
{
    spot.path = arena_copy(&s->arena, buf_all(path));
    MEMORY_ROOM(s->at, s->count, s->cap);
    s->at[s->count++] = spot;
}

static void walk(struct spots *s, struct spot spot, struct buf *path, const struct trail *above)
{
    const struct declaration *d = spot.element;
    const struct trail here = { d->type, above };
    size_t begin = path->len;
    if (begin)
        buf_byte(path, '/');
    buf_str(path, vocabulary_name(s->names, d->name));
    if (d->form)
        spot.form = str_of(d->form);
    spot.voluntary |= d->voluntary;
    add_spot(s, spot, path);
    for (uint32_t i = 0; i < d->type->attribute_count; i++) {
        size_t end = path->len;
        spot.attribute = &d->type->attributes[i];
        buf_text(path, "/@");
        buf_str(path, vocabulary_name(s->names, spot.attribute->name));
        add_spot(s, spot, path);
        path->len = end;
    }
    spot.attribute = NULL;
    while (above && above->type != d->type)
        above = above->above;
    for (uint32_t i = 0; !above && i < d->type->child_count; i++) {
        spot.element = &d->type->children[i];
        walk(s, spot, path, &here);
    }
    path->len = begin;
}

struct spots spots_all(const struct session *session)
{
    struct spots s = { .names = &session->names };
    struct buf path = { 0 };
    for (int k = 0; k < KINDS_MOST; k++) {
        const struct schema *schema = session->parser.schemas[k];
        if (schema)
            walk(&s, (struct spot){ .schema = schema, .element = &schema->root, .form = STR("") }, &path, NULL);
    }
    buf_free(&path);
    return s;
}

void spots_free(struct spots *s)
{
    memory_drop(s->at);
    arena_free(&s->arena);
}

struct str path_end(struct str path, uint32_t steps)
{
    size_t at = path.len;
    while (at && (path.at[at - 1] != '/' || --steps))
        at--;
    return (struct str){ path.at + at, path.len - at };
}

uint32_t path_steps(struct str path)
{
    uint32_t steps = 1;
    for (size_t i = 0; i < path.len; i++)
        steps += path.at[i] == '/';
    return steps;
}
