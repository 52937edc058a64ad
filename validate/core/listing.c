/* Documents that are known; see listing.h. */
#include "listing.h"

#include "list.h"
#include "symbol.h"

static void add_document(struct listings *l, const struct arg *symbol)
{
    if (!symbol)
        return;
    MEMORY_ROOM(l->documents, l->document_count, l->document_cap);
    l->documents[l->document_count++] = symbol_base(symbol->text);
}

static void add_listing(struct listings *l, const struct digest *d)
{
    const struct fact *record = digest_fact(d, "record");
    const struct arg *symbol = record ? fact_field(record, "symbol") : NULL,
                     *meeting = record ? fact_field(record, "meeting") : NULL;
    if (!symbol || !meeting || !digest_fact(d, "document"))
        return;
    MEMORY_ROOM(l->listings, l->listing_count, l->listing_cap);
    l->listings[l->listing_count++] = (struct listing){ symbol_series(symbol->text), meeting->text, d };
}

void listings_add(struct listings *l, const struct digest *d)
{
    if (!d->whole)
        return;
    add_listing(l, d);
    for (uint32_t i = 0; i < d->fact_count; i++) {
        const struct fact *f = &d->facts[i];
        if (str_is(f->name, "document"))
            add_document(l, fact_field(f, "symbol"));
        else if (str_is(f->name, "mention") && str_is(f->item, "@symbol")) /* its own */
            add_document(l, fact_field(f, "symbols"));
    }
}

/* Of one series by their paths, so that one of them is found again, and the same one in every run. */
static int by_series(const void *a, const void *b)
{
    const struct listing *x = a, *y = b;
    int order = str_order(x->series, y->series);
    return order ? order : str_order(x->record->path, y->record->path);
}

static int by_series_alone(const void *a, const void *b)
{
    return str_order(((const struct listing *)a)->series, ((const struct listing *)b)->series);
}

void listings_close(struct listings *l)
{
    list_sort(l->listings, l->listing_count, sizeof *l->listings, by_series);
    list_sort(l->documents, l->document_count, sizeof *l->documents, list_by_text);
}

void listings_free(struct listings *l)
{
    memory_drop(l->listings);
    memory_drop(l->documents);
    *l = (struct listings){ 0 };
}

static const struct listing *find(const struct listings *l, struct str symbol, const struct digest *record,
                                  int (*order)(const void *, const void *))
{
    struct listing wanted = { .series = symbol_series(symbol), .record = record };
    return list_find(&wanted, l->listings, l->listing_count, sizeof wanted, order);
}

const struct listing *listings_where(const struct listings *l, struct str symbol)
{
    return find(l, symbol, NULL, by_series_alone);
}

const struct listing *listings_in(const struct listings *l, struct str symbol, const struct digest *record)
{
    return find(l, symbol, record, by_series);
}

bool listings_have(const struct listings *l, struct str symbol)
{
    struct str base = symbol_base(symbol);
    return list_find(&base, l->documents, l->document_count, sizeof base, list_by_text);
}
