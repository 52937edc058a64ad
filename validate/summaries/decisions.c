/* The decisions of meetings on extensions of deadlines (Art. 3(3) to (5), 4(5) to (8)): each with the derivation of
 * its deadline, what the meeting expects and observed, and on what the State is asked to report, and where. */
#include "derive.h"
#include "summary.h"

struct page {
    struct document *document;
    const struct voice *voice;
    const struct digest *record;
    struct str language;
};

static void head(struct page *p, const char *id)
{
    document_cell(p->document, CELL_TEXT, say(p->voice, id), p->language);
}

static void text_cell(struct page *p, enum cell_kind kind, struct str text)
{
    document_cell(p->document, kind, text, p->language);
}

/* A cell of one field, as its type is shown; empty where the fact has none. */
static void field(struct page *p, const struct fact *f, const char *name)
{
    static const enum cell_kind kinds[ARG_DERIVATION + 1] = {
        [ARG_DATE] = CELL_DATE, [ARG_COUNT] = CELL_NUMBER, [ARG_CODE] = CELL_CODE
    };
    const struct arg *a = fact_field(f, name);
    struct buf text = { 0 };
    if (a)
        tell_arg(&text, p->voice, a);
    text_cell(p, a ? kinds[a->type] : CELL_TEXT, buf_all(&text));
    buf_free(&text);
}

/* A code of the record in the words of the catalogue: "outcome/granted". */
static void coded(struct page *p, const struct fact *f, const char *name, const char *folder)
{
    const struct arg *a = fact_field(f, name);
    struct buf id = { 0 };
    buf_text(&id, folder);
    if (a)
        buf_str(&id, a->text);
    text_cell(p, CELL_TEXT, a ? say_id(p->voice, buf_all(&id)) : STR(""));
    buf_free(&id);
}

static void article(struct page *p, const struct fact *f)
{
    const struct arg *a = fact_field(f, "article");
    struct buf id = { 0 };
    buf_text(&id, "article/");
    if (a)
        buf_number(&id, a->number);
    text_cell(p, CELL_TEXT, a ? say_id(p->voice, buf_all(&id)) : STR(""));
    buf_free(&id);
}

/* Text of the record, in the language of the page where the record has it, else marked as English. */
static void localised(struct page *p, const struct fact *f, const char *name)
{
    struct str language = p->language, text = fact_text(f, name, &language);
    document_cell(p->document, CELL_TEXT, text, language);
}

/* "CCM/MSP/2022/12#38.b": how an answer names this item. */
static void citation(struct page *p, const struct fact *f)
{
    const struct arg *paragraph = fact_field(f, "paragraph"), *letter = fact_field(f, "letter");
    const struct fact *record = digest_fact(p->record, "record");
    const struct arg *symbol = record ? fact_field(record, "symbol") : NULL;
    struct buf text = { 0 };
    if (symbol && paragraph) {
        buf_str(&text, symbol->text);
        buf_byte(&text, '#');
        buf_str(&text, paragraph->text);
        if (letter) {
            buf_byte(&text, '.');
            buf_str(&text, letter->text);
        }
    }
    text_cell(p, CELL_CODE, buf_all(&text));
    buf_free(&text);
}

/* What the registry knows up to this meeting, if it arrives at the deadline that the record starts from; then the
 * record's own step. */
static struct derivation derive(const struct page *p, const struct fact *f)
{
    const struct fact *record = digest_fact(p->record, "record");
    const struct arg *state = fact_field(f, "state"), *of = fact_field(f, "article");
    const struct arg *previous = fact_field(f, "previous"), *new = fact_field(f, "new");
    const struct arg *length = fact_field(f, "length"), *from = record ? fact_field(record, "from") : NULL;
    const struct arg *meeting = record ? fact_field(record, "meeting") : NULL;
    struct derivation d = { 0 };
    if (state && of && from)
        d = derive_deadline(p->voice->registry, state->text, of->number, from->date);
    if (!previous || !date_same(derivation_date(&d), previous->date)) {
        d = (struct derivation){ 0 };
        if (previous)
            derive_from(&d, "term/previous-deadline", previous->date);
    }
    if (!new || !d.count)
        return d;
    struct derivation by_length = d;
    struct str by = meeting ? meeting->text : STR("");
    if (length)
        derive_extended_by(&by_length, by, length->number, (enum unit)length->unit);
    if (length && date_same(derivation_date(&by_length), new->date))
        return by_length;
    derive_extended(&d, by, new->date, false);
    return d;
}

static void derivation(struct page *p, const struct fact *f)
{
    struct derivation d = derive(p, f);
    struct buf text = { 0 };
    tell_derivation(&text, p->voice, &d);
    text_cell(p, CELL_DERIVATION, buf_all(&text));
    buf_free(&text);
}

/* Calls `row` for each fact of these names, in the order of the document. */
static void each(struct page *p, const char *names, void (*row)(struct page *, const struct fact *))
{
    for (uint32_t i = 0; i < p->record->fact_count; i++)
        for (struct str rest = str_of(names); rest.len;)
            if (str_same(str_cut(&rest, ' '), p->record->facts[i].name))
                row(p, &p->record->facts[i]);
}

