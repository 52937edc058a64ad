/* Findings in words; see findings_told.h. */
#include "findings_told.h"

#include "fix.h"
#include "rule.h"

static struct arg term(const char *name, const char *folder, struct str what, struct buf *id, const struct voice *v)
{
    id->len = 0;
    buf_text(id, folder);
    buf_str(id, what);
    return arg_term(name, STR(""), say_id(v, buf_all(id)));
}

static struct str said(const struct voice *v, const char *before, struct str id, const char *behind,
                       struct str english)
{
    struct buf whole = { 0 };
    buf_text(&whole, before);
    buf_str(&whole, id);
    buf_text(&whole, behind);
    struct str text = say_or(v, buf_all(&whole), english);
    buf_free(&whole);
    return text;
}

static const char *const severities[] = {
    [NOTE] = "severity/note", [WARNING] = "severity/warning", [ERROR] = "severity/error"
};

void tell_severity(struct buf *out, const struct voice *v, const struct finding *f)
{
    struct arg severity = arg_term("severity", STR(""), say(v, severities[f->severity]));
    if (f->waived)
        tell_phrase(out, v, "check/waived-severity", &severity, 1);
    else if (f->known)
        tell_phrase(out, v, "check/known-severity", &severity, 1);
    else
        buf_str(out, severity.english);
}

void tell_item(struct buf *out, const struct voice *v, const struct finding *f)
{
    struct buf form = { 0 };
    tell_form(&form, v, f->form);
    struct arg args[] = { arg_code("item", f->item), arg_term("form", STR(""), buf_all(&form)) };
    tell_phrase(out, v, f->form.len ? "check/item-form" : "check/item", args, 2);
    buf_free(&form);
}

void tell_asked(struct buf *out, const struct voice *v, const struct finding *f)
{
    struct arg article = arg_code("article", f->asked);
    if (f->asked.len)
        tell_phrase(out, v, "basis/article", &article, 1);
}

void tell_basis(struct buf *out, const struct voice *v, const struct finding *f)
{
    const struct requirement *r = registry_requirement(v->registry, f->basis);
    struct buf citation = { 0 }, id = { 0 };
    if (!r)
        return;
    tell_citation(&citation, v, r);
    struct arg args[] = {
        arg_term("citation", STR(""), buf_all(&citation)),
        term("force", "force/", force_name(r->force), &id, v),
        term("certainty", "certainty/", certainty_name(r->certainty), &id, v),
        arg_term("text", STR(""), said(v, "requirement/", r->id, "", r->text)),
    };
    tell_phrase(out, v, requirement_is_cited(r) ? "basis/told" : "basis/told-uncited", args, 4);
    buf_free(&citation);
    buf_free(&id);
}

void tell_help(struct buf *out, const struct voice *v, const struct finding *f)
{
    const struct rule *rule = rules[f->rule].rule;
    buf_str(out, said(v, "", str_of(rule->id), "/help", str_of(rule->help)));
}

void tell_fix(struct buf *out, const struct voice *v, const struct finding *f)
{
    (void)v; /* it is what would stand in the record */
    if (fix_offered(f))
        buf_str(out, str_shown(f->fix->text));
}

void tell_fixes(struct buf *out, const struct voice *v, const struct report *r)
{
    struct arg count = arg_count("count", fixes_offered(r));
    if (count.number)
        tell_phrase(out, v, "check/fixes", &count, 1);
}

void tell_waiver(struct buf *out, const struct voice *v, const struct finding *f)
{
    const struct waiver *w = f->waived;
    if (!w)
        return;
    struct arg args[] = { arg_date("until", w->until), arg_text("by", w->by), arg_text("reason", w->reason),
                          arg_code("file", w->path), arg_count("line", w->line) };
    tell_phrase(out, v, "waiver/told", args, 5);
}

static struct arg amount(const char *name, const struct voice *v, const char *unit, int64_t n, struct buf *text)
{
    tell_amount(text, v, unit, n);
    return arg_term(name, STR(""), buf_all(text));
}

void tell_counts(struct buf *out, const struct voice *v, const struct report *r)
{
    struct buf text[4] = { { 0 }, { 0 }, { 0 }, { 0 } };
    uint32_t lost = 0;
    for (uint32_t i = 0; i < r->record_count; i++)
        lost += report_lost(&r->records[i]);
    struct arg args[] = {
        amount("errors", v, "error", r->counts[ERROR], &text[0]),
        amount("warnings", v, "warning", r->counts[WARNING], &text[1]),
        amount("notes", v, "note", r->counts[NOTE], &text[2]),
        amount("records", v, "record", r->record_count - r->beside - lost, &text[3]),
    };
    bool clean = !r->waivers.waived && !r->counts[ERROR] && !r->counts[WARNING] && !r->counts[NOTE];
    tell_phrase(out, v, clean ? "check/nothing-found" : "check/counts", args, 4);
    for (int i = 0; i < 4; i++)
        buf_free(&text[i]);
}

void tell_coverage(struct buf *out, const struct voice *v, const struct report *r)
{
    struct arg counts[] = { arg_count("evaluated", report_evaluated(r)), arg_count("total", rule_count) };
    tell_phrase(out, v, "check/coverage", counts, 2);
}

