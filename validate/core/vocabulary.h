/* The names that the schemas know, each with a small number: so that names compare as numbers, and a path
 * that a rule writes as text is resolved only once in a session. */
#ifndef TL_VOCABULARY_H
#define TL_VOCABULARY_H

#include "memory.h"

typedef uint16_t name_id; /* 0: a name that no schema knows */

/* A path below an item, such as "head/dates/@from": at most eight steps; "." is the item itself. */
struct path {
    const char *text;
    uint8_t steps;
    bool attribute; /* the last step is one */
    name_id step[8];
};

struct path_slot {
    const char *text;
    const struct path *path;
};

struct vocabulary {
    struct arena arena;
    struct str *names; /* by number */
    name_id *slots;    /* open addressing over the names */
    uint32_t count, cap, slot_count;
    struct path_slot *paths; /* open addressing by the address of the literal; the paths stay where they are */
    uint32_t path_count, path_slots;
};

name_id vocabulary_add(struct vocabulary *, struct str name);
name_id vocabulary_find(const struct vocabulary *, struct str name);
struct str vocabulary_name(const struct vocabulary *, name_id);

/* The upper half of the product depends on all bits of the address. */
static inline uint32_t path_place(const char *literal)
{
    return (uint32_t)((uint64_t)(uintptr_t)literal * 11400714819323198485u >> 32);
}
/* For vocabulary_path: one that is new, or does not stand at its first place. */
const struct path *vocabulary_path_behind(struct vocabulary *, const char *literal);

/* The path that a string literal names, resolved at its first use. The text must live as long as the
 * vocabulary and never change, as string literals do. */
static inline const struct path *vocabulary_path(struct vocabulary *v, const char *literal)
{
    const struct path_slot *slot = v->path_slots ? &v->paths[path_place(literal) & (v->path_slots - 1)] : NULL;
    return slot && slot->text == literal ? slot->path : vocabulary_path_behind(v, literal);
}

void vocabulary_free(struct vocabulary *);

#endif
