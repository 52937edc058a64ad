/* The report as SARIF 2.1.0, as GitHub code scanning and others read it: every rule, also those that found nothing; each finding
 * with its place, its fingerprint, and the waiver that suppresses it; in English, whatever the language of the run. */
#include "escape.h"
#include "findings_told.h"
#include "fingerprint.h"
#include "format.h"
#include "json_arg.h"
#include "json_finding.h"
#include "rule.h"
#include "version.h"

static void put_message(struct json *j, const char *key, struct str text)
{
    json_begin(j, key, '{');
    json_text(j, "text", text);
    json_end(j, '}');
}

static void put_escaped(struct buf *uri, unsigned char c)
{
    buf_byte(uri, '%');
    buf_byte(uri, "0123456789ABCDEF"[c >> 4]);
    buf_byte(uri, "0123456789ABCDEF"[c & 15]);
}

/* A path as a relative reference; a first step with a colon would be read as a scheme. */
static void put_uri(struct json *j, struct str path)
{
    struct buf uri = { 0 };
    const char *colon = path.len ? memchr(path.at, ':', path.len) : NULL,
               *slash = path.len ? memchr(path.at, '/', path.len) : NULL;
    if (path.len && *path.at == '/')
        buf_text(&uri, "file://");
    else if (colon && (!slash || colon < slash))
        buf_text(&uri, "./");
    for (size_t i = 0; i < path.len; i++) {
        unsigned char c = (unsigned char)path.at[i];
        bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                     (c && strchr("-._~/:@!$&'()*+,;=", c));
        if (plain)
            buf_byte(&uri, (char)c);
        else
            put_escaped(&uri, c);
    }
    json_text(j, "uri", buf_all(&uri));
    buf_free(&uri);
}

/* The template of a message, with a mark for what each finding names there. */
static void put_short(struct json *j, const char *message)
{
    struct buf text = { 0 };
    for (const char *at = message; *at; at++) {
        if (*at != '{') {
            buf_byte(&text, *at);
            continue;
        }
        buf_text(&text, "…");
        at += strcspn(at, "}");
    }
    put_message(j, "shortDescription", buf_all(&text));
    buf_free(&text);
}

static struct finding example_of(const struct rule *rule)
{
    struct str basis = str_of(rule->basis);
    return (struct finding){ .rule = rule_find(str_of(rule->id)), .basis = str_cut(&basis, ' ') };
}

static void put_rule(struct json *j, const struct voice *english, uint32_t index)
{
    const struct rule *rule = rules[index].rule;
    const struct finding of = example_of(rule);
    struct buf basis = { 0 };
    tell_basis(&basis, english, &of);
    json_begin(j, NULL, '{');
    json_text(j, "id", str_of(rule->id));
    put_short(j, rule->message);
    put_message(j, "fullDescription", basis.len ? buf_all(&basis) : str_of(rule->help));
    put_message(j, "help", str_of(rule->help));
    json_begin(j, "properties", '{');
    json_begin(j, "tags", '[');
    json_text(j, NULL, str_of(rules[index].module));
    json_end(j, ']');
    json_end(j, '}');
    json_end(j, '}');
    buf_free(&basis);
}

static void put_tool(struct json *j, const struct report *r, const struct voice *english)
{
    json_begin(j, "tool", '{');
    json_begin(j, "driver", '{');
    json_text(j, "name", STR("treatylint"));
    json_text(j, "version", STR(TL_VERSION));
    json_text(j, "semanticVersion", STR(TL_VERSION));
    json_begin(j, "rules", '[');
    for (uint32_t i = 0; i < rule_count; i++)
        put_rule(j, english, i);
    json_end(j, ']');
    json_begin(j, "properties", '{');
    json_date(j, "as-of", r->as_of);
    json_date(j, "known-until", report_known_until(r));
    json_end(j, '}');
    json_end(j, '}');
    json_end(j, '}');
}

static void put_region(struct json *j, const char *key, const struct place *p)
{
    json_begin(j, key, '{');
    json_number(j, "startLine", p->line);
    json_number(j, "startColumn", p->column);
    json_number(j, "endLine", p->end_line);
    json_number(j, "endColumn", p->end_column);
    if (p->excerpt.len)
        put_message(j, "snippet", p->excerpt);
    json_end(j, '}');
}

/* What would stand there instead. */
static void put_fix(struct json *j, struct str path, const struct fix *fix)
{
    json_begin(j, "fixes", '[');
    json_begin(j, NULL, '{');
    put_message(j, "description", STR("Write what was meant in the form that is expected."));
    json_begin(j, "artifactChanges", '[');
    json_begin(j, NULL, '{');
    json_begin(j, "artifactLocation", '{');
    put_uri(j, path);
    json_end(j, '}');
    json_begin(j, "replacements", '[');
    json_begin(j, NULL, '{');
    put_region(j, "deletedRegion", &fix->place);
    put_message(j, "insertedContent", fix->text);
    json_end(j, '}');
    json_end(j, ']');
    json_end(j, '}');
    json_end(j, ']');
    json_end(j, '}');
    json_end(j, ']');
}

