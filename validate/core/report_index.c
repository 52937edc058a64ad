/* What corpus rules look things up in; see report_index.h. */
#include "report_index.h"

#include "list.h"

void report_in_parts(struct report *r, void (*part)(void *job, uint32_t which), void *job, uint32_t parts)
{
    if (r->side_by_side && r->record_count >= 2 * REPORT_WORTH)
        r->side_by_side(part, job, parts);
    else
        for (uint32_t i = 0; i < parts; i++)
            part(job, i);
}

static int by_symbol(const void *a, const void *b)
{
    const struct report_symbol *x = a, *y = b;
    int order = str_order(x->symbol, y->symbol);
    return order ? order : (x->record > y->record) - (x->record < y->record);
}

static struct str symbol_of(const struct digest *d)
{
    for (uint32_t n = 0; n < d->fact_count; n++) {
        const struct arg *symbol = str_is(d->facts[n].name, "record") ? fact_field(&d->facts[n], "symbol") : NULL;
        if (symbol)
            return symbol->text;
    }
    return STR("");
}

/* What others may cite of this record: "SYMBOL#38" and "SYMBOL#38.b". */
static void list_anchors(struct report *r, const struct digest *d, struct str symbol)
{
    struct str rest = fact_word(digest_fact(d, "record"), "anchors");
    while (rest.len) {
        struct buf anchor = { 0 };
        buf_str(&anchor, symbol);
        buf_byte(&anchor, '#');
        buf_str(&anchor, str_cut(&rest, '\n'));
        MEMORY_ROOM(r->anchors, r->anchor_count, r->anchor_cap);
        r->anchors[r->anchor_count++] = arena_copy(&r->arena, buf_all(&anchor));
        buf_free(&anchor);
    }
}

static void list_symbols(struct report *r)
{
    r->symbols = arena_get(&r->arena, (r->record_count + 1) * sizeof *r->symbols);
    for (uint32_t i = 0; i < r->record_count; i++) {
        struct str symbol = symbol_of(r->records[i].given);
        if (!symbol.len)
            continue;
        r->symbols[r->symbol_count++] = (struct report_symbol){ symbol, i };
        list_anchors(r, r->records[i].given, symbol);
    }
    list_sort(r->symbols, r->symbol_count, sizeof *r->symbols, by_symbol);
    list_sort(r->anchors, r->anchor_count, sizeof *r->anchors, list_by_text);
}

bool report_has_anchor(const struct report *r, struct str anchor)
{
    return list_find(&anchor, r->anchors, r->anchor_count, sizeof anchor, list_by_text);
}

const struct digest *report_record_of_symbol(const struct report *r, struct str symbol)
{
    const struct report_symbol *found =
        list_find(&symbol, r->symbols, r->symbol_count, sizeof *r->symbols, list_by_text);
    return found ? r->records[found->record].given : NULL;
}

/* Facts of one record mostly name one State. */
static void find_names(struct report *r)
{
    bool named[2] = { false, false };
    struct str last = STR("");
    for (uint32_t i = 0; i < r->record_count; i++)
        for (uint32_t n = 0; n < r->records[i].given->fact_count; n++) {
            struct str code = fact_word(&r->records[i].given->facts[n], "state");
            if (!code.len || str_same(code, last))
                continue;
            const struct state *known = registry_state(r->registry, code);
            if (known)
                named[known->invented] = true;
            last = code;
        }
    r->names = named[1] ? named[0] ? NAMES_BOTH : NAMES_INVENTED : NAMES_REAL;
}

static void index_identities(struct report *r)
{
    for (uint32_t i = 0; i < r->record_count; i++)
        identities_add(&r->identities, r->records[i].given);
    identities_close(&r->identities);
}

static void index_documents(struct report *r)
{
    find_names(r);
    list_symbols(r);
    for (uint32_t i = 0; i < r->record_count; i++)
        listings_add(&r->listings, r->records[i].given);
    listings_close(&r->listings);
}

static void index_periods(struct report *r)
{
    for (uint32_t i = 0; i < r->record_count; i++)
        sequence_add(&r->sequence, r->records[i].given, &r->identities);
    sequence_close(&r->sequence);
}

/* What a later text given replaces is not looked into. */
static bool superseded(const struct report *r, uint32_t record)
{
    return identity_newer(&r->identities, r->records[record].given) != NULL;
}

static void index_chains(struct report *r)
{
    for (uint32_t i = 0; i < r->record_count; i++)
        if (!superseded(r, i))
            chains_add(&r->chains, r->records[i].given);
    chains_close(&r->chains);
}

static void index_given(struct report *r)
{
    for (uint32_t i = 0; i < r->record_count; i++)
        given_add(&r->given, r->records[i].given, superseded(r, i));
    given_close(&r->given);
}

/* What corpus rules look things up in: each needs nothing of the others of its round. */
struct indexing {
    struct report *report;
    void (*const *indexes)(struct report *);
};

static void index_part(void *data, uint32_t part)
{
    struct indexing *i = data;
    i->indexes[part](i->report);
}

void report_index(struct report *r)
{
    static void (*const first[])(struct report *) = { index_identities, index_documents };
    static void (*const then[])(struct report *) = { index_given, index_chains, index_periods };
    report_in_parts(r, index_part, &(struct indexing){ r, first }, sizeof first / sizeof *first);
    report_in_parts(r, index_part, &(struct indexing){ r, then }, sizeof then / sizeof *then);
}
