/* The strings seen last, by their hash; see shelf.h. */
#include "shelf.h"

enum { PLACES = 4096, LONGEST = 64 };

struct str shelf_keep(struct shelf *l, struct arena *arena, struct str s)
{
    if (!s.len || s.len > LONGEST)
        return arena_copy(arena, s);
    if (!l->seen)
        l->seen = arena_get(arena, PLACES * sizeof *l->seen);
    uint32_t hash = str_hash(s);
    struct str *seen = &l->seen[(hash ^ hash >> 16) % PLACES];
    if (!str_same(*seen, s))
        *seen = arena_copy(arena, s);
    return *seen;
}
