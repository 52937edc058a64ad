/* The documents of the meeting, and the paragraphs of its report that cite them. */
#include "list.h"
#include "parts.h"

/* One place that cites a symbol; in the order of symbols, then of the document. */
struct place_cited {
    struct str symbol, paragraph;
    uint32_t order;
};

struct index {
    struct place_cited *at;
    uint32_t count, cap;
};

static void add(struct index *x, const struct fact *f, const char *field)
{
    const struct arg *symbol = fact_field(f, field), *paragraph = fact_field(f, "paragraph");
    if (!symbol || !paragraph)
        return;
    MEMORY_ROOM(x->at, x->count, x->cap);
    x->at[x->count] = (struct place_cited){ symbol->text, paragraph->text, x->count };
    x->count++;
}

static int by_symbol(const void *a, const void *b)
{
    const struct place_cited *x = a, *y = b;
    int order = str_order(x->symbol, y->symbol);
    return order ? order : (x->order > y->order) - (x->order < y->order);
}

static struct index make_index(const struct digest *d)
{
    struct index x = { 0 };
    for (uint32_t i = 0; i < d->fact_count; i++) {
        const struct fact *f = &d->facts[i];
        if (str_is(f->name, "cited")) {
            add(&x, f, "symbol");
            add(&x, f, "reissued");
        } else if (str_is(f->name, "extension")) {
            add(&x, f, "analysis");
        }
    }
    list_sort(x.at, x.count, sizeof *x.at, by_symbol);
    return x;
}

/* The paragraphs that cite the symbol, each once. */
static void citing_cell(struct page *p, const struct index *x, struct str symbol)
{
    struct buf list = { 0 };
    struct str last = STR("");
    size_t low = list_place(&symbol, x->at, x->count, sizeof *x->at, list_by_text);
    for (; low < x->count && str_same(x->at[low].symbol, symbol); low++) {
        if (str_same(x->at[low].paragraph, last))
            continue;
        last = x->at[low].paragraph;
        if (list.len)
            buf_str(&list, say(p->voice, "list/comma"));
        buf_str(&list, last);
    }
    cell_text(p, CELL_TEXT, buf_all(&list));
    buf_free(&list);
}

void part_documents(struct page *p)
{
    static const char *const heads[] = { "documents/symbol", "documents/title", "documents/cited", NULL };
    if (has_fact(p, "document"))
        page_heading(p, 3, "documents/heading");
    page_table(p, "documents", LAYOUT_GRID, "documents/caption", heads);
    struct index x = make_index(p->record);
    for (uint32_t i = 0; i < p->record->fact_count; i++) {
        const struct fact *f = &p->record->facts[i];
        const struct arg *symbol = str_is(f->name, "document") ? fact_field(f, "symbol") : NULL;
        if (!symbol)
            continue;
        cell_field(p, f, "symbol");
        cell_localised(p, f, "title");
        citing_cell(p, &x, symbol->text);
    }
    memory_drop(x.at);
}
