/* Values of records as cells; see values.h. */
#include "values.h"

#include "texts.h"
#include "value_told.h"

static bool is_one_of(const struct simple_type *t, struct str names)
{
    bool found = false;
    while (names.len && !found) {
        char name[32] = { 0 };
        struct str one = str_cut(&names, ' ');
        memcpy(name, one.at, one.len < sizeof name ? one.len : sizeof name - 1);
        found = type_is(t, name);
    }
    return found;
}

static enum cell_kind kind_of_value(const struct simple_type *t)
{
    static const struct {
        const char *names;
        enum cell_kind kind;
    } kinds[] = {
        { "xs:date xs:gYear xs:gYearMonth", CELL_DATE },
        { "xs:decimal xs:integer xs:nonNegativeInteger xs:positiveInteger", CELL_NUMBER },
    };
    if (!t || t->prose || t->value_count || type_is(t, "state-code"))
        return CELL_TEXT;
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (is_one_of(t, str_of(kinds[i].names)))
            return kinds[i].kind;
    return CELL_CODE;
}

enum room value_room(const struct column *c)
{
    const struct simple_type *t = c->attribute ? c->attribute->type : c->type->text;
    if (!t || !t->prose)
        return ROOM_WORD;
    return type_is(t, "text") ? ROOM_TEXT : ROOM_LINE;
}

void cell_value(struct page *p, struct item i)
{
    struct buf text = { 0 };
    struct str language = item_is_prose(i) ? text_language(i) : p->language;
    bool word = i.attribute || item_word(i).len;
    tell_value(&text, p->voice, i);
    document_cell(p->document, word ? kind_of_value(item_type(i)) : CELL_TEXT, buf_all(&text), language);
    buf_free(&text);
}

static void cell_joined(struct page *p, const struct columns *c, uint32_t first)
{
    struct buf text = { 0 };
    for (uint32_t n = first; n; n = c->values[n - 1].next) {
        buf_str(&text, n == first ? STR("") : say(p->voice, "list/comma"));
        tell_value(&text, p->voice, c->values[n - 1].item);
    }
    cell_text(p, CELL_TEXT, buf_all(&text));
    buf_free(&text);
}

void cell_values(struct page *p, const struct columns *c, const struct column *column, uint32_t value)
{
    if (!value)
        cell_text(p, CELL_TEXT, STR(""));
    else if (value_room(column) == ROOM_WORD && c->values[value - 1].next)
        cell_joined(p, c, value);
    else
        cell_value(p, c->values[value - 1].item);
}

void cell_key(struct page *p, struct item row)
{
    struct buf text = { 0 };
    tell_key(&text, p->voice, row);
    cell_text(p, CELL_CODE, buf_all(&text));
    buf_free(&text);
}
