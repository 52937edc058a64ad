/* How often each rule had each outcome, and why; see report.h. */
#include "check.h"
#include "report.h"

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

bool report_read_some(const struct report *r)
{
    return r->unread < r->record_count - r->in_force;
}

/* Rules for which no record has given a reason yet: most records give none that is new. */
struct open_rules {
    uint32_t *at, count;
};

/* Adds the reasons that are plain from the digest. */
static void cover_plainly(const struct report_record *record, struct coverage *c, struct open_rules *open)
{
    const struct digest *d = &record->judged;
    uint32_t left = 0;
    for (uint32_t i = 0; i < open->count; i++) {
        uint32_t n = open->at[i];
        if (!c[n].given && n < d->outcome_count && d->outcomes[n] == NOT_APPLICABLE && concerns(record, n)) {
            c[n].reason = plain_reason(d, n);
            c[n].given = true;
        }
        if (!c[n].given)
            open->at[left++] = n;
    }
    open->count = left;
}

static void cover_record(const struct report_record *record, struct coverage *c, struct open_rules *open)
{
    const struct digest *d = &record->judged;
    for (uint32_t n = 0; n < rule_count && n < d->outcome_count; n++)
        c[n].times[d->outcomes[n]] += concerns(record, n);
    cover_reasons(record, c);
    cover_plainly(record, c, open);
}

static enum outcome state_of(const struct report *r, const struct coverage *c)
{
    if (c->times[NOT_EVALUATED] || !r->record_count)
        return NOT_EVALUATED;
    return c->times[PASS] || c->times[FINDING] ? PASS : NOT_APPLICABLE;
}

void report_cover(struct report *r)
{
    struct coverage *c = arena_get(&r->arena, rule_count * sizeof *c);
    struct open_rules open = { arena_get(&r->arena, rule_count * sizeof *open.at), 0 };
    while (open.count < rule_count) {
        open.at[open.count] = open.count;
        open.count++;
    }
    find_unread(r);
    for (uint32_t i = 0; i < r->record_count; i++) {
        const struct digest *d = &r->records[i].judged;
        for (uint32_t n = 0; n < d->finding_count; n++)
            c[d->findings[n].rule].findings++;
        if (d->whole || !report_read_some(r)) /* else what it leaves open is told of it, and not of each rule */
            cover_record(&r->records[i], c, &open);
    }
    for (uint32_t n = 0; n < rule_count; n++) {
        c[n].state = state_of(r, &c[n]);
        if (!c[n].given)
            c[n].reason.phrase = STR("reason/no-record");
    }
    r->coverage = c;
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
