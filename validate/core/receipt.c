/* Writing receipts; see receipt.h. */
#include "receipt.h"

#include "embedded.h"
#include "escape.h"
#include "fingerprint.h"
#include "rule.h"
#include "version.h"

/* Findings that are counted, and a hash of which these are. */
struct found {
    int64_t by_severity[ERROR + 1], waived, known;
    uint8_t hash[HASH];
};

static void put_number(struct buf *out, const char *name, int64_t number)
{
    struct buf text = { 0 };
    buf_number(&text, number);
    escape_attribute(out, name, buf_all(&text));
    buf_free(&text);
}

static void put_hash(struct buf *out, const char *name, const uint8_t hash[HASH])
{
    char text[2 * HASH];
    hash_text(text, hash, sizeof text);
    escape_attribute(out, name, (struct str){ text, sizeof text });
}

static void put_date(struct buf *out, const char *name, struct date d)
{
    escape_attribute(out, name, str_of(date_text(d).at));
}

static void put_bool(struct buf *out, const char *name, bool is)
{
    escape_attribute(out, name, is ? STR("yes") : STR("no"));
}

static void count(struct found *f, const struct digest *d)
{
    for (uint32_t i = 0; i < d->finding_count; i++) {
        const struct finding *its = &d->findings[i];
        struct fingerprint print = fingerprint_of(d, its);
        f->by_severity[its->severity]++;
        f->waived += its->waived != NULL;
        f->known += its->known;
        hash_on(f->hash, str_of(print.at));
        hash_on(f->hash, str_of(severity_name(its->severity)));
        hash_on(f->hash, its->waived ? STR("waived") : its->known ? STR("known") : STR("counts"));
    }
}

static void put_found(struct buf *out, const struct found *f)
{
    put_number(out, "errors", f->by_severity[ERROR]);
    put_number(out, "warnings", f->by_severity[WARNING]);
    put_number(out, "notes", f->by_severity[NOTE]);
    put_number(out, "waived", f->waived);
    put_number(out, "known", f->known);
    put_hash(out, "findings", f->hash);
}

/* The hash of all schemas, in the order of their paths. */
static void put_schemas(struct buf *out)
{
    uint8_t hash[HASH] = { 0 };
    for (size_t i = 0; i < embedded_count; i++) {
        struct str path = str_of(embedded_files[i].path);
        if (!str_starts(path, "schema/") || !str_is(((struct str){ path.at + path.len - 4, 4 }), ".xsd"))
            continue;
        hash_on(hash, embedded_file(embedded_files[i].path));
    }
    put_hash(out, "schemas", hash);
}

static void put_program(struct buf *out, const struct receipt *r, const struct report *report)
{
    buf_text(out, "  <program");
    escape_attribute(out, "version", STR(TL_VERSION));
    escape_attribute(out, "rules", str_of(rules_hash));
    put_schemas(out);
    put_hash(out, "registry", report->registry->hash);
    put_date(out, "known-until", report_known_until(report));
    escape_attribute(out, "limits", r->limits);
    buf_text(out, "/>\n");
}

static void put_asked(struct buf *out, const struct receipt *r)
{
    buf_text(out, "  <asked");
    escape_attribute(out, "fail-on", str_of(r->fail_on));
    if (r->profile)
        escape_attribute(out, "profile", str_of(r->profile));
    put_bool(out, "settings", r->settings);
    put_bool(out, "mixed", r->mixed);
    buf_text(out, "/>\n");
}

static void put_year(struct buf *out, const char *name, int16_t year)
{
    struct date_text text = date_text((struct date){ year, 1, 1 });
    escape_attribute(out, name, (struct str){ text.at, 4 });
}

static void put_declared(struct buf *out, const struct complete *c)
{
    for (uint32_t i = 0; c && i < c->count; i++) {
        buf_text(out, "  <declared");
        escape_attribute(out, "state", c->spans[i].state);
        put_year(out, "from", c->spans[i].from);
        put_year(out, "to", c->spans[i].to);
        buf_text(out, "/>\n");
    }
}

static void put_sources(struct buf *out, const struct report *r)
{
    for (uint32_t i = 0; i < r->source_count; i++) {
        const struct report_source *s = &r->sources[i];
        if (!s->hash)
            continue;
        buf_text(out, "  <source");
        escape_attribute(out, "kind", str_of(strchr(s->phrase, '/') + 1));
        escape_attribute(out, "file", s->file);
        put_hash(out, "sha256", s->hash);
        buf_text(out, "/>\n");
    }
}

static void put_record(struct buf *out, const struct digest *d)
{
    struct found found = { 0 };
    count(&found, d);
    buf_text(out, "  <checked");
    escape_attribute(out, "path", d->path);
    if (d->id.len)
        escape_attribute(out, "id", d->id);
    put_hash(out, "sha256", d->hash);
    put_bool(out, "whole", d->whole);
    put_found(out, &found);
    buf_text(out, "/>\n");
}

static void put_rules(struct buf *out, const struct report *r)
{
    static const char *const outcomes[] = { [PASS] = "evaluated",
                                            [FINDING] = "evaluated",
                                            [NOT_APPLICABLE] = "not-applicable",
                                            [NOT_EVALUATED] = "not-evaluated" };
    for (uint32_t i = 0; i < rule_count; i++) {
        buf_text(out, "  <evaluated");
        escape_attribute(out, "rule", str_of(rules[i].rule->id));
        escape_attribute(out, "outcome", str_of(outcomes[r->coverage[i].state]));
        put_number(out, "findings", r->coverage[i].findings);
        buf_text(out, "/>\n");
    }
}

static void put_result(struct buf *out, const struct receipt *r, const struct report *report)
{
    struct found all = { 0 };
    for (uint32_t i = 0; i < report->record_count; i++)
        if (!report->records[i].beside)
            count(&all, &report->records[i].judged);
    buf_text(out, "  <result");
    put_number(out, "exit-code", r->exit);
    put_number(out, "evaluated", report_evaluated(report));
    put_number(out, "rules", rule_count);
    put_found(out, &all);
    buf_text(out, "/>\n");
}

void receipt_write(struct buf *out, const struct receipt *r, const struct report *report)
{
    buf_text(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<receipt xmlns=\"" TL_NAMESPACE "\" format=\"1.0\"");
    put_date(out, "as-of", report->as_of);
    buf_text(out, ">\n");
    put_program(out, r, report);
    put_asked(out, r);
    put_result(out, r, report);
    put_declared(out, report->complete);
    put_sources(out, report);
    for (uint32_t i = 0; i < report->record_count; i++)
        if (!report->records[i].beside)
            put_record(out, &report->records[i].judged);
    put_rules(out, report);
    buf_text(out, "</receipt>\n");
}
