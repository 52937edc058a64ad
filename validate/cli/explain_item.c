/* Items of records and their types: what the schemas say of them; see explain.h. */
#include "explain.h"
#include "spots.h"

static bool same_text(const char *a, const char *b)
{
    return a == b || (a && b && strcmp(a, b) == 0);
}

/* Whether both are told at once: only the places differ. */
static bool same_item(const struct spot *a, const struct spot *b)
{
    if (a->schema != b->schema || !str_same(a->form, b->form) || !a->attribute != !b->attribute)
        return false;
    return a->attribute ? a->attribute->type == b->attribute->type &&
                              same_text(a->attribute->documentation, b->attribute->documentation)
                        : a->element->type == b->element->type && a->element->key_count == b->element->key_count &&
                              same_text(a->element->documentation, b->element->documentation);
}

static struct str often(const struct page *p, const struct declaration *d)
{
    const char *code = d->most == MANY ? (d->least ? "some" : "any")
                       : d->most == 1  ? (d->least ? "one" : "maybe")
                                       : "few";
    return explain_coded(p, "explain/often/", str_of(code));
}

static struct str need(const struct page *p, const struct attribute_declaration *a)
{
    return explain_coded(p, "explain/need/", str_of(a->required ? "required" : "optional"));
}

static void place(struct page *p, const struct spot *spot)
{
    bool root = path_steps(spot->path) == 1;
    struct arg args[] = {
        arg_code("item", spot->path),
        arg_term("often", STR(""),
                 root              ? say(&p->voice, "explain/often/root")
                 : spot->attribute ? need(p, spot->attribute)
                                   : often(p, spot->element)),
    };
    explain_told(p, "explain/place", args, 2);
}

/* "B.I" is part I of Form B. */
static void form(struct page *p, const struct spot *spot)
{
    struct buf form = { 0 };
    explain_head(p, "explain/form");
    tell_form(&form, &p->voice, spot->form);
    explain_line(p, buf_all(&form));
    buf_free(&form);
    if (spot->voluntary)
        explain_line(p, say(&p->voice, "explain/voluntary"));
}

/* Beside what an item is due: paths as the schema has them, and the values that count. */
static void put_beside(struct buf *out, const struct due *due)
{
    for (uint32_t i = 0; i < due->beside_count; i++) {
        struct buf one = { 0 };
        buf_text(&one, due->beside[i].path);
        if (due->beside[i].value) {
            buf_byte(&one, '=');
            buf_text(&one, due->beside[i].value);
        }
        buf_line(out, buf_all(&one));
        buf_free(&one);
    }
}

/* When an item that may be left out is asked for all the same, and by what. */
static void due(struct page *p, const struct declaration *d)
{
    bool begun = false;
    for (uint32_t i = 0; i < d->due_count && !d->least; i++) {
        const struct requirement *basis = registry_requirement(p->voice.registry, str_of(d->due[i].basis));
        struct str words = str_of(d->due[i].when);
        struct buf beside = { 0 };
        if (!basis)
            continue;
        if (!begun)
            explain_head(p, "explain/due");
        begun = true;
        put_beside(&beside, &d->due[i]);
        while (words.len)
            explain_code(p, "due/", str_cut(&words, ' '));
        if (beside.len)
            explain_told(p, "explain/due-beside", (const struct arg[]){ arg_list("items", buf_all(&beside)) }, 1);
        explain_basis(p, basis);
        buf_free(&beside);
    }
}

static struct str expected(const struct page *p, const struct simple_type *t)
{
    struct buf id = { 0 };
    buf_text(&id, "expects/");
    buf_text(&id, t->expecting);
    struct str text = say_or(&p->voice, buf_all(&id), str_of(t->expects));
    buf_free(&id);
    return text;
}

static void value_line(struct page *p, struct str text, bool below)
{
    p->writer->line(p, &(struct page_line){ .text = text, .below = below });
}

static void meaning(struct page *p, const char *value, const char *text, bool below)
{
    struct buf told = { 0 };
    struct arg args[] = { arg_code("value", str_of(value)), arg_code("text", str_of(text)) };
    tell_phrase(&told, &p->voice, "explain/value-meaning", args, 2);
    p->writer->line(p, &(struct page_line){ .text = buf_all(&told), .args = args, .count = 2, .below = below });
    buf_free(&told);
}

