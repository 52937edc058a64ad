/* Baselines; see baseline.h. */
#include "baseline.h"

#include "escape.h"
#include "list.h"
#include "place.h"
#include "report.h"
#include "rule.h"

void baseline_take(struct baseline *b, const struct record *document, struct str file)
{
    struct place_reader lines = { .source = document->source };
    for (struct item i = item_at(record_root(document), "known"); item_given(i); i = item_next(i)) {
        MEMORY_ROOM(b->at, b->count, b->cap);
        b->at[b->count++] = (struct baseline_entry){
            .fingerprint = item_word(item_at(i, "@fingerprint")),
            .rule = item_word(item_at(i, "@rule")),
            .record = item_word(item_at(i, "@record")),
            .item = item_word(item_at(i, "@item")),
            .file = file,
            .line = place_of(&lines, item_span(i).from, item_span(i).to).line,
        };
    }
}

static int by_fingerprint(const void *a, const void *b)
{
    const struct baseline_entry *x = a, *y = b;
    int order = str_order(x->fingerprint, y->fingerprint);
    return order ? order : (x->line > y->line) - (x->line < y->line);
}

static int by_print_alone(const void *a, const void *b)
{
    return str_order(((const struct baseline_entry *)a)->fingerprint,
                     ((const struct baseline_entry *)b)->fingerprint);
}

static void meet(struct baseline *b, const struct digest *d, struct finding *f)
{
    struct fingerprint print = fingerprint_of(d, f);
    const struct baseline_entry asked = { .fingerprint = str_of(print.at) };
    struct baseline_entry *found = list_find(&asked, b->at, b->count, sizeof asked, by_print_alone);
    f->known = found != NULL;
    if (found)
        found->met = true;
    if (!f->waived) {
        b->known += found != NULL;
        b->fresh += !found;
    }
}

/* Whether the record of an entry was read whole, and its rule evaluated there. Records without an id are named by their path. */
static bool was_looked_at(const struct report *r, const struct baseline_entry *e)
{
    uint32_t rule = rule_find(e->rule);
    for (uint32_t i = 0; i < r->record_count; i++) {
        const struct digest *d = &r->records[i].judged;
        if (!str_same(d->id.len ? d->id : d->path, e->record))
            continue;
        return rule == rule_count || (d->whole && !d->limited && d->outcomes[rule] != NOT_EVALUATED);
    }
    return false;
}

/* Entries of one fingerprint are one. */
static bool is_met(const struct baseline *b, uint32_t i)
{
    return b->at[i].met || (i && by_print_alone(&b->at[i], &b->at[i - 1]) == 0) ||
           (i + 1 < b->count && by_print_alone(&b->at[i], &b->at[i + 1]) == 0 && b->at[i + 1].met);
}

void baseline_apply(struct baseline *b, struct report *r)
{
    b->known = b->fresh = b->stale = 0;
    for (uint32_t i = 0; i < b->count; i++)
        b->at[i].met = b->at[i].stale = false;
    list_sort(b->at, b->count, sizeof *b->at, by_fingerprint);
    for (uint32_t i = 0; i < r->record_count; i++)
        for (uint32_t n = 0; n < r->records[i].judged.finding_count; n++)
            meet(b, &r->records[i].judged, &r->records[i].judged.findings[n]);
    for (uint32_t i = 0; i < b->count; i++)
        if (!is_met(b, i) && was_looked_at(r, &b->at[i])) {
            b->at[i].stale = true;
            b->stale++;
        }
}

void baseline_free(struct baseline *b)
{
    memory_drop(b->at);
    *b = (struct baseline){ 0 };
}

/* A finding that is to be written. */
struct row {
    struct fingerprint print;
    struct str rule, record, item;
};

static int by_row(const void *a, const void *b)
{
    const struct row *x = a, *y = b;
    int order = str_order(x->record, y->record);
    if (!order)
        order = str_order(x->item, y->item);
    if (!order)
        order = str_order(x->rule, y->rule);
    return order ? order : strcmp(x->print.at, y->print.at);
}

static void put_row(struct buf *out, const struct row *row)
{
    buf_text(out, "  <known");
    escape_attribute(out, "fingerprint", str_of(row->print.at));
    escape_attribute(out, "rule", row->rule);
    escape_attribute(out, "record", row->record);
    escape_attribute(out, "item", row->item);
    buf_text(out, "/>\n");
}

void baseline_write(struct buf *out, const struct report *r)
{
    struct row *rows = NULL;
    uint32_t count = 0, cap = 0;
    for (uint32_t i = 0; i < r->record_count; i++) {
        const struct digest *d = &r->records[i].judged;
        for (uint32_t n = 0; n < d->finding_count; n++) {
            if (d->findings[n].waived)
                continue;
            MEMORY_ROOM(rows, count, cap);
            rows[count++] =
                (struct row){ fingerprint_of(d, &d->findings[n]), str_of(rules[d->findings[n].rule].rule->id),
                              d->id.len ? d->id : d->path, d->findings[n].item };
        }
    }
    list_sort(rows, count, sizeof *rows, by_row);
    buf_text(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- Written by treatylint check: what it found, "
                  "for its option "
                  "baseline. -->\n<baseline xmlns=\"" TL_NAMESPACE "\" format=\"1.0\">\n");
    for (uint32_t i = 0; i < count; i++)
        if (!i || by_row(&rows[i], &rows[i - 1]) != 0)
            put_row(out, &rows[i]);
    buf_text(out, "</baseline>\n");
    memory_drop(rows);
}
