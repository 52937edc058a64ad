/* Names of States, compared as people read them; see names.h. */
#include "names.h"

#include "near.h"

/* Whether every word of `part` is one of `whole`. */
static bool has_words(struct str whole, struct str part)
{
    while (part.len) {
        struct near_text word = near_fold(str_cut(&part, ' '));
        struct str rest = whole;
        bool found = !word.count;
        while (rest.len && !found) {
            struct near_text other = near_fold(str_cut(&rest, ' '));
            found = near_same(&word, &other);
        }
        if (!found)
            return false;
    }
    return true;
}

/* Calls `judge` with every name that a State bears in that language. */
static bool any_name(struct item state, struct str language, bool (*judge)(void *, struct str), void *data)
{
    struct str its, name;
    for (struct item n = item_at(state, "name"); item_given(n); n = item_next(n)) {
        if (!item_token(item_at(n, "@xml:lang"), &its) || !str_same(its, language))
            continue;
        if ((item_token(item_at(n, "@short"), &name) && judge(data, name)) ||
            (item_token(item_at(n, "@formal"), &name) && judge(data, name)))
            return true;
    }
    for (struct item n = item_at(state, "former-name"); item_given(n); n = item_next(n))
        if (item_token(item_at(n, "@xml:lang"), &its) && str_same(its, language) && item_token(n, &name) &&
            judge(data, name))
            return true;
    return false;
}

static bool is_part_of(void *data, struct str name)
{
    const struct str *asked = data;
    return has_words(name, *asked);
}

bool state_is_called(const struct registry *r, struct str code, struct str name, struct str language)
{
    const struct state *s = registry_state(r, code);
    return s && name.len && any_name(s->item, language, is_part_of, &name);
}

static bool is_any(void *data, struct str name)
{
    (void)data;
    return name.len > 0;
}

bool state_has_name(const struct registry *r, struct str code, struct str language)
{
    const struct state *s = registry_state(r, code);
    return s && any_name(s->item, language, is_any, NULL);
}

struct nearest {
    struct near_text asked;
    uint32_t best;   /* the distance, one more than the most that counts as near at first */
    struct str code; /* of the State at that distance */
    struct str now;  /* of the State that is being looked at */
};

static bool consider(void *data, struct str name)
{
    struct nearest *n = data;
    struct near_text its = near_fold(name);
    uint32_t d = near_distance(&n->asked, &its);
    if (d < n->best) {
        n->best = d;
        n->code = n->now;
    } else if (d == n->best && !str_same(n->code, n->now)) {
        n->code = STR("");
    }
    return false;
}

struct str nearest_state_by_name(const struct registry *r, struct str name, struct str language)
{
    struct nearest n = { .asked = near_fold(name), .code = STR("") };
    n.best = n.asked.count / 3 + 1;
    for (uint32_t i = 0; i < r->state_count; i++) {
        n.now = r->states[i].code;
        any_name(r->states[i].item, language, consider, &n);
    }
    return n.code;
}

struct str nearest_state_by_code(const struct registry *r, struct str code)
{
    struct nearest n = { .asked = near_fold(code), .best = 2, .code = STR("") };
    for (uint32_t i = 0; i < r->state_count; i++) {
        n.now = r->states[i].code;
        consider(&n, r->states[i].code);
    }
    return n.code;
}

struct str nearest_currency_by_code(const struct registry *r, struct str code)
{
    struct nearest n = { .asked = near_fold(code), .best = 2, .code = STR("") };
    for (uint32_t i = 0; i < r->currency_count; i++) {
        n.now = r->currencies[i].code;
        consider(&n, r->currencies[i].code);
    }
    return n.code;
}
