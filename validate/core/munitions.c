/* Names of munitions as they are compared, and what carries what; see munitions.h. */
#include "munitions.h"

#include "escape.h"
#include "list.h"

/* Capital and small Cyrillic letters that look like Latin ones, and those. */
static const struct {
    uint32_t capital, small;
    char latin;
} look_alikes[] = {
    { 0x0405, 0x0455, 's' }, { 0x0406, 0x0456, 'i' }, { 0x0408, 0x0458, 'j' }, { 0x0410, 0x0430, 'a' },
    { 0x0412, 0x0432, 'b' }, { 0x0415, 0x0435, 'e' }, { 0x041a, 0x043a, 'k' }, { 0x041c, 0x043c, 'm' },
    { 0x041d, 0x043d, 'h' }, { 0x041e, 0x043e, 'o' }, { 0x0420, 0x0440, 'p' }, { 0x0421, 0x0441, 'c' },
    { 0x0422, 0x0442, 't' }, { 0x0423, 0x0443, 'y' }, { 0x0425, 0x0445, 'x' },
};

static bool is_left_out(uint32_t c)
{
    return c == ' ' || c == '-' || c == '.' || c == '/' || c == 0xa0 || (c >= 0x2010 && c <= 0x2015);
}

static uint32_t folded(uint32_t c)
{
    for (size_t i = 0; i < sizeof look_alikes / sizeof *look_alikes; i++)
        if (c == look_alikes[i].capital || c == look_alikes[i].small)
            return (uint32_t)look_alikes[i].latin;
    return c >= 0x0410 && c <= 0x042f ? c + 0x20 : c; /* other Cyrillic letters are small too */
}

void munition_fold(struct buf *out, struct str name)
{
    while (name.len) {
        bool plain = (unsigned char)*name.at < 0x80; /* most are */
        uint32_t c = plain ? (unsigned char)*name.at : utf8_take(&name);
        name.at += plain;
        name.len -= plain;
        if (is_left_out(c))
            continue;
        if (plain)
            buf_byte(out, (char)(c >= 'A' && c <= 'Z' ? c | 0x20 : c));
        else
            utf8_put(out, folded(c));
    }
}

const struct munition_type *registry_munition(const struct registry *r, struct str name)
{
    struct buf key = { 0 };
    munition_fold(&key, name);
    struct str asked = buf_all(&key);
    const struct munition_type *found =
        asked.len ? list_find(&asked, r->types, r->type_count, sizeof *r->types, list_by_text) : NULL;
    buf_free(&key);
    return found;
}

static struct item load_of(const struct munition_type *carrier, const struct munition_type *submunition)
{
    struct item load = item_at(carrier->row, "load");
    while (item_given(load) && !str_same(item_word(item_at(load, "@type")), submunition->name))
        load = item_next(load);
    return load;
}

bool munition_load(const struct munition_type *carrier, const struct munition_type *submunition, int64_t *least,
                   int64_t *most)
{
    struct item load = load_of(carrier, submunition);
    return item_number(item_at(load, "@least"), least) && item_number(item_at(load, "@most"), most);
}

struct carriage munition_carriage(const struct registry *r, const struct munition_type *submunition)
{
    struct carriage c = { false, false };
    for (uint32_t i = 0; i < r->type_count; i++) {
        if (!r->types[i].carrier || !item_given(load_of(&r->types[i], submunition)))
            continue;
        bool fixed = str_is(item_word(item_at(r->types[i].row, "@dispenser")), "true");
        c.by_dispenser |= fixed;
        c.otherwise |= !fixed;
    }
    return c;
}
