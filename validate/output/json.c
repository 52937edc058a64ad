/* The report, or a list of deadlines, as one JSON object: English messages with their arguments, whatever the language of the run. */
#include "findings_told.h"
#include "json_arg.h"
#include "json_finding.h"

#include "format.h"
#include "rule.h"
#include "standing.h"
#include "version.h"

static void put_reason(struct json *j, const struct voice *english, const struct reason *r, uint32_t rule)
{
    struct buf text = { 0 };
    tell_reason(&text, english, r);
    json_begin(j, NULL, '{');
    json_text(j, "rule", str_of(rules[rule].rule->id));
    json_text(j, "reason", buf_all(&text));
    json_end(j, '}');
    buf_free(&text);
}

static void put_record(struct json *j, const struct voice *english, const struct digest *d)
{
    json_begin(j, NULL, '{');
    json_text(j, "path", d->path);
    json_text(j, "id", d->id);
    json_text(j, "kind", str_of(kind_name((enum kind)d->kind)));
    json_hash(j, "sha256", d->hash);
    json_begin(j, "findings", '[');
    for (uint32_t i = 0; i < d->finding_count; i++) {
        json_begin(j, NULL, '{');
        json_finding(j, english, d, &d->findings[i]);
        json_end(j, '}');
    }
    json_end(j, ']');
    json_begin(j, "not-evaluated", '[');
    for (uint32_t i = 0; i < d->reason_count; i++)
        if (d->outcomes[d->reasons[i].rule] != NOT_APPLICABLE)
            put_reason(j, english, &d->reasons[i], d->reasons[i].rule);
    json_end(j, ']');
    json_end(j, '}');
}

/* How many findings are waived, and which binding requirements they rest on: a waiver hides none of them. */
static void put_waived(struct json *j, const struct waivers *w)
{
    json_begin(j, "waived", '{');
    json_number(j, "findings", w->waived);
    json_number(j, "on-binding-requirements", w->binding);
    json_key(j, STR("binding-requirements"));
    json_lines(j, w->requirements);
    json_end(j, '}');
}

static void put_excluded(struct json *j, const struct excluded_list *l)
{
    json_begin(j, "excluded", '[');
    for (uint32_t i = 0, count; i < l->count; i += count) {
        count = excluded_same(l, i);
        json_begin(j, NULL, '{');
        json_text(j, "pattern", l->at[i].pattern);
        json_text(j, "file", l->at[i].file);
        json_number(j, "line", l->at[i].line);
        json_begin(j, "paths", '[');
        for (uint32_t n = 0; n < count; n++)
            json_text(j, NULL, l->at[i + n].path);
        json_end(j, ']');
        json_end(j, '}');
    }
    json_end(j, ']');
}

/* What settings say of rules; that of a profile stands in no file, and shows in what was not evaluated. */
static void put_levels(struct json *j, const struct report *r)
{
    json_begin(j, "levels", '[');
    for (uint32_t i = 0; i < r->level_count; i++) {
        const struct level *l = r->levels[i];
        if (!l->line)
            continue;
        json_begin(j, NULL, '{');
        json_text(j, "rule", str_of(rules[l->rule].rule->id));
        json_text(j, "level", str_of(level_name(l->level)));
        json_text(j, "reason", l->reason);
        json_text(j, "file", l->file);
        json_number(j, "line", l->line);
        json_end(j, '}');
    }
    json_end(j, ']');
}

static void put_baseline(struct json *j, const struct baseline *b)
{
    json_begin(j, "baseline", '{');
    json_number(j, "new", b->fresh);
    json_number(j, "known", b->known);
    json_begin(j, "stale", '[');
    for (uint32_t i = 0; i < b->count; i++) {
        if (!b->at[i].stale)
            continue;
        json_begin(j, NULL, '{');
        json_text(j, "fingerprint", b->at[i].fingerprint);
        json_text(j, "rule", b->at[i].rule);
        json_text(j, "record", b->at[i].record);
        json_text(j, "item", b->at[i].item);
        json_text(j, "file", b->at[i].file);
        json_number(j, "line", b->at[i].line);
        json_end(j, '}');
    }
    json_end(j, ']');
    json_end(j, '}');
}

/* Records on which only rules on the shape of a document were evaluated. */
static void put_unread(struct json *j, const struct report *r)
{
    json_begin(j, "unread", '[');
    for (uint32_t i = 0; i < r->record_count; i++)
        if (!r->records[i].given->whole)
            json_text(j, NULL, r->records[i].given->path);
    json_end(j, ']');
}

static void put_coverage(struct json *j, const struct voice *english, struct report *r)
{
    static const struct {
        const char *key;
        enum outcome state;
    } lists[] = { { "not-evaluated", NOT_EVALUATED }, { "not-applicable", NOT_APPLICABLE } };
    const struct coverage *c = r->coverage;
    json_begin(j, "coverage", '{');
    json_number(j, "evaluated", report_evaluated(r));
    json_number(j, "total", rule_count);
    for (int n = 0; n < 2; n++) {
        json_begin(j, lists[n].key, '[');
        for (uint32_t i = 0; i < rule_count; i++)
            if (c[i].state == lists[n].state)
                put_reason(j, english, &c[i].reason, i);
        json_end(j, ']');
    }
    if (r->unread)
        put_unread(j, r);
    if (r->excluded && r->excluded->count)
        put_excluded(j, r->excluded);
    if (r->level_count)
        put_levels(j, r);
    if (r->baseline)
        put_baseline(j, r->baseline);
    if (r->in_force)
        put_waived(j, &r->waivers);
    json_end(j, '}');
}