static void extension_row(struct page *p, const struct fact *f)
{
    field(p, f, "state");
    article(p, f);
    coded(p, f, "outcome", "outcome/");
    field(p, f, "previous");
    field(p, f, "length");
    field(p, f, "new");
    derivation(p, f);
    citation(p, f);
    field(p, f, "analysis");
}

static void note_row(struct page *p, const struct fact *f)
{
    field(p, f, "state");
    text_cell(p, CELL_TEXT,
              say(p->voice, str_is(f->name, "expectation")   ? "decisions/expectation"
                            : str_is(f->name, "observation") ? "decisions/observation"
                                                             : "decisions/further"));
    localised(p, f, "text");
    field(p, f, "meeting");
    citation(p, f);
}

static void item_row(struct page *p, const struct fact *f)
{
    field(p, f, "state");
    field(p, f, "letter");
    localised(p, f, "text");
    citation(p, f);
}

static bool same_field(const struct fact *a, const struct fact *b, const char *name)
{
    const struct arg *x = fact_field(a, name), *y = fact_field(b, name);
    return x && y && str_same(x->text, y->text) && x->number == y->number;
}

/* The letters of the items that the channel's own paragraph lists: "a, b, c". */
static void letters(struct page *p, const struct fact *channel)
{
    struct buf list = { 0 };
    for (uint32_t i = 0; i < p->record->fact_count; i++) {
        const struct fact *f = &p->record->facts[i];
        const struct arg *letter = str_is(f->name, "reporting") ? fact_field(f, "letter") : NULL;
        if (!letter || !same_field(f, channel, "state") || !same_field(f, channel, "article") ||
            !same_field(f, channel, "paragraph"))
            continue;
        if (list.len)
            buf_str(&list, say(p->voice, "list/comma"));
        buf_str(&list, letter->text);
    }
    text_cell(p, CELL_TEXT, buf_all(&list));
    buf_free(&list);
}

static void due(struct page *p, const struct fact *f)
{
    const struct arg *a = fact_field(f, "due"); /* "--04-30" */
    struct str day = a && a->text.len > 2 ? (struct str){ a->text.at + 2, a->text.len - 2 } : STR("");
    text_cell(p, CELL_CODE, day);
}

/* The channel of a decision's lettered items, or of the information that it asks for beside them. */
static void channel_row(struct page *p, const struct fact *f)
{
    const struct arg *meeting = fact_field(f, "meeting");
    field(p, f, "state");
    if (meeting)
        field(p, f, "meeting");
    else
        coded(p, f, "kind", "channel/");
    due(p, f);
    if (str_is(f->name, "channel"))
        letters(p, f);
    else
        text_cell(p, CELL_TEXT, say(p->voice, "decisions/further"));
    citation(p, f);
}

static void table(struct page *p, const char *id, const char *caption, const char *const *heads)
{
    uint32_t columns = 0;
    while (heads[columns])
        columns++;
    document_table(p->document, id, say(p->voice, caption), columns);
    for (uint32_t i = 0; i < columns; i++)
        head(p, heads[i]);
}

static void add_head(struct page *p)
{
    const struct fact *record = digest_fact(p->record, "record");
    struct buf text = { 0 };
    struct str language = p->language;
    if (!record)
        return;
    document_heading(p->document, fact_text(record, "title", &language));
    tell_phrase(&text, p->voice, "decisions/meeting", record->args, record->arg_count);
    document_paragraph(p->document, buf_all(&text));
    buf_free(&text);
}

static void add_record(struct page *p)
{
    static const char *const extensions[] = {
        "decisions/state", "decisions/article",    "decisions/outcome",  "decisions/previous", "decisions/length",
        "decisions/new",   "decisions/derivation", "decisions/citation", "decisions/analysis", NULL
    };
    static const char *const channels[] = { "decisions/state", "decisions/channel",  "decisions/due",
                                            "decisions/items", "decisions/citation", NULL };
    static const char *const items[] = { "decisions/state", "decisions/letter", "decisions/item",
                                         "decisions/citation", NULL };
    static const char *const notes[] = { "decisions/state",        "decisions/subject",  "decisions/text",
                                         "decisions/meeting-name", "decisions/citation", NULL };
    add_head(p);
    table(p, "extensions", "decisions/caption", extensions);
    each(p, "extension", extension_row);
    table(p, "channels", "decisions/channels-caption", channels);
    each(p, "channel further-channel", channel_row);
    table(p, "items", "decisions/items-caption", items);
    each(p, "reporting", item_row);
    table(p, "notes", "decisions/notes-caption", notes);
    each(p, "expectation observation further", note_row);
}

static void make(struct document *d, const struct report *r, const struct voice *v)
{
    bool any = false;
    for (uint32_t i = 0; i < r->record_count; i++) {
        struct page p = { d, v, &r->records[i].judged, str_of(v->catalog->language) };
        if (!digest_fact(p.record, "extension"))
            continue;
        any = true;
        add_record(&p);
    }
    if (!any)
        document_paragraph(d, say(v, "decisions/none"));
}

const struct summary summary_decisions = { .name = "decisions", .title = "decisions/title", .make = make };
