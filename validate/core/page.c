/* Cells of summaries; see page.h. */
#include "page.h"

#include "label.h"
#include "phrases.h"

void page_table(struct page *p, const char *id, enum layout layout, const char *caption, const char *const *heads)
{
    page_table_told(p, id, layout, say(p->voice, caption), heads);
}

void page_table_told(struct page *p, const char *id, enum layout layout, struct str caption,
                     const char *const *heads)
{
    uint32_t columns = 0;
    while (heads[columns])
        columns++;
    document_table(p->document, id, layout, caption, columns);
    for (uint32_t i = 0; i < columns; i++)
        cell_phrase(p, heads[i]);
}

void page_heading(struct page *p, uint32_t level, const char *phrase)
{
    document_heading(p->document, level, say(p->voice, phrase), p->language);
}

void page_line(const struct page *p, const char *phrase, const struct arg *args, uint32_t count)
{
    struct buf text = { 0 };
    tell_phrase(&text, p->voice, phrase, args, count);
    document_paragraph(p->document, buf_all(&text));
    buf_free(&text);
}

void page_invented(const struct page *p)
{
    struct arg state = arg_state("state", p->scope->state);
    const struct state *one = registry_state(p->voice->registry, state.text);
    enum names names = p->report->names;
    if (state.text.len) {
        if (one && one->invented)
            page_line(p, "invented/one", &state, 1);
    } else if (names != NAMES_REAL) {
        page_line(p, names == NAMES_INVENTED ? "invented/all" : "invented/some", NULL, 0);
    }
}

static struct str keep(const struct page *p, struct buf *text)
{
    struct str kept = arena_copy(&p->document->arena, buf_all(text));
    buf_free(text);
    return kept;
}

struct str page_told(const struct page *p, const char *phrase, const struct arg *args, uint32_t count)
{
    struct buf text = { 0 };
    tell_phrase(&text, p->voice, phrase, args, count);
    return keep(p, &text);
}

struct str page_number(const struct page *p, int64_t number)
{
    struct buf text = { 0 };
    buf_number(&text, number);
    return keep(p, &text);
}

void cell_text(struct page *p, enum cell_kind kind, struct str text)
{
    document_cell(p->document, kind, text, p->language);
}

void cell_phrase(struct page *p, const char *phrase)
{
    cell_text(p, CELL_TEXT, say(p->voice, phrase));
}

void cell_number(struct page *p, int64_t number)
{
    struct buf text = { 0 };
    buf_number(&text, number);
    cell_text(p, CELL_NUMBER, buf_all(&text));
    buf_free(&text);
}

void cell_date(struct page *p, struct date date)
{
    cell_text(p, CELL_DATE, date_given(date) ? str_of(date_text(date).at) : STR(""));
}

void cell_field(struct page *p, const struct fact *f, const char *name)
{
    static const enum cell_kind kinds[ARG_DERIVATION + 1] = {
        [ARG_DATE] = CELL_DATE, [ARG_COUNT] = CELL_NUMBER, [ARG_CODE] = CELL_CODE
    };
    const struct arg *a = fact_field(f, name);
    struct buf text = { 0 };
    if (a && a->type == ARG_DATE)
        buf_text(&text, date_text(a->date).at); /* the cell keeps a date in order; no marks of direction in it */
    else if (a && a->type == ARG_CODE)
        buf_str(&text, a->text);
    else if (a)
        tell_arg(&text, p->voice, a);
    cell_text(p, a ? kinds[a->type] : CELL_TEXT, buf_all(&text));
    buf_free(&text);
}

void cell_coded(struct page *p, const char *folder, struct str code)
{
    struct buf id = { 0 };
    buf_text(&id, folder);
    buf_str(&id, code);
    const char *english = phrase_english(id.at, id.len);
    cell_text(p, CELL_TEXT, english ? say_id(p->voice, buf_all(&id)) : code);
    buf_free(&id);
}

void cell_coded_field(struct page *p, const struct fact *f, const char *name, const char *folder)
{
    const struct arg *a = fact_field(f, name);
    struct buf number = { 0 };
    if (a && a->type == ARG_COUNT)
        buf_number(&number, a->number);
    if (a)
        cell_coded(p, folder, a->type == ARG_COUNT ? buf_all(&number) : a->text);
    else
        cell_text(p, CELL_TEXT, STR(""));
    buf_free(&number);
}

void cell_localised(struct page *p, const struct fact *f, const char *name)
{
    struct str language = p->language, text = fact_text(f, name, &language);
    document_cell(p->document, CELL_TEXT, text, language);
}

void tell_cited(struct buf *out, const struct page *p, const struct fact *f)
{
    const struct arg *paragraph = fact_field(f, "paragraph"), *letter = fact_field(f, "letter");
    const struct arg *symbol = record_field(p, "symbol");
    if (!symbol || !paragraph)
        return;
    buf_str(out, symbol->text);
    buf_byte(out, '#');
    buf_str(out, paragraph->text);
    if (!letter)
        return;
    buf_byte(out, '.');
    buf_str(out, letter->text);
}

void cell_citation(struct page *p, const struct fact *f)
{
    struct buf text = { 0 };
    tell_cited(&text, p, f);
    cell_text(p, CELL_CODE, buf_all(&text));
    buf_free(&text);
}

void cell_derivation(struct page *p, const struct derivation *d)
{
    struct buf text = { 0 };
    tell_derivation(&text, p->voice, d);
    cell_text(p, CELL_DERIVATION, buf_all(&text));
    buf_free(&text);
}

void cell_amount(struct page *p, struct amount amount)
{
    struct buf text = { 0 };
    amount_write(&text, amount);
    if (amount.unit.len)
        buf_byte(&text, ' ');
    buf_str(&text, label_code(p->voice, amount.unit));
    cell_text(p, CELL_AMOUNT, buf_all(&text)); /* the cell keeps it in order; no marks of direction in it */
    buf_free(&text);
}

void cell_told(struct page *p, const char *phrase, const struct arg *args, uint32_t count)
{
    struct buf text = { 0 };
    tell_phrase(&text, p->voice, phrase, args, count);
    cell_text(p, CELL_TEXT, buf_all(&text));
    buf_free(&text);
}

void each_fact(struct page *p, const char *names, void (*row)(struct page *, const struct fact *))
{
    for (uint32_t i = 0; i < p->record->fact_count; i++)
        for (struct str rest = str_of(names); rest.len;)
            if (str_same(str_cut(&rest, ' '), p->record->facts[i].name))
                row(p, &p->record->facts[i]);
}

bool has_fact(const struct page *p, const char *name)
{
    return digest_fact(p->record, name) != NULL;
}

const struct arg *record_field(const struct page *p, const char *name)
{
    const struct fact *record = digest_fact(p->record, "record");
    return record ? fact_field(record, name) : NULL;
}
