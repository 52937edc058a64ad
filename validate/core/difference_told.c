/* Telling differences; see difference_told.h. */
#include "difference_told.h"

#include "json_arg.h"
#include "json_finding.h"
#include "label.h"
#include "list.h"
#include "page.h"
#include "place.h"
#include "value_told.h"
#include "version.h"

enum { SHOWN = 160, BEFORE = 40 }; /* bytes of a text that is told, and of these before the first that differs */

/* What an item is called: an element that may stand several times with its key. */
static void tell_name(struct buf *out, const struct voice *v, struct item i)
{
    const struct record *r = i.record;
    uint32_t parent = i.attribute ? i.element : r->elements[i.element].parent;
    const struct declaration *around = parent == NO_ELEMENT ? NULL : r->elements[parent].declaration;
    struct str name = i.attribute ? attribute_name(r, i.element, i.attribute) : element_name(r, i.element);
    struct buf key = { 0 };
    if (!i.attribute)
        tell_key(&key, v, i);
    struct arg args[] = { arg_term("item", STR(""), label_item(v, around ? around->type : NULL, name)),
                          arg_term("key", STR(""), buf_all(&key)) };
    tell_phrase(out, v, key.len ? "difference/keyed" : "difference/plain", args, 2);
    buf_free(&key);
}

/* The parents of an item below the root, in words: "Stockpiles, M77". */
static void tell_parents(struct buf *out, const struct voice *v, struct item i)
{
    struct item parent = i.attribute ? (struct item){ i.record, i.element, 0 } : item_parent(i);
    if (!item_given(parent) || !item_given(item_parent(parent)))
        return;
    tell_parents(out, v, parent);
    buf_str(out, out->len ? say(v, "list/comma") : STR(""));
    tell_name(out, v, parent);
}

static size_t same_length(struct str a, struct str b)
{
    size_t same = 0;
    while (same < a.len && same < b.len && a.at[same] == b.at[same])
        same++;
    return same;
}

/* As much of a text as shows where it differs. */
static struct str part_of(struct page *p, struct str text, size_t same)
{
    struct buf part = { 0 };
    size_t from = 0, to = text.len;
    if (text.len > SHOWN && same > BEFORE) {
        from = same - BEFORE;
        while (from < same && text.at[from] != ' ')
            from++;
    }
    if (to - from > SHOWN) {
        to = from + SHOWN;
        while (to > from && ((unsigned char)text.at[to] & 0xc0) == 0x80)
            to--;
    }
    while (from && ((unsigned char)text.at[from] & 0xc0) == 0x80)
        from--;
    buf_text(&part, from ? "… " : "");
    buf_str(&part, str_trimmed((struct str){ text.at + from, to - from }));
    buf_text(&part, to < text.len ? " …" : "");
    struct str copy = arena_copy(&p->document->arena, buf_all(&part));
    buf_free(&part);
    return copy;
}

/* A text of the record is quoted; a value stands as it is, and keeps its own direction. */
static struct arg arg_value(const char *name, struct item i, struct str told)
{
    return item_is_prose(i) ? arg_text(name, told) : arg_code(name, told);
}

static void add_change(struct page *p, const struct change *c)
{
    struct buf name = { 0 }, was = { 0 }, is = { 0 };
    tell_name(&name, p->voice, change_item(c));
    cell_text(p, CELL_TEXT, buf_all(&name));
    if (item_given(c->was))
        tell_value(&was, p->voice, c->was);
    if (item_given(c->is))
        tell_value(&is, p->voice, c->is);
    if (item_given(c->was) && item_given(c->is)) {
        size_t same = same_length(buf_all(&was), buf_all(&is));
        struct arg args[] = { arg_value("is", c->is, part_of(p, buf_all(&is), same)),
                              arg_value("was", c->was, part_of(p, buf_all(&was), same)) };
        cell_told(p, "difference/changed", args, 2);
    } else {
        struct buf *told = item_given(c->is) ? &is : &was;
        struct arg arg = arg_value("value", change_item(c), part_of(p, buf_all(told), 0));
        const char *const phrases[2][2] = { { "difference/gone-item", "difference/new-item" },
                                            { "difference/gone", "difference/new" } };
        cell_told(p, phrases[told->len != 0][item_given(c->is)], &arg, 1);
    }
    buf_free(&name);
    buf_free(&was);
    buf_free(&is);
}

