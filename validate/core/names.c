/* Names of States, compared as people read them; see names.h. */
#include "names.h"

#include "escape.h"

enum { MOST = 64 };

/* A text as code points, folded: variants of alef are one letter, marks and stretches are left out, Latin letters
 * are small. */
struct folded {
    uint32_t at[MOST];
    uint32_t count;
};

static uint32_t fold(uint32_t c)
{
    static const struct {
        uint32_t from, to, becomes;
    } table[] = {
        { 0x0622, 0x0623, 0x0627 }, { 0x0625, 0x0625, 0x0627 }, /* alef with hamza or madda */
        { 0x0649, 0x0649, 0x064a },                             /* alef maqsura */
        { 0x0640, 0x0640, 0 },      { 0x064b, 0x065f, 0 },      /* stretch, vowel signs */
        { 0x200e, 0x200f, 0 },      { 0x2066, 0x2069, 0 },      /* marks of direction */
        { 0x2010, 0x2015, '-' },
    };
    if (c >= 'A' && c <= 'Z')
        return c | 0x20;
    for (size_t i = 0; i < sizeof table / sizeof *table; i++)
        if (c >= table[i].from && c <= table[i].to)
            return table[i].becomes;
    return c;
}

static struct folded folded(struct str text)
{
    struct folded f = { .count = 0 };
    while (text.len && f.count < MOST) {
        uint32_t c = fold(utf8_take(&text));
        if (c)
            f.at[f.count++] = c;
    }
    return f;
}

static bool same(const struct folded *a, const struct folded *b)
{
    return a->count == b->count && memcmp(a->at, b->at, a->count * sizeof *a->at) == 0;
}

/* Whether every word of `part` is one of `whole`. */
static bool has_words(struct str whole, struct str part)
{
    while (part.len) {
        struct folded word = folded(str_cut(&part, ' '));
        struct str rest = whole;
        bool found = !word.count;
        while (rest.len && !found) {
            struct folded other = folded(str_cut(&rest, ' '));
            found = same(&word, &other);
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

/* How many letters are to be changed, put in, left out or swapped to make one of the other. */
static uint32_t distance(const struct folded *a, const struct folded *b)
{
    uint32_t rows[3][MOST + 1], *before = rows[0], *last = rows[1], *row = rows[2];
    for (uint32_t j = 0; j <= b->count; j++)
        last[j] = before[j] = j;
    for (uint32_t i = 1; i <= a->count; i++) {
        row[0] = i;
        for (uint32_t j = 1; j <= b->count; j++) {
            uint32_t change = last[j - 1] + (a->at[i - 1] != b->at[j - 1]);
            uint32_t least = change < last[j] + 1 ? change : last[j] + 1;
            least = least < row[j - 1] + 1 ? least : row[j - 1] + 1;
            if (i > 1 && j > 1 && a->at[i - 1] == b->at[j - 2] && a->at[i - 2] == b->at[j - 1] &&
                before[j - 2] + 1 < least)
                least = before[j - 2] + 1;
            row[j] = least;
        }
        uint32_t *free = before;
        before = last;
        last = row;
        row = free;
    }
    return last[b->count];
}

struct nearest {
    struct folded asked;
    uint32_t best;   /* the distance, one more than the most that counts as near at first */
    struct str code; /* of the State at that distance */
    struct str now;  /* of the State that is being looked at */
};

static bool consider(void *data, struct str name)
{
    struct nearest *n = data;
    struct folded its = folded(name);
    uint32_t d = distance(&n->asked, &its);
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
    struct nearest n = { .asked = folded(name), .code = STR("") };
    n.best = n.asked.count / 3 + 1;
    for (uint32_t i = 0; i < r->state_count; i++) {
        n.now = r->states[i].code;
        any_name(r->states[i].item, language, consider, &n);
    }
    return n.code;
}

struct str nearest_state_by_code(const struct registry *r, struct str code)
{
    struct nearest n = { .asked = folded(code), .best = 2, .code = STR("") };
    for (uint32_t i = 0; i < r->state_count; i++) {
        n.now = r->states[i].code;
        consider(&n, r->states[i].code);
    }
    return n.code;
}
