/* Typed, named values; see arg.h. */
#include "arg.h"

static const struct derivation *derivation_copy(struct arena *a, const struct derivation *d)
{
    if (!d)
        return NULL;
    struct derivation *copy = arena_get(a, sizeof *copy);
    *copy = *d;
    for (uint32_t i = 0; i < copy->count; i++) {
        copy->step[i].term = arena_copy(a, d->step[i].term);
        copy->step[i].basis = arena_copy(a, d->step[i].basis);
    }
    return copy;
}

struct arg *args_copy(struct arena *a, const struct arg *args, uint32_t count)
{
    struct arg *copy = arena_get(a, count * sizeof *copy);
    for (uint32_t i = 0; i < count; i++) {
        copy[i] = args[i];
        copy[i].name = arena_copy(a, args[i].name);
        copy[i].text = arena_copy(a, args[i].text);
        copy[i].english = arena_copy(a, args[i].english);
        copy[i].derivation = derivation_copy(a, args[i].derivation);
    }
    return copy;
}

const struct arg *args_find(const struct arg *args, uint32_t count, struct str name)
{
    for (uint32_t i = 0; i < count; i++)
        if (str_same(args[i].name, name))
            return &args[i];
    return NULL;
}

struct date derivation_date(const struct derivation *d)
{
    return d && d->count ? d->step[d->count - 1].date : (struct date){ 0 };
}
