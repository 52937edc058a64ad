/* Names as numbers; see vocabulary.h. */
#include "vocabulary.h"

static uint32_t slot_of(const struct vocabulary *v, struct str name)
{
    uint32_t i = str_hash(name) & (v->slot_count - 1);
    while (v->slots[i] && !str_same(v->names[v->slots[i]], name))
        i = (i + 1) & (v->slot_count - 1);
    return i;
}

static void widen(struct vocabulary *v)
{
    v->slot_count = v->slot_count ? 2 * v->slot_count : 512;
    v->slots = memory_grow(v->slots, v->slot_count * sizeof *v->slots);
    memset(v->slots, 0, v->slot_count * sizeof *v->slots);
    for (uint32_t n = 1; n < v->count; n++)
        v->slots[slot_of(v, v->names[n])] = (name_id)n;
}

name_id vocabulary_add(struct vocabulary *v, struct str name)
{
    if (2 * (v->count + 1) > v->slot_count)
        widen(v);
    uint32_t slot = slot_of(v, name);
    if (!v->slots[slot]) {
        if (!v->count)
            v->count = 1; /* number 0 is no name */
        MEMORY_ROOM(v->names, v->count, v->cap);
        v->names[v->count] = arena_copy(&v->arena, name);
        v->slots[slot] = (name_id)v->count++;
    }
    return v->slots[slot];
}

name_id vocabulary_find(const struct vocabulary *v, struct str name)
{
    return v->slot_count ? v->slots[slot_of(v, name)] : 0;
}

struct str vocabulary_name(const struct vocabulary *v, name_id id)
{
    return id && id < v->count ? v->names[id] : STR("");
}

static struct path parse_path(const struct vocabulary *v, const char *literal)
{
    struct path p = { .text = literal };
    struct str rest = str_of(literal);
    if (str_is(rest, "."))
        return p;
    while (rest.len && p.steps < sizeof p.step / sizeof *p.step) {
        struct str step = str_cut(&rest, '/');
        if (step.len && step.at[0] == '@') {
            p.attribute = true;
            step.at++;
            step.len--;
        }
        p.step[p.steps++] = vocabulary_find(v, step);
    }
    return p;
}

static struct path_slot *path_slot(struct path_slot *paths, uint32_t slots, const char *literal)
{
    uint32_t i = path_place(literal) & (slots - 1);
    while (paths[i].text != literal && paths[i].text)
        i = (i + 1) & (slots - 1);
    return &paths[i];
}

static void widen_paths(struct vocabulary *v)
{
    uint32_t slots = v->path_slots ? 2 * v->path_slots : 1024;
    struct path_slot *wider = memory_get(slots * sizeof *wider);
    memset(wider, 0, slots * sizeof *wider);
    for (uint32_t i = 0; i < v->path_slots; i++)
        if (v->paths[i].text)
            *path_slot(wider, slots, v->paths[i].text) = v->paths[i];
    memory_drop(v->paths);
    v->paths = wider;
    v->path_slots = slots;
}

static const struct path *add_path(struct vocabulary *v, const char *literal)
{
    if (4 * (v->path_count + 1) > v->path_slots)
        widen_paths(v);
    struct path *path = arena_get(&v->arena, sizeof *path);
    *path = parse_path(v, literal);
    *path_slot(v->paths, v->path_slots, literal) = (struct path_slot){ literal, path };
    v->path_count++;
    return path;
}

const struct path *vocabulary_path_behind(struct vocabulary *v, const char *literal)
{
    const struct path_slot *slot = v->path_slots ? path_slot(v->paths, v->path_slots, literal) : NULL;
    return slot && slot->text ? slot->path : add_path(v, literal);
}

void vocabulary_free(struct vocabulary *v)
{
    arena_free(&v->arena);
    memory_drop(v->names);
    memory_drop(v->slots);
    memory_drop(v->paths);
    *v = (struct vocabulary){ 0 };
}
