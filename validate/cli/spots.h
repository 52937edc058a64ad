/* Where items can stand: every path that the schemas allow. */
#ifndef TL_SPOTS_H
#define TL_SPOTS_H

#include "session.h"

/* An item where it can stand. */
struct spot {
    const struct schema *schema;
    const struct declaration *element;
    const struct attribute_declaration *attribute; /* NULL for the element itself */
    struct str path, form; /* the form that it or an item above it belongs to; empty where there is none */
    bool voluntary, told;  /* told: for who goes over them */
};

/* All items of all kinds, each as often as it can stand somewhere. */
struct spots {
    const struct vocabulary *names;
    struct arena arena; /* of the paths */
    struct spot *at;
    uint32_t count, cap;
};

struct spots spots_all(const struct session *);
void spots_free(struct spots *);

/* The last so many steps of a path, and how many it has. */
struct str path_end(struct str path, uint32_t steps);
uint32_t path_steps(struct str path);

#endif
