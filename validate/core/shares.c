/* Counts States and people by what is known of them; see shares.h. */
#include "shares.h"

bool state_is_affected(const struct registry *r, struct str state, struct date day)
{
    const struct state *s = registry_state(r, state);
    return s && state_is_party(s, day) && registry_obligation(r, state, 4) && !registry_fulfilled(r, state, 4, day);
}

static enum regional_group group_of(const struct registry *r, struct str state)
{
    static const char *const names[] = { "african", "asia-pacific", "eastern-european", "grulac", "weog", "none" };
    struct str group = registry_state_group(r, state);
    unsigned n = 0;
    while (n < sizeof names / sizeof *names && !str_is(group, names[n]))
        n++;
    return (enum regional_group)n;
}

void composition_add(struct composition *c, const struct registry *r, struct str state, struct str gender)
{
    c->members++;
    c->women += str_is(gender, "female");
    c->men += str_is(gender, "male");
    c->another += str_is(gender, "other");
    c->unstated = c->members - c->women - c->men - c->another;
    c->of[group_of(r, state)]++;
    c->affected += state_is_affected(r, state, c->day);
}

void composition_add_all(struct composition *c, const struct registry *r, struct item first, const char *state)
{
    for (struct item i = first; item_given(i); i = item_next(i))
        composition_add(c, r, item_word(item_at_(i, state)), item_word(item_at(i, "@gender")));
}

/* The figure of a part; what is said to be none is zero. */
static bool figure_of(struct item part, int64_t *out)
{
    *out = 0;
    return item_number(part, out) || str_is(item_word(item_at(part, "@value")), "none");
}

static bool add(int64_t *sum, int64_t figure)
{
    return !__builtin_add_overflow(*sum, figure, sum);
}

bool people_add(struct people *p, struct item block)
{
    static const char *const names[] = { "women", "men", "girls", "boys" };
    int64_t figures[4], told = 0, total;
    bool is_divided = false;
    struct people sum = *p;

    if (!item_given(item_at(block, "total")))
        return item_given(item_at(block, "@value"));
    for (int i = 0; i < 4; i++) {
        is_divided |= figure_of(item_at_(block, names[i]), &figures[i]);
        told += figures[i]; /* of at most 18 digits each */
    }
    if (!figure_of(item_at(block, "total"), &total) || total < told || !add(&sum.total, total) ||
        !add(&sum.women, figures[0]) || !add(&sum.men, figures[1]) || !add(&sum.girls, figures[2]) ||
        !add(&sum.boys, figures[3]))
        return false;
    sum.told += told; /* not more than the total */
    sum.untold = sum.total - sum.told;
    sum.is_divided |= is_divided;
    *p = sum;
    return true;
}
