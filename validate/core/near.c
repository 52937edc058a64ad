/* Texts compared as people read them; see near.h. */
#include "near.h"

#include "escape.h"

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

struct near_text near_fold(struct str text)
{
    struct near_text f = { .count = 0 };
    while (text.len && f.count < NEAR_MOST) {
        uint32_t c = fold(utf8_take(&text));
        if (c)
            f.at[f.count++] = c;
    }
    return f;
}

bool near_same(const struct near_text *a, const struct near_text *b)
{
    return a->count == b->count && memcmp(a->at, b->at, a->count * sizeof *a->at) == 0;
}

uint32_t near_distance(const struct near_text *a, const struct near_text *b)
{
    uint32_t rows[3][NEAR_MOST + 1], *before = rows[0], *last = rows[1], *row = rows[2];
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