void tell_unread(struct buf *out, const struct voice *v, const struct report *r)
{
    struct arg args[] = { arg_code("path", r->first_unread), arg_count("count", r->unread) };
    if (!r->record_count)
        tell_phrase(out, v, "check/no-rule-evaluated", NULL, 0);
    else if (r->unread)
        tell_phrase(out, v, report_read_some(r) ? "check/unread" : "check/nothing-read", args, 2);
}

void tell_outcome(struct buf *out, const struct voice *v, const struct coverage *c, uint32_t rule)
{
    struct buf reason = { 0 };
    bool somewhere = c[rule].times[PASS] || c[rule].times[FINDING];
    tell_reason(&reason, v, &c[rule].reason);
    struct arg args[] = { arg_code("rule", str_of(rules[rule].rule->id)),
                          arg_term("reason", STR(""), buf_all(&reason)) };
    tell_phrase(out, v,
                c[rule].state == NOT_APPLICABLE ? "check/not-applicable"
                : somewhere                     ? "check/not-everywhere"
                                                : "check/not-evaluated",
                args, 2);
    buf_free(&reason);
}

void tell_reason(struct buf *out, const struct voice *v, const struct reason *r)
{
    struct arg item = arg_code("item", r->item);
    tell(out, v, say_id(v, r->phrase), &item, 1);
}

uint32_t rules_for_others(const struct report *r)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < rule_count; i++)
        count += r->coverage[i].state != PASS && str_is(r->coverage[i].reason.phrase, "reason/other-kind");
    return count;
}

/* Lines on the whole report, each told in one language and handed on. */
struct lines {
    struct buf text;
    const struct voice *voice;
    void (*line)(void *, struct str);
    void *data;
};

static void put_line(struct lines *l, const char *phrase, const struct arg *args, uint32_t count)
{
    l->text.len = 0;
    tell_phrase(&l->text, l->voice, phrase, args, count);
    l->line(l->data, buf_all(&l->text));
}

static void put_excluded(struct lines *l, const struct excluded_list *left)
{
    for (uint32_t i = 0, count; i < left->count; i += count) {
        const struct excluded *one = &left->at[i];
        count = excluded_same(left, i);
        struct arg args[] = { arg_count("count", count), arg_text("pattern", one->pattern),
                              arg_code("file", one->file), arg_count("line", one->line) };
        put_line(l, "check/excluded", args, 4);
    }
}

/* A waiver hides none of the requirements. */
static void put_waived(struct lines *l, const struct waivers *w)
{
    struct arg args[] = { arg_count("count", w->waived), arg_count("binding", w->binding),
                          arg_list("requirements", w->requirements) };
    put_line(l, w->binding ? "check/waived-binding" : "check/waived", args, 3);
}

/* Of those of one phrase, which stand together, that are no files, one line tells all. */
void tell_sources(const struct report *r, const struct voice *v, void (*line)(void *, struct str), void *data)
{
    struct lines l = { .voice = v, .line = line, .data = data };
    struct buf all = { 0 };
    for (uint32_t i = 0; i < r->source_count; i++) {
        const struct report_source *s = &r->sources[i];
        bool more = i + 1 < r->source_count && !s->hash && strcmp(s[1].phrase, s->phrase) == 0;
        buf_str(&all, s->file);
        buf_text(&all, more ? ", " : "");
        struct arg file = arg_code("file", buf_all(&all));
        if (more)
            continue;
        put_line(&l, s->phrase, &file, 1);
        all.len = 0;
    }
    buf_free(&all);
    buf_free(&l.text);
}

void tell_baseline(struct buf *out, const struct voice *v, const struct baseline *b)
{
    struct arg counts[] = { arg_count("fresh", b->fresh), arg_count("known", b->known),
                            arg_count("stale", b->stale) };
    tell_phrase(out, v, "check/baseline-counts", counts, 3);
}

static void put_baseline(struct lines *l, const struct baseline *b)
{
    l->text.len = 0;
    tell_baseline(&l->text, l->voice, b);
    l->line(l->data, buf_all(&l->text));
    for (uint32_t i = 0; i < b->count; i++) {
        const struct baseline_entry *e = &b->at[i];
        if (!e->stale)
            continue;
        struct arg args[] = { arg_code("rule", e->rule), arg_code("record", e->record), arg_code("item", e->item),
                              arg_code("file", e->file), arg_count("line", e->line) };
        put_line(l, "check/baseline-stale", args, 5);
    }
}

/* Of a rule that is off, the coverage tells it. */
static void put_level(struct lines *l, const struct level *its)
{
    if (its->level == LEVEL_OFF || its->level == LEVEL_ON)
        return;
    struct arg args[] = { arg_code("rule", str_of(rules[its->rule].rule->id)),
                          arg_term("level", STR(""), say(l->voice, severities[its->level])),
                          arg_text("reason", its->reason), arg_code("file", its->file),
                          arg_count("line", its->line) };
    put_line(l, "check/level", args, 5);
}

void tell_conditions(const struct report *r, const struct voice *v, void (*line)(void *, struct str), void *data)
{
    struct lines l = { .voice = v, .line = line, .data = data };
    if (r->excluded)
        put_excluded(&l, r->excluded);
    if (r->in_force)
        put_waived(&l, &r->waivers);
    if (r->baseline)
        put_baseline(&l, r->baseline);
    for (uint32_t i = 0; i < r->level_count; i++)
        put_level(&l, r->levels[i]);
    buf_free(&l.text);
}