static void put_head(struct json *j, const struct report *r)
{
    json_text(j, "tool", STR("treatylint"));
    json_text(j, "version", STR(TL_VERSION));
    json_text(j, "rules-sha256", str_of(rules_hash));
    json_hash(j, "registry-sha256", r->registry->hash);
    json_date(j, "as-of", r->as_of);
    json_date(j, "known-until", report_known_until(r));
    json_begin(j, "sources", '[');
    for (uint32_t i = 0; i < r->source_count; i++) {
        json_begin(j, NULL, '{');
        json_text(j, "kind", str_of(strchr(r->sources[i].phrase, '/') + 1));
        json_text(j, "file", r->sources[i].file);
        json_end(j, '}');
    }
    json_end(j, ']');
}

static void report(struct buf *out, struct report *r, const struct voice *v)
{
    struct voice english = voice_in_english(v);
    struct json j = { .out = out };
    json_begin(&j, NULL, '{');
    put_head(&j, r);
    json_begin(&j, "records", '[');
    for (uint32_t i = 0; i < r->record_count; i++)
        put_record(&j, &english, &r->records[i].judged);
    json_end(&j, ']');
    json_begin(&j, "counts", '{');
    json_number(&j, "error", r->counts[ERROR]);
    json_number(&j, "warning", r->counts[WARNING]);
    json_number(&j, "note", r->counts[NOTE]);
    json_end(&j, '}');
    put_coverage(&j, &english, r);
    json_end(&j, '}');
    buf_byte(out, '\n');
}

/* Values that are not known have no key. */
static void put_known(struct json *j, const char *key, struct str text)
{
    if (text.len)
        json_text(j, key, text);
}

static void put_known_date(struct json *j, const char *key, struct date d)
{
    if (date_given(d))
        json_date(j, key, d);
}

static void put_decision(struct json *j, const char *key, const struct decision *d)
{
    json_begin(j, key, '{');
    json_text(j, "meeting", d->extension.meeting);
    json_text(j, "outcome", d->outcome);
    put_known(j, "decided", d->extension.decided);
    put_known_date(j, "from", d->extension.from);
    put_known_date(j, "to", d->extension.to);
    put_known(j, "symbol", d->extension.symbol);
    put_known(j, "report", d->report);
    put_known(j, "paragraph", d->paragraph);
    json_text(j, "certainty", d->extension.certainty);
    json_end(j, '}');
}

static void put_notes(struct json *j, const struct voice *english, const struct deadline *d)
{
    struct buf note = { 0 };
    json_begin(j, "notes", '[');
    for (uint32_t i = 0; tell_note(&note, english, d, i); i++) {
        json_text(j, NULL, buf_all(&note));
        note.len = 0;
    }
    json_end(j, ']');
    json_begin(j, "contradictions", '[');
    for (uint32_t i = 0; i < d->contradiction_count; i++) {
        json_begin(j, NULL, '{');
        put_decision(j, "known", &d->contradictions[i].known);
        put_decision(j, "given", &d->contradictions[i].given);
        json_end(j, '}');
    }
    json_end(j, ']');
    buf_free(&note);
}

static void put_deadline(struct json *j, const struct voice *english, const struct deadline *d)
{
    struct buf words = { 0 };
    tell_standing(&words, english, d);
    json_begin(j, NULL, '{');
    json_text(j, "state", d->state);
    json_text(j, "name", registry_state_name(english->registry, d->state, STR("en")));
    json_number(j, "article", d->article);
    put_known_date(j, "deadline", derivation_date(&d->derivation));
    json_text(j, "standing", str_of(standing_name(d->standing)));
    json_text(j, "in-words", buf_all(&words));
    if (d->standing == STANDING_AHEAD)
        json_number(j, "days-left", d->days_left);
    json_date(j, "known-until", d->known_until);
    json_key(j, STR("derivation"));
    json_derivation(j, &d->derivation);
    json_begin(j, "decisions", '[');
    for (uint32_t i = 0; i < d->decision_count; i++)
        put_decision(j, NULL, &d->decisions[i]);
    json_end(j, ']');
    if (d->fulfilled.len) {
        json_begin(j, "completed", '{');
        json_text(j, "kind", d->fulfilled);
        put_known(j, "date", d->fulfilled_when);
        json_text(j, "certainty", d->fulfilled_certainty);
        json_end(j, '}');
    }
    if (d->pending_meeting.len) {
        json_begin(j, "pending", '{');
        json_text(j, "meeting", d->pending_meeting);
        json_text(j, "symbol", d->pending_symbol);
        json_end(j, '}');
    }
    put_notes(j, english, d);
    json_end(j, '}');
    buf_free(&words);
}

static void deadlines(struct buf *out, const struct deadlines *l, const struct report *r, const struct voice *v)
{
    struct voice english = voice_in_english(v);
    struct json j = { .out = out };
    json_begin(&j, NULL, '{');
    put_head(&j, r);
    json_begin(&j, "deadlines", '[');
    for (uint32_t i = 0; i < l->count; i++)
        put_deadline(&j, &english, &l->at[i]);
    json_end(&j, ']');
    if (l->invented)
        json_text(&j, "invented", say(&english, "invented/some"));
    json_text(&j, "computed", say(&english, "foot/computed"));
    json_end(&j, '}');
    buf_byte(out, '\n');
}

const struct format format_json = { .name = "json", .report = report, .deadlines = deadlines };
