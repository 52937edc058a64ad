/* Writing a draft along its schema; see draft.h. */
#include "draft.h"

#include "escape.h"
#include "wanting.h"

enum { WIDTH = 110 };

struct writer {
    struct buf *out;
    const struct draft *draft;
    struct buf path; /* of the element being written, below the root */
    uint32_t depth;
    bool silent; /* within a comment, where no other can stand */
};

void draft_value(struct draft *d, const char *path, struct str value)
{
    d->values[d->value_count].path = str_of(path);
    d->values[d->value_count++].value = value;
}

static bool known(const struct writer *w, struct str name, bool attribute, struct str *value)
{
    struct buf path = { 0 };
    bool found = false;
    buf_str(&path, buf_all(&w->path));
    if (path.len && name.len)
        buf_byte(&path, '/');
    if (attribute)
        buf_byte(&path, '@');
    buf_str(&path, name);
    for (uint32_t i = 0; i < w->draft->value_count && !found; i++) {
        found = str_same(w->draft->values[i].path, buf_all(&path));
        *value = found ? w->draft->values[i].value : STR("");
    }
    buf_free(&path);
    return found;
}

/* Whether an item of the earlier record is taken over: neither it nor what it stands in belongs to its period. */
static bool taken_over(struct item i)
{
    for (; item_given(i) && i.element; i = item_parent(i))
        if (i.record->elements[i.element].declaration->yearly)
            return false;
    return true;
}

bool draft_is_due(const struct draft *draft, const struct declaration *d, struct item last)
{
    struct item beside;
    if (d->form && strchr(draft->settled, *d->form))
        return false;
    for (uint32_t i = 0; i < d->due_count; i++) {
        const struct due *due = &d->due[i];
        bool stands =
            !due->beside_count || (item_given(last) && due_beside(due, last, &beside) && taken_over(beside));
        if (stands && (!due->when || situation_fits(&draft->situation, due->when, NULL)))
            return true;
    }
    return false;
}

static void new_line(struct writer *w)
{
    buf_byte(w->out, '\n');
    buf_fill(w->out, ' ', 2 * (size_t)w->depth);
}

/* The next word; what stands before a number stays with it: "Art. 7(1)(a)". */
static struct str take_word(struct str *rest)
{
    static const char *const before[] = { "Art.", "(Art.", "Form", "part", "IMAS" };
    struct str word = str_cut(rest, ' ');
    for (size_t i = 0; rest->len && i < sizeof before / sizeof *before; i++)
        if (str_is(word, before[i]))
            word.len += 1 + str_cut(rest, ' ').len;
    return word;
}

/* Words, broken where a line would be too long; each further line is indented below the first word of the comment. */
static void put_words(struct writer *w, const char *text, size_t column)
{
    struct str rest = str_of(text);
    for (bool first = true; rest.len; first = false) {
        struct str word = take_word(&rest);
        if (!first && column + 1 + word.len > WIDTH) {
            new_line(w);
            buf_text(w->out, "     ");
            column = 2 * (size_t)w->depth + 5;
        } else if (!first) {
            buf_byte(w->out, ' ');
            column++;
        }
        buf_str(w->out, word);
        column += word.len;
    }
}

static void put_comment(struct writer *w, const char *before, const char *text)
{
    if (w->silent || !text)
        return;
    new_line(w);
    buf_text(w->out, "<!-- ");
    buf_text(w->out, before);
    put_words(w, text, 2 * (size_t)w->depth + 5 + strlen(before));
    buf_text(w->out, " -->");
}

static void put_attribute(struct writer *w, struct str name, struct str value)
{
    buf_byte(w->out, ' ');
    buf_str(w->out, name);
    buf_text(w->out, "=\"");
    escape(w->out, ESCAPE_XML, value);
    buf_byte(w->out, '"');
}

/* Attributes that a value does not go without, although a value state does; areas are reported in square metres. */
static const struct {
    const char *type, *value;
} companions[] = {
    { "area-unit", "m2" }, { "length-unit", "" }, { "mass-unit", "" }, { "time-unit", "" }, { "currency", "" }
};

