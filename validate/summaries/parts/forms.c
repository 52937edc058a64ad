/* Forms A to J; see forms.h. */
#include "forms.h"

#include "items.h"
#include "label.h"

static const struct type *root_type(const struct record *r)
{
    return r->elements[0].declaration->type;
}

static bool is_given(const struct record *r, const struct declaration *d)
{
    return item_given(item_child(record_root(r), d->name));
}

/* An item of the root that is told apart from what the root says itself. */
static bool is_section(const struct declaration *d)
{
    return d->type->child_count != 0;
}

static struct str section_label(const struct page *p, const struct record *r, const struct declaration *d)
{
    return label_item(p->voice, root_type(r), vocabulary_name(r->names, d->name));
}

/* Which part of the forms, and which article asks for it. */
static void add_source(struct page *p, const struct declaration *d)
{
    struct buf form = { 0 };
    if (d->form)
        tell_form(&form, p->voice, str_of(d->form));
    if (d->articles) {
        struct arg args[] = { arg_code("articles", str_of(d->articles)),
                              arg_term("form", STR(""), buf_all(&form)) };
        page_line(p, d->form ? "report/source" : "report/source-beyond", args, 2);
    }
    if (d->voluntary)
        page_line(p, "report/voluntary", NULL, 0);
    buf_free(&form);
}

static void add_section(struct page *p, const struct record *r, const struct declaration *d, bool titled)
{
    if (titled)
        document_heading(p->document, 4, section_label(p, r, d), p->language);
    add_source(p, d);
    items_section(p, r, d);
}

/* What a row of the cover page says, in words: "unchanged since 2019". */
static void put_tick(struct buf *out, const struct page *p, struct item form)
{
    struct str tick = item_word(item_at(form, "@tick")), since = item_word(item_at(form, "@since"));
    struct arg year = arg_code("year", since);
    if (str_is(tick, "unchanged") && since.len) {
        tell_phrase(out, p->voice, "report/unchanged-since", &year, 1);
        return;
    }
    buf_str(out, label_code(p->voice, tick));
    if (since.len)
        buf_str(out, say(p->voice, "list/comma"));
    buf_str(out, since);
}

static void cell_form(struct page *p, struct str letter)
{
    struct buf text = { 0 };
    if (label_form_title(p->voice, letter).len)
        tell_form(&text, p->voice, letter);
    else
        buf_str(&text, letter);
    cell_text(p, CELL_TEXT, buf_all(&text));
    buf_free(&text);
}

static void add_cover(struct page *p, const struct record *r)
{
    static const char *const heads[] = { "item/letter", "item/title", "item/tick", NULL };
    bool begun = false;
    each_below(form, record_root(r), "form") {
        struct str letter = item_word(item_at(form, "@letter"));
        struct buf tick = { 0 };
        if (!begun)
            page_table(p, "cover-page", LAYOUT_GRID, "item/cover-page", heads);
        begun = true;
        put_tick(&tick, p, form);
        cell_form(p, letter);
        cell_text(p, CELL_TEXT, label_form_title(p->voice, letter));
        cell_text(p, CELL_TEXT, buf_all(&tick));
        buf_free(&tick);
    }
}

static bool is_cover(const struct record *r, const struct declaration *d)
{
    return str_is(vocabulary_name(r->names, d->name), "cover-page");
}

/* Items without a form, before those with one or behind them. */
static void add_formless(struct page *p, const struct record *r, bool behind)
{
    const struct type *t = root_type(r);
    bool met = false, headed = !behind;
    for (uint32_t i = 0; i < t->child_count; i++) {
        const struct declaration *d = &t->children[i];
        met = met || d->form;
        if (d->form || met != behind || !is_section(d) || !is_given(r, d))
            continue;
        if (!headed)
            page_heading(p, 3, "report/beyond");
        headed = true;
        if (is_cover(r, d))
            add_cover(p, r);
        else
            add_section(p, r, d, behind);
    }
}

void part_report_head(struct page *p, const struct record *r)
{
    struct str path = p->record->path;
    items_head(p, r);
    cell_phrase(p, "item/file");
    cell_text(p, CELL_CODE, path);
    add_formless(p, r, false);
}

/* What the cover page says of a form. */
static void add_tick(struct page *p, const struct record *r, char letter)
{
    struct buf tick = { 0 };
    each_below(form, record_root(r), "form") {
        struct str its = item_word(item_at(form, "@letter"));
        if (its.len != 1 || *its.at != letter)
            continue;
        put_tick(&tick, p, form);
        struct arg args[] = { arg_term("outer", STR(""), say(p->voice, "report/tick-of")),
                              arg_term("inner", STR(""), buf_all(&tick)) };
        page_line(p, "report/within", args, 2);
        break;
    }
    buf_free(&tick);
}

static void add_form(struct page *p, const struct record *r, char letter)
{
    const struct type *t = root_type(r);
    struct str form = { &letter, 1 };
    struct buf text = { 0 }, name = { 0 };
    bool given = false;
    tell_form(&name, p->voice, form);
    struct arg args[] = { arg_term("outer", STR(""), buf_all(&name)),
                          arg_term("inner", STR(""), label_form_title(p->voice, form)) };
    tell_phrase(&text, p->voice, "report/within", args, 2);
    document_heading(p->document, 3, buf_all(&text), p->language);
    add_tick(p, r, letter);
    for (uint32_t i = 0; i < t->child_count; i++)
        if (t->children[i].form && *t->children[i].form == letter && is_given(r, &t->children[i])) {
            add_section(p, r, &t->children[i], t->children[i].form[1] != '\0');
            given = true;
        }
    if (!given)
        page_line(p, "report/no-item", NULL, 0);
    buf_free(&text);
    buf_free(&name);
}

void part_report_forms(struct page *p, const struct record *r)
{
    const struct type *t = root_type(r);
    for (int letter = 'A'; letter <= 'Z'; letter++) {
        bool declared = false;
        for (uint32_t i = 0; i < t->child_count && !declared; i++)
            declared = t->children[i].form && *t->children[i].form == letter;
        if (declared)
            add_form(p, r, (char)letter);
    }
}

void part_report_rest(struct page *p, const struct record *r)
{
    add_formless(p, r, true);
    items_unknown(p, r);
}
