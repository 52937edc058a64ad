/* The strings seen last, by their hash; see shelf.h. */
#include "shelf.h"

enum { PLACES = 4096, LONGEST = 64 };

static uint32_t place_of_text(struct str s)
{
    uint32_t h = 2166136261u;
    for (size_t i = 0; i < s.len; i++)
        h = (h ^ (unsigned char)s.at[i]) * 16777619u;
    return (h ^ h >> 16) % PLACES;
}

struct str shelf_keep(struct shelf *l, struct arena *arena, struct str s)
{
    if (!s.len || s.len > LONGEST)
        return arena_copy(arena, s);
    if (!l->seen)
        l->seen = arena_get(arena, PLACES * sizeof *l->seen);
    struct str *seen = &l->seen[place_of_text(s)];
    if (!str_same(*seen, s))
        *seen = arena_copy(arena, s);
    return *seen;
}