static bool companion(const struct attribute_declaration *a, struct str *value)
{
    for (size_t i = 0; i < sizeof companions / sizeof *companions; i++)
        if (strcmp(a->type->name, companions[i].type) == 0) {
            *value = str_of(companions[i].value);
            return true;
        }
    return false;
}

/* The attributes of an item that is to be filled. A list of rows, one for each value of a code, has the code. */
static void put_attributes(struct writer *w, const struct declaration *d, const char *row)
{
    for (uint32_t i = 0; i < d->type->attribute_count; i++) {
        const struct attribute_declaration *a = &d->type->attributes[i];
        struct str name = vocabulary_name(w->draft->names, a->name), value = STR("");
        bool is_key = d->key_count && a->name == d->key[0];
        bool is_language = str_is(name, "xml:lang");
        if (!known(w, name, true, &value) && !a->required && !is_key && !companion(a, &value))
            continue;
        if (is_language && a->required)
            value = w->draft->language;
        else if (is_language)
            continue; /* without it, a text is in the language of the record */
        put_attribute(w, name, is_key && row ? str_of(row) : value);
    }
}

static void write_children(struct writer *w, const struct declaration *, struct item last, bool marked);

/* Steps into an element, whose name is on the path while it is written. */
static size_t enter(struct writer *w, const struct declaration *d, const char *row)
{
    size_t before = w->path.len;
    if (before)
        buf_byte(&w->path, '/');
    buf_str(&w->path, vocabulary_name(w->draft->names, d->name));
    if (row) {
        buf_byte(&w->path, '[');
        buf_text(&w->path, row);
        buf_byte(&w->path, ']');
    }
    new_line(w);
    buf_byte(w->out, '<');
    buf_str(w->out, vocabulary_name(w->draft->names, d->name));
    return before;
}

/* Behind the attributes: a text, or the children, or nothing at all; then the end. */
static void leave(struct writer *w, const struct declaration *d, struct str text, struct item last, bool marked,
                  size_t before)
{
    buf_byte(w->out, '>');
    size_t content = w->out->len;
    if (d->type->text) {
        escape(w->out, ESCAPE_XML, text);
    } else {
        w->depth++;
        write_children(w, d, last, marked);
        w->depth--;
        if (w->out->len > content)
            new_line(w);
    }
    if (w->out->len == content) {
        w->out->len--;
        buf_text(w->out, "/>");
    } else {
        buf_text(w->out, "</");
        buf_str(w->out, vocabulary_name(w->draft->names, d->name));
        buf_byte(w->out, '>');
    }
    w->path.len = before;
}

static void write_empty(struct writer *w, const struct declaration *d, const char *row)
{
    struct str text = STR("");
    size_t before = enter(w, d, row);
    put_attributes(w, d, row);
    known(w, STR(""), false, &text);
    leave(w, d, text, NO_ITEM, false, before);
}

/* An item as the earlier record has it, without what belongs to its period. The outermost that can bear it is marked. */
static void write_carried(struct writer *w, const struct declaration *d, struct item last, bool marked)
{
    const struct element *e = &last.record->elements[last.element];
    bool holds = last.element + 1 < last.record->element_count && e[1].parent == last.element;
    bool by_item = holds && !d->key_count; /* a section: its items are marked, one by one */
    bool mark = !marked && d->type->stated && !by_item;
    size_t before = enter(w, d, NULL);
    for (uint32_t i = 0; i < e->attribute_count; i++) {
        struct item a = { last.record, last.element, e->attributes + i + 1 };
        struct str value, name = attribute_name(last.record, last.element, a.attribute);
        if (!str_is(name, "carried") && item_text(a, &value))
            put_attribute(w, name, value);
    }
    if (mark)
        put_attribute(w, STR("carried"), item_word(item_at(record_root(last.record), "@id")));
    struct str text = STR("");
    if (d->type->text)
        item_text(last, &text);
    leave(w, d, text, last, marked || mark, before);
}

/* A list whose rows are told apart by a code of a closed list has a row for each code. */
static const struct simple_type *row_codes(const struct declaration *d)
{
    const struct attribute_declaration *key = d->key_count == 1 ? type_attribute(d->type, d->key[0]) : NULL;
    return d->least && d->most == MANY && key && key->type->value_count ? key->type : NULL;
}