static void put_location(struct json *j, struct str path, const struct place *p, struct str item)
{
    json_begin(j, NULL, '{');
    json_begin(j, "physicalLocation", '{');
    json_begin(j, "artifactLocation", '{');
    put_uri(j, path);
    json_end(j, '}');
    if (p)
        put_region(j, "region", p);
    json_end(j, '}');
    if (item.len) {
        json_begin(j, "logicalLocations", '[');
        json_begin(j, NULL, '{');
        json_text(j, "fullyQualifiedName", item);
        json_end(j, '}');
        json_end(j, ']');
    }
    json_end(j, '}');
}

static void put_waiver(struct json *j, const struct waiver *w)
{
    json_begin(j, "suppressions", '[');
    json_begin(j, NULL, '{');
    json_text(j, "kind", STR("external"));
    json_text(j, "status", STR("accepted"));
    json_text(j, "justification", w->reason);
    json_begin(j, "location", '{');
    json_begin(j, "physicalLocation", '{');
    json_begin(j, "artifactLocation", '{');
    put_uri(j, w->path);
    json_end(j, '}');
    json_begin(j, "region", '{');
    json_number(j, "startLine", w->line);
    json_end(j, '}');
    json_end(j, '}');
    json_end(j, '}');
    json_end(j, '}');
    json_end(j, ']');
}

/* The other record of which a finding speaks, where it is given. */
static void put_related(struct json *j, const struct report *r, const struct finding *f)
{
    const struct digest *other = NULL;
    for (uint32_t i = 0; i < f->arg_count && !other; i++)
        if (str_is(f->args[i].name, "record"))
            other = identity_named(&r->identities, f->args[i].text);
    if (!other)
        return;
    json_begin(j, "relatedLocations", '[');
    put_location(j, other->path, NULL, STR(""));
    json_end(j, ']');
}

static void put_result(struct json *j, const struct report *r, const struct voice *english, const struct digest *d,
                       const struct finding *f)
{
    struct buf text = { 0 };
    tell_finding(&text, english, f);
    buf_byte(&text, '\n');
    tell_item(&text, english, f);
    struct fingerprint print = fingerprint_of(d, f);
    json_begin(j, NULL, '{');
    json_text(j, "ruleId", str_of(rules[f->rule].rule->id));
    json_number(j, "ruleIndex", f->rule);
    json_text(j, "level", str_of(severity_name(f->severity)));
    put_message(j, "message", buf_all(&text));
    json_begin(j, "locations", '[');
    put_location(j, d->path, &f->place, f->item);
    json_end(j, ']');
    put_related(j, r, f);
    json_begin(j, "partialFingerprints", '{');
    json_text(j, "treatylint/v1", str_of(print.at));
    json_end(j, '}');
    if (r->baseline)
        json_text(j, "baselineState", f->known ? STR("unchanged") : STR("new"));
    if (f->fix)
        put_fix(j, d->path, f->fix);
    if (f->waived)
        put_waiver(j, f->waived);
    json_end(j, '}');
    buf_free(&text);
}

/* Whether the run did what it should, and the records that it could not check by a fault of its own. */
static void put_invocation(struct json *j, const struct report *r)
{
    bool lost = false;
    for (uint32_t i = 0; i < r->record_count; i++)
        lost = lost || report_lost(&r->records[i]);
    json_begin(j, "invocations", '[');
    json_begin(j, NULL, '{');
    json_bool(j, "executionSuccessful", !lost);
    json_begin(j, "toolExecutionNotifications", '[');
    for (uint32_t i = 0; i < r->record_count; i++) {
        if (!report_lost(&r->records[i]))
            continue;
        json_begin(j, NULL, '{');
        json_text(j, "level", STR("error"));
        put_message(j, "message", STR("the record was not checked"));
        json_begin(j, "locations", '[');
        put_location(j, r->records[i].given->path, NULL, STR(""));
        json_end(j, ']');
        json_end(j, '}');
    }
    json_end(j, ']');
    json_end(j, '}');
    json_end(j, ']');
}

static void report(struct buf *out, struct report *r, const struct voice *v)
{
    struct voice english = voice_in_english(v);
    struct json j = { .out = out };
    json_begin(&j, NULL, '{');
    json_text(&j, "$schema", STR("https://json.schemastore.org/sarif-2.1.0.json"));
    json_text(&j, "version", STR("2.1.0"));
    json_begin(&j, "runs", '[');
    json_begin(&j, NULL, '{');
    put_tool(&j, r, &english);
    put_invocation(&j, r);
    json_text(&j, "columnKind", STR("unicodeCodePoints"));
    json_begin(&j, "results", '[');
    for (uint32_t i = 0; i < r->record_count; i++)
        for (uint32_t n = 0; n < r->records[i].judged.finding_count; n++)
            put_result(&j, r, &english, &r->records[i].judged, &r->records[i].judged.findings[n]);
    json_end(&j, ']');
    json_end(&j, '}');
    json_end(&j, ']');
    json_end(&j, '}');
    buf_byte(out, '\n');
}

const struct format format_sarif = { .name = "sarif", .report = report };