/* A change, by the form in which it stands, and by where it is there. */
struct row {
    const struct change *change;
    struct str form, where;
    uint32_t place, first; /* among all; that of the first change there */
};

static int by_names(const void *a, const void *b)
{
    const struct row *x = a, *y = b;
    int order = str_order(x->form, y->form);
    if (!order)
        order = str_order(x->where, y->where);
    return order ? order : (x->place > y->place) - (x->place < y->place);
}

static int by_first(const void *a, const void *b)
{
    const struct row *x = a, *y = b;
    int order = str_order(x->form, y->form);
    if (!order)
        order = (x->first > y->first) - (x->first < y->first);
    return order ? order : (x->place > y->place) - (x->place < y->place);
}

static bool is_beside(const struct row *a, const struct row *b)
{
    return str_same(a->form, b->form) && str_same(a->where, b->where);
}

/* Form by form; in it place by place, as the record has them, each with all its changes. */
static void sort(struct row *rows, uint32_t count)
{
    list_sort(rows, count, sizeof *rows, by_names);
    for (uint32_t i = 0; i < count; i++)
        rows[i].first = i && is_beside(&rows[i], &rows[i - 1]) ? rows[i - 1].first : rows[i].place;
    list_sort(rows, count, sizeof *rows, by_first);
}

static struct row row_of(struct page *p, const struct difference *d, uint32_t i)
{
    struct str form = item_form(change_item(&d->at[i]));
    struct row row = { .change = &d->at[i], .form = str_cut(&form, '.'), .place = i };
    struct buf where = { 0 };
    tell_parents(&where, p->voice, change_item(row.change));
    row.where = where.len ? arena_copy(&p->document->arena, buf_all(&where)) : say(p->voice, "difference/record");
    buf_free(&where);
    return row;
}

static void add_form(struct page *p, struct str form)
{
    struct buf text = { 0 }, name = { 0 };
    if (form.len) {
        tell_form(&name, p->voice, form);
        struct arg args[] = { arg_term("outer", STR(""), buf_all(&name)),
                              arg_term("inner", STR(""), label_form_title(p->voice, form)) };
        tell_phrase(&text, p->voice, "report/within", args, 2);
    } else {
        buf_str(&text, say(p->voice, "findings/elsewhere"));
    }
    document_heading(p->document, 2, buf_all(&text), p->language);
    buf_free(&name);
    buf_free(&text);
}

/* Form by form; in it a list of what changed in each place. */
static void add_changes(struct page *p, const struct difference *d)
{
    static const char *const heads[] = { "difference/column/item", "difference/column/change", NULL };
    struct row *rows = memory_get((d->count + 1) * sizeof *rows);
    for (uint32_t i = 0; i < d->count; i++)
        rows[i] = row_of(p, d, i);
    sort(rows, d->count);
    bool has_forms = d->count && rows[d->count - 1].form.len; /* the last, since none comes first */
    for (uint32_t i = 0; i < d->count; i++) {
        if (has_forms && (!i || !str_same(rows[i].form, rows[i - 1].form)))
            add_form(p, rows[i].form);
        if (!i || !is_beside(&rows[i], &rows[i - 1]))
            page_table_told(p, "difference", LAYOUT_FACTS, rows[i].where, heads);
        add_change(p, rows[i].change);
    }
    memory_drop(rows);
}

/* The phrases of a document, by the folder in which they stand: two records, or a receipt and the check that is repeated. */
enum word { TITLE, WAS, IS, COUNT, SAME, COMPARED, WORDS };
static const char *const words[][WORDS] = {
    { "difference/title", "difference/was", "difference/is", "difference/count", "difference/same",
      "difference/by-meaning" },
    { "verify/title", "verify/was", NULL, "verify/count", "verify/same", "verify/by-meaning" },
};

static void add_record(struct page *p, const char *phrase, const struct compared *c)
{
    struct item root = record_root(c->record);
    if (!phrase)
        return;
    struct arg args[] = { arg_code("path", c->path), arg_code("record", item_word(item_at(root, "@id"))),
                          arg_code("date", item_word(item_at(root, "@as-of"))) };
    page_line(p, phrase, args, 3);
}

/* Tells of a record of which not all was compared. */
static bool add_beyond(struct page *p, const struct compared *c)
{
    struct arg path = arg_code("path", c->path);
    bool beyond = difference_beyond(c->record);
    if (beyond)
        page_line(p, "difference/beyond", &path, 1);
    return beyond;
}