static void write_due(struct writer *w, const struct declaration *d)
{
    const struct simple_type *codes = row_codes(d);
    if (!codes)
        write_empty(w, d, NULL);
    for (uint32_t i = 0; codes && i < codes->value_count; i++)
        write_empty(w, d, codes->values[i]);
}

/* The row that may be copied as often as there is something to say. */
static void write_pattern(struct writer *w, const struct declaration *d)
{
    new_line(w);
    buf_text(w->out, "<!-- For each row: ");
    put_words(w, d->documentation ? d->documentation : "", 2 * (size_t)w->depth + 19);
    w->silent = true;
    write_empty(w, d, NULL);
    w->silent = false;
    new_line(w);
    buf_text(w->out, "-->");
}

static void put_name(struct buf *list, struct str name)
{
    buf_text(list, list->len ? ", " : "");
    buf_str(list, name);
}

/* Whether its rows are one text in several languages. */
static bool by_language(const struct writer *w, const struct declaration *d)
{
    return d->key_count == 1 && str_is(vocabulary_name(w->draft->names, d->key[0]), "xml:lang");
}

/* What may stand in an item besides: at the root each section with what it is, further down rows to copy and names. */
static void write_hint(struct writer *w, const struct declaration *d, struct buf *names)
{
    struct str name = vocabulary_name(w->draft->names, d->name);
    struct buf before = { 0 };
    if (w->depth > 1 && d->key_count && d->most == MANY && !by_language(w, d)) {
        write_pattern(w, d);
    } else if (w->depth > 1) {
        put_name(names, name);
    } else {
        buf_text(&before, "Where it applies, ");
        buf_str(&before, name);
        buf_add(&before, ": ", 3);
        put_comment(w, before.at, d->documentation);
    }
    buf_free(&before);
}

/* The parent is that in the earlier record. */
static void write_child(struct writer *w, const struct declaration *d, struct item parent, bool marked,
                        struct buf *hints)
{
    enum { EXPLAINED = 2 };
    struct item last = item_given(parent) && !d->yearly ? item_child(parent, d->name) : NO_ITEM;
    bool due = d->least || draft_is_due(w->draft, d, parent);
    if (w->depth == 1)
        buf_byte(w->out, '\n');
    if (!item_given(last) && !due) {
        if (!w->silent && !marked)
            write_hint(w, d, hints);
        return;
    }
    if (w->depth <= EXPLAINED && !marked)
        put_comment(w, "", d->documentation);
    if (!item_given(last))
        write_due(w, d);
    for (; item_given(last); last = item_next(last))
        write_carried(w, d, last, marked);
}

static void write_children(struct writer *w, const struct declaration *d, struct item last, bool marked)
{
    struct buf hints = { 0 };
    for (uint32_t i = 0; i < d->type->child_count; i++)
        write_child(w, &d->type->children[i], last, marked, &hints);
    if (hints.len) {
        buf_byte(&hints, '\0');
        put_comment(w, "It may also hold: ", hints.at);
    }
    buf_free(&hints);
}

void draft_write(struct buf *out, const struct draft *draft)
{
    struct writer w = { .out = out, .draft = draft };
    const struct declaration *root = &draft->schema->root;
    buf_text(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                  "<!-- A draft. Fill what is empty. Where there is nothing to give, say so beside the empty item: "
                  "value=\"none\",\n"
                  "     \"not-applicable\" with reason=\"...\", \"not-reported\", \"unknown\" or \"withheld\". "
                  "What bears `carried` is taken over\n"
                  "     from the record that it names: check it, then delete that attribute. treatylint check "
                  "lists what is left to be\n"
                  "     done; treatylint explain tells more of an item. These comments may be deleted. -->\n<");
    buf_str(out, vocabulary_name(draft->names, root->name));
    buf_text(out, " xmlns=\"" TL_NAMESPACE "\"");
    put_attributes(&w, root, NULL);
    buf_byte(out, '>');
    w.depth = 1;
    write_children(&w, root, draft->last ? record_root(draft->last) : NO_ITEM, false);
    buf_text(out, "\n</");
    buf_str(out, vocabulary_name(draft->names, root->name));
    buf_text(out, ">\n");
    buf_free(&w.path);
}
