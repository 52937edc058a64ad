/* The corpus phase and the final order; see report.h. */
#include "report.h"

#include <stdlib.h>

#include "check.h"

static int by_path(const void *a, const void *b)
{
    const struct digest *x = ((const struct report_record *)a)->given,
                        *y = ((const struct report_record *)b)->given;
    int order = str_order(x->path, y->path);
    return order ? order : memcmp(x->hash, y->hash, sizeof x->hash);
}

static int by_symbol(const void *a, const void *b)
{
    const struct report_symbol *x = a, *y = b;
    int order = str_order(x->symbol, y->symbol);
    return order ? order : (x->record > y->record) - (x->record < y->record);
}

static int by_text(const void *a, const void *b)
{
    return str_order(*(const struct str *)a, *(const struct str *)b);
}

static bool is_same(const struct digest *d, const struct digest *waivers)
{
    return d->kind == WAIVERS && !d->aside && memcmp(d->hash, waivers->hash, sizeof d->hash) == 0;
}

/* Documents of waivers in force. One that is named too as what to check, perhaps by another path, stands there once. */
static uint32_t add_waivers(struct report *r, uint32_t kept)
{
    for (uint32_t i = 0; i < r->waiver_file_count; i++) {
        struct report_record added = { .given = r->waiver_files[i], .in_force = true, .beside = true };
        uint32_t left = 0;
        for (uint32_t n = 0; n < kept; n++)
            if (is_same(r->records[n].given, added.given) && !r->records[n].in_force)
                added.beside = false;
            else
                r->records[left++] = r->records[n];
        r->records[left++] = added;
        kept = left;
    }
    return kept;
}

static void list_records(struct report *r, struct digest *const *digests, uint32_t count)
{
    r->records = arena_get(&r->arena, ((size_t)count + r->waiver_file_count + 1) * sizeof *r->records);
    uint32_t kept = 0;
    for (uint32_t i = 0; i < count; i++)
        if (!digests[i]->aside)
            r->records[kept++].given = digests[i];
    kept = add_waivers(r, kept);
    if (kept)
        qsort(r->records, kept, sizeof *r->records, by_path);
    for (uint32_t i = 0; i < kept; i++) {
        if (i && by_path(&r->records[i], &r->records[r->record_count - 1]) == 0)
            continue;
        r->in_force += r->records[i].in_force;
        r->beside += r->records[i].beside;
        r->records[r->record_count++] = r->records[i];
    }
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
    if (r->symbol_count)
        qsort(r->symbols, r->symbol_count, sizeof *r->symbols, by_symbol);
    if (r->anchor_count)
        qsort(r->anchors, r->anchor_count, sizeof *r->anchors, by_text);
}

bool report_has_anchor(const struct report *r, struct str anchor)
{
    return r->anchor_count && bsearch(&anchor, r->anchors, r->anchor_count, sizeof anchor, by_text);
}

const struct digest *report_record_of_symbol(const struct report *r, struct str symbol)
{
    uint32_t low = 0, high = r->symbol_count;
    while (low < high) {
        uint32_t middle = (low + high) / 2;
        if (str_order(r->symbols[middle].symbol, symbol) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low < r->symbol_count && str_same(r->symbols[low].symbol, symbol)
               ? r->records[r->symbols[low].record].given
               : NULL;
}

static void *copy_list(struct arena *a, const void *list, uint32_t count, size_t size)
{
    void *copy = arena_get(a, count * size);
    if (count)
        memcpy(copy, list, count * size);
    return copy;
}

/* A copy of a list that has grown outside the arena, which then is dropped. */
static void *settle(struct arena *a, void *list, uint32_t count, size_t size)
{
    void *copy = copy_list(a, list, count, size);
    memory_drop(list);
    return copy;
}

static void *unsettle(const void *list, uint32_t count, uint32_t *cap, size_t size)
{
    if (!count)
        return NULL;
    void *copy = memory_get(count * size);
    memcpy(copy, list, count * size);
    *cap = count;
    return copy;
}

static bool concerns_corpus(uint32_t rule)
{
    return rules[rule].rule->on_corpus != NULL;
}

/* Reasons that the record phase gave for corpus rules give way to those of the corpus phase. */
static void drop_reasons(struct digest *d)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < d->reason_count; i++)
        if (!d->whole || !concerns_corpus(d->reasons[i].rule) || !(rules[d->reasons[i].rule].rule->kinds & d->kind))
            d->reasons[kept++] = d->reasons[i];
    d->reason_count = kept;
}

