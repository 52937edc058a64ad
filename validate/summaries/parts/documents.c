/* The documents of the meeting, and the paragraphs of its report that cite them. */
#include "parts.h"

static bool is_of(const struct fact *cited, const char *name, struct str symbol)
{
    const struct arg *a = fact_field(cited, name);
    return a && str_same(a->text, symbol);
}

/* The paragraphs that cite the symbol, each once. */
static void citing(struct page *p, struct str symbol)
{
    struct buf list = { 0 };
    struct str last = STR("");
    for (uint32_t i = 0; i < p->record->fact_count; i++) {
        const struct fact *f = &p->record->facts[i];
        bool cites = str_is(f->name, "cited") && (is_of(f, "symbol", symbol) || is_of(f, "reissued", symbol));
        const struct arg *paragraph = cites || (str_is(f->name, "extension") && is_of(f, "analysis", symbol))
                                          ? fact_field(f, "paragraph")
                                          : NULL;
        if (!paragraph || str_same(paragraph->text, last))
            continue;
        if (list.len)
            buf_str(&list, say(p->voice, "list/comma"));
        buf_str(&list, paragraph->text);
        last = paragraph->text;
    }
    cell_text(p, CELL_TEXT, buf_all(&list));
    buf_free(&list);
}

static void row(struct page *p, const struct fact *f)
{
    const struct arg *symbol = fact_field(f, "symbol");
    cell_field(p, f, "symbol");
    cell_localised(p, f, "title");
    citing(p, symbol ? symbol->text : STR(""));
}

void part_documents(struct page *p)
{
    static const char *const heads[] = { "documents/symbol", "documents/title", "documents/cited", NULL };
    if (has_fact(p, "document"))
        page_heading(p, 3, "documents/heading");
    page_table(p, "documents", LAYOUT_GRID, "documents/caption", heads);
    each_fact(p, "document", row);
}