/* What a value may be; below the line of an attribute, or by itself. */
static void value(struct page *p, const struct simple_type *t, bool below)
{
    if (t->expects && !t->values)
        value_line(p, expected(p, t), below);
    for (uint32_t i = 0; t->values && i < t->value_count; i++)
        if (t->meanings[i])
            meaning(p, t->values[i], t->meanings[i], below);
        else
            value_line(p, str_of(t->values[i]), below);
    if (t->optional)
        value_line(p, say(&p->voice, "explain/empty"), below);
}

static void simple(struct page *p, const struct simple_type *t)
{
    explain_head(p, "explain/value");
    if (t->documentation)
        explain_line(p, str_of(t->documentation));
    value(p, t, false);
    for (uint32_t i = 0; i < t->facet_count; i++) {
        struct arg args[] = { arg_code("facet", str_of(t->facets[i].name)),
                              arg_code("value", str_of(t->facets[i].value)) };
        explain_told(p, "explain/facet", args, 2);
    }
}

static void at_name(struct buf *out, const struct page *p, name_id name)
{
    buf_byte(out, '@');
    buf_str(out, vocabulary_name(&p->session->names, name));
}

static void attributes(struct page *p, const struct type *t)
{
    if (t->attribute_count)
        explain_head(p, "explain/attributes");
    for (uint32_t i = 0; i < t->attribute_count; i++) {
        const struct attribute_declaration *a = &t->attributes[i];
        struct buf name = { 0 };
        at_name(&name, p, a->name);
        struct arg args[] = {
            arg_code("item", buf_all(&name)),
            arg_term("need", STR(""), need(p, a)),
            arg_code("type", str_of(a->type->name)),
            arg_code("text", str_of(a->documentation ? a->documentation : a->type->documentation)),
        };
        explain_told(p, "explain/attribute", args, 4);
        value(p, a->type, true);
        buf_free(&name);
    }
}

static void children(struct page *p, const struct type *t)
{
    if (t->child_count)
        explain_head(p, "explain/children");
    if (t->child_count && t->stated)
        explain_line(p, say(&p->voice, "explain/empty"));
    for (uint32_t i = 0; i < t->child_count; i++) {
        const struct declaration *d = &t->children[i];
        struct arg args[] = {
            arg_code("item", vocabulary_name(&p->session->names, d->name)),
            arg_term("often", STR(""), often(p, d)),
            arg_code("text", str_of(d->documentation)),
        };
        explain_told(p, "explain/child", args, 3);
    }
}

static void key(struct page *p, const struct declaration *d)
{
    struct buf lines = { 0 };
    if (!d->key_count)
        return;
    for (int i = 0; i < d->key_count; i++) {
        struct buf one = { 0 };
        at_name(&one, p, d->key[i]);
        buf_line(&lines, buf_all(&one));
        buf_free(&one);
    }
    struct arg arg = arg_list("key", buf_all(&lines));
    explain_told(p, "explain/key", &arg, 1);
    buf_free(&lines);
}

/* Tells of an item, and of all like it at once. */
static void item(struct page *p, struct spots *s, struct spot *first, uint32_t steps)
{
    const struct type *t = first->element->type;
    const char *own = first->attribute ? first->attribute->documentation : first->element->documentation;
    explain_title(p, "item", path_end(first->path, steps), "kind/", str_of(kind_name(first->schema->kind)));
    explain_head(p, "explain/what");
    if (own)
        explain_line(p, str_of(own));
    if (!first->attribute && t->documentation && !same_text(own, t->documentation))
        explain_line(p, str_of(t->documentation));
    if (first->form.len)
        form(p, first);
    if (!first->attribute)
        due(p, first->element);
    explain_head(p, "explain/where");
    struct str name = path_end(first->path, steps);
    for (struct spot *spot = first; spot < s->at + s->count; spot++)
        if (same_item(first, spot) && str_same(path_end(spot->path, steps), name)) {
            place(p, spot);
            spot->told = true;
        }
    if (first->attribute) {
        simple(p, first->attribute->type);
        return;
    }
    key(p, first->element);
    if (t->text)
        simple(p, t->text);
    attributes(p, t);
    children(p, t);
}