static void list_corpus_rules(struct report *r)
{
    r->corpus_rules = arena_get(&r->arena, rule_count * sizeof *r->corpus_rules);
    for (uint32_t i = 0; i < rule_count; i++)
        if (concerns_corpus(i))
            r->corpus_rules[r->corpus_rule_count++] = i;
}

static void judge(const struct report *r, struct report_record *record, struct arena *arena)
{
    struct digest *d = &record->judged;
    struct check c = { .registry = r->registry, .arena = arena, .digest = d, .most = r->most };
    *d = *record->given;
    d->findings = unsettle(d->findings, d->finding_count, &c.finding_cap, sizeof *d->findings);
    d->reasons = unsettle(d->reasons, d->reason_count, &c.reason_cap, sizeof *d->reasons);
    d->outcomes = copy_list(arena, d->outcomes, d->outcome_count, 1);
    drop_reasons(d);
    check_corpus(&c, r, record->given);
    d->findings = settle(arena, d->findings, d->finding_count, sizeof *d->findings);
    d->reasons = settle(arena, d->reasons, d->reason_count, sizeof *d->reasons);
    if (record->levels)
        levels_apply(record->levels, d, arena);
    if (d->finding_count)
        qsort(d->findings, d->finding_count, sizeof *d->findings, finding_order);
}

enum { WORTH = 2000 }; /* records in a part: fewer are done with before another has begun */

