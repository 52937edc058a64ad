/* Findings as JSON, one a line, each with its record. */
#include "json_finding.h"

#include "format.h"

static void put_finding(struct buf *out, const struct voice *english, const struct digest *d,
                        const struct finding *f)
{
    struct json j = { .out = out, .one_line = true };
    json_begin(&j, NULL, '{');
    json_text(&j, "path", d->path);
    json_text(&j, "record", d->id);
    json_finding(&j, english, d, f);
    json_end(&j, '}');
    buf_byte(out, '\n');
}

static void report(struct buf *out, struct report *r, const struct voice *v)
{
    struct voice english = voice_in_english(v);
    for (uint32_t i = 0; i < r->record_count; i++)
        for (uint32_t n = 0; n < r->records[i].judged.finding_count; n++)
            put_finding(out, &english, &r->records[i].judged, &r->records[i].judged.findings[n]);
}

const struct format format_ndjson = { .name = "ndjson", .report = report };