static void add_invented(struct page *p, const struct compared *c)
{
    struct str state = item_word(item_at(record_root(c->record), "@state"));
    const struct state *known = registry_state(p->voice->registry, state);
    struct arg of = arg_state("state", state);
    if (known && known->invented)
        page_line(p, "invented/one", &of, 1);
}

void difference_document(const struct difference *d, const struct compared *was, const struct compared *is,
                         const struct voice *v, struct document *document)
{
    static const struct digest nothing = { 0 };
    struct page p = { document, v, &nothing, str_of(v->catalog->language), NULL, NULL };
    const char *const *its = words[is->record->kind == RECEIPT];
    struct arg args[] = { arg_count("count", d->count), arg_code("version", STR(TL_VERSION)) };
    struct buf text = { 0 };
    *document = (struct document){ .name = "difference", .right_to_left = v->catalog->right_to_left };
    document->title = say(v, its[TITLE]);
    document->language = p.language;
    add_record(&p, its[WAS], was);
    add_record(&p, its[IS], is);
    add_invented(&p, is);
    bool beyond = add_beyond(&p, was);
    beyond = add_beyond(&p, is) || beyond;
    page_line(&p, d->count ? its[COUNT] : beyond ? "difference/same-known" : its[SAME], args, 1);
    add_changes(&p, d);
    document_foot(document, say(v, its[COMPARED]));
    document_foot(document, say(v, "foot/computed"));
    tell_phrase(&text, v, "foot/program", args, 2);
    document_foot(document, buf_all(&text));
    buf_free(&text);
}

static void put_side(struct json *j, struct place_reader *reader, const char *key, struct item i)
{
    struct span span = item_span(i);
    struct place place = place_of(reader, span.from, span.to);
    struct arena arena = { 0 };
    json_begin(j, key, '{');
    json_text(j, "value", arena_folded(&arena, item_word(i)));
    static const char *const beside[] = { "unit", "currency", "value" };
    const struct str names[] = { item_word(item_at(i, "@unit")), item_word(item_at(i, "@currency")),
                                 item_word(item_at(i, "@value")) };
    for (size_t n = 0; n < sizeof beside / sizeof *beside && !i.attribute; n++)
        if (names[n].len)
            json_text(j, n == 2 ? "state" : beside[n], names[n]);
    json_number(j, "line", place.line);
    json_number(j, "column", place.column);
    json_end(j, '}');
    arena_free(&arena);
}

/* `readers`: of the older record, and of the newer. */
static void put_change(struct json *j, const struct voice *english, struct place_reader *readers,
                       const struct change *c)
{
    struct buf path = { 0 }, name = { 0 };
    item_path(change_item(c), &path);
    tell_parents(&name, english, change_item(c));
    buf_str(&name, name.len ? say(english, "list/comma") : STR(""));
    tell_name(&name, english, change_item(c));
    json_begin(j, NULL, '{');
    json_text(j, "item", buf_all(&path));
    json_text(j, "name", buf_all(&name));
    if (item_form(change_item(c)).len)
        json_text(j, "form", item_form(change_item(c)));
    if (item_given(c->was))
        put_side(j, &readers[0], "was", c->was);
    if (item_given(c->is))
        put_side(j, &readers[1], "is", c->is);
    json_end(j, '}');
    buf_free(&path);
    buf_free(&name);
}

static void put_record(struct json *j, const char *key, const struct compared *c)
{
    json_begin(j, key, '{');
    json_text(j, "path", c->path);
    json_text(j, "record", item_word(item_at(record_root(c->record), "@id")));
    json_bool(j, "beyond", difference_beyond(c->record));
    json_hash(j, "sha256", c->hash);
    json_end(j, '}');
}

void difference_json(const struct difference *d, const struct compared *was, const struct compared *is,
                     const struct voice *v, struct buf *out)
{
    struct voice english = voice_in_english(v);
    struct json j = { .out = out };
    struct place_reader readers[] = { { .source = was->record->source }, { .source = is->record->source } };
    json_begin(&j, NULL, '{');
    json_text(&j, "tool", STR("treatylint"));
    json_text(&j, "version", STR(TL_VERSION));
    put_record(&j, "was", was);
    put_record(&j, "is", is);
    json_begin(&j, "differences", '[');
    for (uint32_t i = 0; i < d->count; i++)
        put_change(&j, &english, readers, &d->at[i]);
    json_end(&j, ']');
    json_end(&j, '}');
    buf_byte(out, '\n');
}