/* Parts of a job, which write nothing in common. */
static void in_parts(struct report *r, void (*part)(void *job, uint32_t which), void *job, uint32_t parts)
{
    if (r->side_by_side && parts > 1 && r->record_count >= 2 * WORTH)
        r->side_by_side(part, job, parts);
    else
        for (uint32_t i = 0; i < parts; i++)
            part(job, i);
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

static void index_records(struct report *r)
{
    static void (*const first[])(struct report *) = { index_identities, index_documents };
    static void (*const then[])(struct report *) = { index_given, index_chains, index_periods };
    in_parts(r, index_part, &(struct indexing){ r, first }, sizeof first / sizeof *first);
    in_parts(r, index_part, &(struct indexing){ r, then }, sizeof then / sizeof *then);
}

/* The judging of all records but waivers, in parts that need nothing of each other. */
struct judging {
    struct report *report;
    uint32_t parts;
};

static void judge_part(void *data, uint32_t part)
{
    struct judging *j = data;
    uint64_t count = j->report->record_count;
    for (uint64_t i = count * part / j->parts; i < count * (part + 1) / j->parts; i++)
        if (j->report->records[i].given->kind != WAIVERS)
            judge(j->report, &j->report->records[i], &j->report->parts[part]);
}

static void judge_records(struct report *r)
{
    struct judging j = { r, r->record_count / WORTH };
    if (r->levels_of)
        for (uint32_t i = 0; i < r->record_count; i++)
            r->records[i].levels = r->levels_of(r->levels_data, r->records[i].given);
    j.parts = j.parts > REPORT_PARTS ? REPORT_PARTS : j.parts ? j.parts : 1;
    in_parts(r, judge_part, &j, j.parts);
}

/* When it is known what they are needed for. */
static void judge_waivers(struct report *r)
{
    for (uint32_t i = 0; i < r->record_count; i++)
        if (r->records[i].given->kind == WAIVERS)
            judge(r, &r->records[i], &r->arena);
}

static void count_findings(struct report *r)
{
    for (uint32_t i = 0; i < r->record_count; i++) {
        const struct digest *d = &r->records[i].judged;
        for (uint32_t n = 0; n < d->finding_count; n++)
            if (!d->findings[n].waived)
                r->counts[d->findings[n].severity]++;
    }
}

/* Rules for records have nothing to do with the waivers that stand beside them. */
static bool concerns(const struct report_record *record, uint32_t rule)
{
    return !record->in_force || (rules[rule].rule->kinds & WAIVERS);
}

/* Why a rule did not apply, where the digest gives no reason: its kind shows it, or there was no item to look at. */
static struct reason plain_reason(const struct digest *d, uint32_t n)
{
    const struct rule *rule = rules[n].rule;
    if (d->kind && !(rule->kinds & d->kind))
        return (struct reason){ n, STR("reason/other-kind"), str_of(kind_name((enum kind)d->kind)) };
    return (struct reason){ n, STR("reason/no-item"), str_of(rule->each) };
}

/* Adds the reasons that a record gives. */
static void cover_reasons(const struct report_record *record, struct coverage *c)
{
    const struct digest *d = &record->judged;
    for (uint32_t n = 0; n < d->reason_count; n++) {
        if (!concerns(record, d->reasons[n].rule))
            continue;
        struct coverage *of = &c[d->reasons[n].rule];
        enum outcome outcome = (enum outcome)d->outcomes[d->reasons[n].rule];
        bool weightier = outcome != NOT_APPLICABLE;
        of->times[NOT_EVALUATED] += outcome == FINDING;
        if (!of->given || (weightier && of->times[NOT_EVALUATED] == 1))
            of->reason = d->reasons[n];
        of->given = true;
    }
}

static void find_unread(struct report *r)
{
    for (uint32_t i = 0; i < r->record_count; i++)
        if (!r->records[i].given->whole && !r->unread++)
            r->first_unread = r->records[i].given->path;
}

struct date report_known_until(const struct report *r)
{
    return registry_known_until(r->registry, r->names == NAMES_INVENTED);
}

bool report_read_some(const struct report *r)
{
    return r->unread < r->record_count - r->in_force;
}

void report_cover(struct report *r)
{
    struct coverage *c = arena_get(&r->arena, rule_count * sizeof *c);
    find_unread(r);
    for (uint32_t i = 0; i < r->record_count; i++) {
        const struct digest *d = &r->records[i].judged;
        for (uint32_t n = 0; n < d->finding_count; n++)
            c[d->findings[n].rule].findings++;
        if (!d->whole && report_read_some(r)) /* what it leaves open is told of it, and not of each rule */
            continue;
        for (uint32_t n = 0; n < rule_count && n < d->outcome_count; n++)
            c[n].times[d->outcomes[n]] += concerns(&r->records[i], n);
        cover_reasons(&r->records[i], c);
        for (uint32_t n = 0; n < rule_count && n < d->outcome_count; n++)
            if (d->outcomes[n] == NOT_APPLICABLE && !c[n].given && concerns(&r->records[i], n)) {
                c[n].reason = plain_reason(d, n);
                c[n].given = true;
            }
    }
    for (uint32_t n = 0; n < rule_count; n++) {
        c[n].state = c[n].times[NOT_EVALUATED] || !r->record_count ? NOT_EVALUATED
                     : c[n].times[PASS] || c[n].times[FINDING]     ? PASS
                                                                   : NOT_APPLICABLE;
        if (!c[n].given)
            c[n].reason.phrase = STR("reason/no-record");
    }
    r->coverage = c;
}

void report_make(struct report *r, struct digest *const *digests, uint32_t count)
{
    list_records(r, digests, count);
    index_records(r);
    list_corpus_rules(r);
    judge_records(r);
    waivers_apply(r);
    judge_waivers(r);
    if (r->baseline)
        baseline_apply(r->baseline, r);
    count_findings(r);
}

void report_clear(struct report *r)
{
    memory_drop(r->anchors);
    chains_free(&r->chains);
    given_free(&r->given);
    listings_free(&r->listings);
    sequence_free(&r->sequence);
    identities_free(&r->identities);
    for (int i = 0; i < REPORT_PARTS; i++)
        arena_free(&r->parts[i]);
    arena_free(&r->arena);
    size_t given = offsetof(struct report, records);
    memset((char *)r + given, 0, sizeof *r - given);
}

void report_free(struct report *r)
{
    report_clear(r);
    *r = (struct report){ 0 };
}

uint32_t report_evaluated(const struct report *r)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < rule_count; i++)
        count += r->coverage[i].state == PASS;
    return count;
}

bool report_reason(const struct digest *d, uint32_t rule, struct reason *out)
{
    if (rule >= d->outcome_count || d->outcomes[rule] == PASS || d->outcomes[rule] == FINDING)
        return false;
    *out = plain_reason(d, rule);
    for (uint32_t i = 0; i < d->reason_count; i++)
        if (d->reasons[i].rule == rule)
            *out = d->reasons[i];
    return true;
}

bool report_lost(const struct report_record *record)
{
    return !record->given->whole && !record->judged.finding_count;
}

bool report_fails(const struct report *r, enum severity level)
{
    for (uint32_t i = 0; i < r->record_count; i++) {
        const struct digest *d = &r->records[i].judged;
        for (uint32_t n = 0; n < d->finding_count; n++)
            if (finding_counts(&d->findings[n]) && d->findings[n].severity >= level)
                return true;
    }
    return false;
}
