/* Items that a request has or has not; see inventory.h. */
#include "inventory.h"

#include "wanting.h"

struct inventory {
    const struct situation *situation;
    struct buf *out;
};

/* The lead byte of a character of U+3000 to U+D7FF in UTF-8: ideographs and the like. */
static bool is_wide(char c)
{
    unsigned char byte = (unsigned char)c;
    return byte >= 0xe3 && byte <= 0xed;
}

int64_t words_in(struct str text)
{
    int64_t words = 0;
    bool within = false;
    for (size_t i = 0; i < text.len; i++) {
        bool wide = is_wide(text.at[i]), continued = ((unsigned char)text.at[i] & 0xc0) == 0x80;
        if (wide || (!blank(text.at[i]) && !continued && !within))
            words++;
        if (!continued)
            within = !wide && !blank(text.at[i]);
    }
    return words;
}

/* The first reason for which it is due. */
static const struct due *due_of(const struct inventory *v, const struct declaration *d, struct item parent)
{
    struct item beside;
    for (uint32_t n = 0; n < d->due_count; n++)
        if (d->due[n].basis && (!d->due[n].when || situation_fits(v->situation, d->due[n].when, NULL)) &&
            (!d->due[n].beside_count || (item_given(parent) && due_beside(&d->due[n], parent, &beside))))
            return &d->due[n];
    return NULL;
}

static void put_word(struct buf *out, struct str word)
{
    buf_byte(out, ' ');
    buf_str(out, word.len ? word : STR("-"));
}

static void put_number(struct buf *out, int64_t number)
{
    buf_byte(out, ' ');
    buf_number(out, number);
}

static void put(struct inventory *v, struct str path, const struct declaration *d, const struct due *due,
                struct item parent, struct item first)
{
    int64_t times = 0, most = 0;
    struct str text, state = item_given(first) ? item_word(item_at(first, "@value")) : STR("");
    for (struct item i = first; item_given(i); i = item_next(i), times++) {
        int64_t words = item_text(i, &text) ? words_in(text) : 0;
        most = words > most ? words : most;
    }
    if (!times && item_given(parent))
        state = item_word(item_at(parent, "@value"));
    buf_line(v->out, path);
    put_word(v->out, str_of(due->basis));
    put_number(v->out, times);
    if (d->type->text && d->type->text->prose)
        put_number(v->out, most);
    else
        put_word(v->out, STR(""));
    put_word(v->out, state);
}

static bool has_due_items(const struct type *t)
{
    for (uint32_t i = 0; i < t->child_count; i++)
        if (t->children[i].due_count)
            return true;
    return false;
}

/* What holds nothing of its own: its items are due one by one, whether or not it is there. */
static bool is_group(const struct declaration *d)
{
    return d->most == 1 && has_due_items(d->type) &&
           (!d->due_count || (d->due->when && str_starts(str_of(d->due->when), "article-")));
}

static void walk(struct inventory *v, const struct type *type, struct item parent, const struct record *r,
                 struct str above, int depth)
{
    for (uint32_t i = 0; i < type->child_count; i++) {
        const struct declaration *d = &type->children[i];
        struct item first = item_given(parent) ? item_child(parent, d->name) : NO_ITEM;
        const struct due *due = due_of(v, d, parent);
        struct buf path = { 0 };
        bool group = is_group(d);
        buf_str(&path, above);
        if (above.len)
            buf_byte(&path, '/');
        buf_str(&path, vocabulary_name(r->names, d->name));
        if (due && !group)
            put(v, buf_all(&path), d, due, parent, first);
        if (depth < 2 && d->most == 1 && has_due_items(d->type) &&
            (group ? due || !d->due_count : item_given(first)))
            walk(v, d->type, first, r, buf_all(&path), depth + 1);
        buf_free(&path);
    }
}

void inventory_write(struct item root, struct buf *out)
{
    struct situation s = situation_of(root, NULL); /* of a request it asks the record alone */
    const struct declaration *d = root.record->elements[root.element].declaration;
    struct inventory v = { &s, out };
    if (d && root.record->kind == EXTENSION_REQUEST)
        walk(&v, d->type, root, root.record, STR(""), 0);
}

static int64_t read_number(struct str word)
{
    int64_t n = 0;
    for (size_t i = 0; i < word.len && word.at[i] >= '0' && word.at[i] <= '9' && n < INT32_MAX; i++)
        n = n * 10 + (word.at[i] - '0');
    return n;
}

bool inventory_next(struct str *lines, struct inventory_item *out)
{
    struct str line = str_cut(lines, '\n');
    if (!line.len)
        return false;
    out->path = str_cut(&line, ' ');
    out->requirement = str_cut(&line, ' ');
    out->times = read_number(str_cut(&line, ' '));
    struct str words = str_cut(&line, ' ');
    out->words = str_is(words, "-") ? -1 : read_number(words);
    out->state = str_is(line, "-") ? STR("") : line;
    return true;
}
