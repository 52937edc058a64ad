/* Counts States by what is known of them; see shares.h. */
#include "shares.h"

bool state_is_affected(const struct registry *r, struct str state, struct date day)
{
    const struct state *s = registry_state(r, state);
    return s && state_is_party(s, day) && registry_obligation(r, state, 4) && !registry_fulfilled(r, state, 4, day);
}

enum regional_group regional_group_of(const struct registry *r, struct str state)
{
    static const char *const names[] = { "african", "asia-pacific", "eastern-european", "grulac", "weog", "none" };
    struct str group = registry_state_group(r, state);
    unsigned n = 0;
    while (n < sizeof names / sizeof *names && !str_is(group, names[n]))
        n++;
    return (enum regional_group)n;
}

const char *regional_group_phrase(enum regional_group group)
{
    static const char *const phrases[] = { "shares/african",      "shares/asia-pacific", "shares/eastern-european",
                                           "shares/grulac",       "shares/weog",         "shares/no-group",
                                           "shares/group-unknown" };
    return phrases[group];
}

void composition_add(struct composition *c, const struct registry *r, struct str state, struct str gender)
{
    c->members++;
    c->women += str_is(gender, "female");
    c->men += str_is(gender, "male");
    c->another += str_is(gender, "other");
    c->unstated = c->members - c->women - c->men - c->another;
    c->of[regional_group_of(r, state)]++;
    c->affected += state_is_affected(r, state, c->day);
}

void composition_add_all(struct composition *c, const struct registry *r, struct item first, const char *state)
{
    for (struct item i = first; item_given(i); i = item_next(i))
        composition_add(c, r, item_word(item_at_(i, state)), item_word(item_at(i, "@gender")));
}