static bool items(struct page *p, struct spots *s, struct str asked)
{
    uint32_t steps = path_steps(asked);
    bool found = false;
    for (uint32_t i = 0; i < s->count; i++)
        if (!s->at[i].told && str_same(path_end(s->at[i].path, steps), asked)) {
            item(p, s, &s->at[i], steps);
            found = true;
        }
    return found;
}

static bool has_type(const struct spot *spot, const char *name)
{
    const struct type *t = spot->element->type;
    const char *its = spot->attribute ? spot->attribute->type->name : t->name;
    return strcmp(its, name) == 0 || (!spot->attribute && t->text && strcmp(t->text->name, name) == 0);
}

/* The items that have a type, each by its parent and its name, once. */
static void users(struct page *p, const struct spots *s, const char *name)
{
    struct buf told = { 0 };
    explain_head(p, "explain/users");
    for (uint32_t i = 0; i < s->count; i++) {
        struct str pair = path_end(s->at[i].path, 2), rest = buf_all(&told);
        bool known = !has_type(&s->at[i], name);
        while (rest.len && !known)
            known = str_same(str_cut(&rest, '\n'), pair);
        if (known)
            continue;
        buf_line(&told, pair);
        explain_line(p, pair);
    }
    buf_free(&told);
}

static bool type(struct page *p, const struct spots *s, const char *name)
{
    for (uint32_t i = 0; i < s->count; i++) {
        const struct spot *spot = &s->at[i];
        if (!has_type(spot, name))
            continue;
        bool whole = !spot->attribute && strcmp(spot->element->type->name, name) == 0;
        const struct simple_type *text = spot->attribute ? spot->attribute->type : spot->element->type->text;
        explain_title(p, "type", str_of(name), "explain/sort/", STR("type"));
        if (whole && spot->element->type->documentation) {
            explain_head(p, "explain/what");
            explain_line(p, str_of(spot->element->type->documentation));
        }
        if (text)
            simple(p, text);
        if (whole) {
            attributes(p, spot->element->type);
            children(p, spot->element->type);
        }
        users(p, s, name);
        return true;
    }
    return false;
}

/* Whether a type of that name was told along with an item of it. */
static bool type_told(const struct spots *s, const char *name)
{
    for (uint32_t i = 0; i < s->count; i++)
        if (s->at[i].told && has_type(&s->at[i], name))
            return true;
    return false;
}

bool explain_item(struct page *p, const char *name)
{
    struct spots s = spots_all(p->session);
    struct buf attribute = { 0 };
    buf_byte(&attribute, '@');
    buf_text(&attribute, name);
    bool found = items(p, &s, str_of(name));
    if (!type_told(&s, name))
        found |= type(p, &s, name);
    if (!found)
        found = items(p, &s, buf_all(&attribute));
    buf_free(&attribute);
    spots_free(&s);
    return found;
}

struct str nearest_item(const struct session *session, struct arena *arena, struct str asked, uint32_t *best)
{
    struct spots s = spots_all(session);
    struct near_text folded = near_fold(asked);
    struct str found = STR("");
    uint32_t steps = path_steps(asked);
    for (uint32_t i = 0; i < s.count; i++) {
        struct str name = path_end(s.at[i].path, steps);
        if (*name.at == '@' && asked.len && *asked.at != '@') {
            name.at++;
            name.len--;
        }
        nearest_of(&folded, name, best, &found);
    }
    found = arena_copy(arena, found);
    spots_free(&s);
    return found;
}

struct str nearest_type(const struct session *session, const struct near_text *asked, uint32_t *best)
{
    struct str found = STR("");
    for (int k = 0; k < KINDS_MOST; k++) {
        const struct schema *schema = session->parser.schemas[k];
        for (uint32_t i = 0; schema && i < schema->type_count; i++)
            nearest_of(asked, str_of(schema->types[i]->name), best, &found);
        for (uint32_t i = 0; schema && i < schema->simple_count; i++)
            nearest_of(asked, str_of(schema->simple_types[i]->name), best, &found);
    }
    return found;
}
