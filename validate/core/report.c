/* The corpus phase and the final order; see report.h. */
#include "report.h"

#include "check.h"
#include "list.h"
#include "report_index.h"

static int by_path(const void *a, const void *b)
{
    const struct digest *x = ((const struct report_record *)a)->given,
                        *y = ((const struct report_record *)b)->given;
    int order = str_order(x->path, y->path);
    return order ? order : memcmp(x->hash, y->hash, sizeof x->hash);
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
    list_sort(r->records, kept, sizeof *r->records, by_path);
    for (uint32_t i = 0; i < kept; i++) {
        if (i && by_path(&r->records[i], &r->records[r->record_count - 1]) == 0)
            continue;
        r->in_force += r->records[i].in_force;
        r->beside += r->records[i].beside;
        r->records[r->record_count++] = r->records[i];
    }
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
    list_sort(d->findings, d->finding_count, sizeof *d->findings, finding_order);
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
    struct judging j = { r, r->record_count / REPORT_WORTH };
    if (!j.parts)
        j.parts = 1;
    else if (j.parts > REPORT_PARTS)
        j.parts = REPORT_PARTS;
    if (r->levels_of)
        for (uint32_t i = 0; i < r->record_count; i++)
            r->records[i].levels = r->levels_of(r->levels_data, r->records[i].given);
    report_in_parts(r, judge_part, &j, j.parts);
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

void report_make(struct report *r, struct digest *const *digests, uint32_t count)
{
    list_records(r, digests, count);
    report_index(r);
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

struct date report_known_until(const struct report *r)
{
    return registry_known_until(r->registry, r->names == NAMES_INVENTED);
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
