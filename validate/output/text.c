/* The report for a person at a terminal: each finding with its line, a caret under the value, its basis and help;
 * at the end what was not checked. And deadlines, a block for each. */
#include "format.h"
#include "rule.h"
#include "standing.h"
#include "version.h"

#include "escape.h"

struct page {
    struct buf *out;
    struct buf line; /* told, not yet escaped */
    const struct voice *voice;
};

static void flush(struct page *p, const char *indent)
{
    buf_text(p->out, indent);
    escape(p->out, ESCAPE_TERMINAL, buf_all(&p->line));
    buf_byte(p->out, '\n');
    p->line.len = 0;
}

static void phrase(struct page *p, const char *indent, const char *id, const struct arg *args, uint32_t count)
{
    tell_phrase(&p->line, p->voice, id, args, count);
    flush(p, indent);
}

static struct arg term(const char *name, const char *folder, struct str what, struct buf *id)
{
    id->len = 0;
    buf_text(id, folder);
    buf_str(id, what);
    return arg_term(name, buf_all(id), what);
}

static struct str said(struct page *p, const char *before, struct str id, const char *behind, struct str english)
{
    struct buf whole = { 0 };
    buf_text(&whole, before);
    buf_str(&whole, id);
    buf_text(&whole, behind);
    struct str text = say_or(p->voice, buf_all(&whole), english);
    buf_free(&whole);
    return text;
}

static void put_place(struct page *p, struct str path, const struct place *at)
{
    escape(p->out, ESCAPE_TERMINAL, path);
    buf_byte(p->out, ':');
    buf_number(p->out, at->line);
    buf_byte(p->out, ':');
    buf_number(p->out, at->column);
    buf_text(p->out, ": ");
}

/* The part of a text from its nth character on. */
static struct str behind(struct str text, uint32_t n)
{
    while (n-- && text.len)
        utf8_take(&text);
    return text;
}

static void put_excerpt(struct page *p, const struct place *at)
{
    struct buf shown = { 0 }, number = { 0 };
    struct str value = behind(at->excerpt, at->caret), rest = behind(value, at->caret_width);
    struct str before = { at->excerpt.at, at->excerpt.len - value.len };
    value.len -= rest.len;
    buf_number(&number, at->line);
    buf_fill(p->out, ' ', number.len < 6 ? 6 - number.len : 0);
    buf_str(p->out, buf_all(&number));
    buf_text(p->out, " | ");
    escape(p->out, ESCAPE_TERMINAL, at->excerpt);
    buf_byte(p->out, '\n');
    buf_fill(p->out, ' ', number.len < 6 ? 6 : number.len);
    buf_text(p->out, " | ");
    escape(&shown, ESCAPE_TERMINAL, before);
    buf_fill(p->out, ' ', columns_of(buf_all(&shown)));
    shown.len = 0;
    escape(&shown, ESCAPE_TERMINAL, value);
    uint32_t width = columns_of(buf_all(&shown));
    buf_fill(p->out, '^', width ? width : 1);
    buf_byte(p->out, '\n');
    buf_free(&shown);
    buf_free(&number);
}

static void put_basis(struct page *p, struct str id)
{
    const struct requirement *r = registry_requirement(p->voice->registry, id);
    struct buf citation = { 0 }, force = { 0 }, certainty = { 0 };
    if (!r)
        return;
    tell_citation(&citation, p->voice, r);
    struct arg args[] = {
        arg_term("citation", STR(""), buf_all(&citation)),
        term("force", "force/", force_name(r->force), &force),
        term("certainty", "certainty/", certainty_name(r->certainty), &certainty),
        arg_term("text", STR(""), said(p, "requirement/", r->id, "", r->text)),
    };
    for (int i = 1; i < 3; i++)
        args[i].text = args[i].english = say_id(p->voice, args[i].text);
    phrase(p, "       ", requirement_is_cited(r) ? "check/basis" : "check/basis-uncited", args, 4);
    buf_free(&citation);
    buf_free(&force);
    buf_free(&certainty);
}

/* The item path, with the form for those who know the report by its forms; and what asks for an item of the format. */
static void put_item(struct page *p, const struct finding *f)
{
    struct buf form = { 0 }, citation = { 0 };
    tell_form(&form, p->voice, f->form);
    struct arg article = arg_code("article", f->asked);
    tell_phrase(&citation, p->voice, "basis/article", &article, 1);
    struct arg args[] = {
        arg_code("item", f->item),
        arg_term("form", STR(""), buf_all(&form)),
        arg_term("citation", STR(""), buf_all(&citation)),
    };
    phrase(p, "       ", f->form.len ? "check/item-form" : "check/item", args, 3);
    if (f->asked.len)
        phrase(p, "       ", "check/asked-by", args, 3);
    buf_free(&form);
    buf_free(&citation);
}

static void put_waiver(struct page *p, const struct waiver *w)
{
    struct arg args[] = { arg_date("until", w->until), arg_text("by", w->by), arg_text("reason", w->reason),
                          arg_code("file", w->path), arg_count("line", w->line) };
    phrase(p, "       ", "check/waived-until", args, 5);
}

static void put_finding(struct page *p, struct str path, const struct finding *f)
{
    static const char *const severities[] = {
        [NOTE] = "severity/note", [WARNING] = "severity/warning", [ERROR] = "severity/error"
    };
    const struct rule *rule = rules[f->rule].rule;
    put_place(p, path, &f->place);
    struct arg severity = arg_term("severity", STR(""), say(p->voice, severities[f->severity]));
    if (f->waived)
        tell_phrase(&p->line, p->voice, "check/waived-severity", &severity, 1);
    else
        buf_str(&p->line, severity.english);
    buf_text(&p->line, ": ");
    tell_finding(&p->line, p->voice, f);
    buf_text(&p->line, " [");
    buf_text(&p->line, rule->id);
    buf_text(&p->line, "]");
    flush(p, "");
    if (f->place.excerpt.len)
        put_excerpt(p, &f->place);
    if (f->waived)
        put_waiver(p, f->waived);
    put_item(p, f);
    for (uint32_t i = 0; i < f->arg_count; i++) {
        struct buf steps = { 0 };
        if (f->args[i].type != ARG_DERIVATION)
            continue;
        tell_derivation(&steps, p->voice, f->args[i].derivation);
        struct arg derivation = arg_term("derivation", STR(""), buf_all(&steps));
        phrase(p, "       ", "check/steps", &derivation, 1);
        buf_free(&steps);
    }
    put_basis(p, f->basis);
    struct arg help = arg_term("help", STR(""), said(p, "", str_of(rule->id), "/help", str_of(rule->help)));
    phrase(p, "       ", "check/help", &help, 1);
    buf_byte(p->out, '\n');
}

static struct arg amount(const char *name, struct page *p, const char *unit, int64_t n, struct buf *text)
{
    tell_amount(text, p->voice, unit, n);
    return arg_term(name, STR(""), buf_all(text));
}

/* A record on which a worker died: nothing is known of it, and no finding says so. */
static bool is_lost(const struct report_record *record)
{
    return !record->given->whole && !record->judged.finding_count;
}

static uint32_t put_lost(struct page *p, const struct report *r)
{
    uint32_t lost = 0;
    for (uint32_t i = 0; i < r->record_count; i++) {
        struct arg path[] = { arg_text("path", r->records[i].given->path) };
        if (!is_lost(&r->records[i]))
            continue;
        lost++;
        phrase(p, "", "check/not-checked", path, 1);
    }
    return lost;
}

static void put_counts(struct page *p, const struct report *r)
{
    uint32_t lost = put_lost(p, r);
    struct buf text[4] = { { 0 }, { 0 }, { 0 }, { 0 } };
    struct arg args[] = {
        amount("errors", p, "error", r->counts[ERROR], &text[0]),
        amount("warnings", p, "warning", r->counts[WARNING], &text[1]),
        amount("notes", p, "note", r->counts[NOTE], &text[2]),
        amount("records", p, "record", r->record_count - r->beside - lost, &text[3]),
    };
    bool clean = !r->waivers.waived && !r->counts[ERROR] && !r->counts[WARNING] && !r->counts[NOTE];
    phrase(p, "", clean ? "check/nothing-found" : "check/counts", args, 4);
    for (int i = 0; i < 4; i++)
        buf_free(&text[i]);
}

/* How many findings are waived, and which binding requirements they rest on: a waiver hides none of them. */
static void put_waived(struct page *p, const struct waivers *w)
{
    struct arg args[] = { arg_count("count", w->waived), arg_count("binding", w->binding),
                          arg_list("requirements", w->requirements) };
    phrase(p, "  ", w->binding ? "check/waived-binding" : "check/waived", args, 3);
}

static void put_coverage(struct page *p, struct report *r)
{
    const struct coverage *c = report_coverage(r);
    uint32_t evaluated = 0, others = 0;
    for (uint32_t i = 0; i < rule_count; i++)
        evaluated += c[i].state == PASS;
    struct arg counts[] = { arg_count("evaluated", evaluated), arg_count("total", rule_count) };
    phrase(p, "", "check/coverage", counts, 2);
    if (r->in_force)
        put_waived(p, &r->waivers);
    for (uint32_t i = 0; i < rule_count; i++) {
        struct buf reason = { 0 };
        bool other = str_is(c[i].reason.phrase, "reason/other-kind");
        others += other;
        if (c[i].state == PASS || other)
            continue;
        struct arg item = arg_code("item", c[i].reason.item);
        tell(&reason, p->voice, say_id(p->voice, c[i].reason.phrase), &item, 1);
        struct arg args[] = { arg_code("rule", str_of(rules[i].rule->id)),
                              arg_term("reason", STR(""), buf_all(&reason)) };
        phrase(p, "  ", c[i].state == NOT_EVALUATED ? "check/not-evaluated" : "check/not-applicable", args, 2);
        buf_free(&reason);
    }
    struct arg count = arg_count("count", others);
    if (others)
        phrase(p, "  ", "check/other-kinds", &count, 1);
}

/* Which day counts as today, up to which day the registry knows, and what is in force beside it. */
static void put_head(struct page *p, const struct report *r)
{
    struct arg head[] = { arg_code("version", STR(TL_VERSION)), arg_date("date", r->as_of),
                          arg_date("until", r->registry->known_until) };
    phrase(p, "", "check/as-of", head, 3);
    for (uint32_t i = 0; i < r->source_count; i++) {
        struct arg file = arg_code("file", r->sources[i].file);
        phrase(p, "", r->sources[i].phrase, &file, 1);
    }
}

static void report(struct buf *out, struct report *r, const struct voice *v)
{
    struct page p = { .out = out, .voice = v };
    put_head(&p, r);
    buf_byte(out, '\n');
    for (uint32_t i = 0; i < r->record_count; i++) {
        const struct digest *d = &r->records[i].judged;
        for (uint32_t n = 0; n < d->finding_count; n++)
            put_finding(&p, d->path, &d->findings[n]);
    }
    put_counts(&p, r);
    put_coverage(&p, r);
    buf_free(&p.line);
}

static void put_decision(struct page *p, const struct decision *d)
{
    struct buf documents = { 0 };
    tell_decision(&p->line, p->voice, d);
    flush(p, "  ");
    decision_documents(&documents, d);
    struct arg list = arg_list("list", buf_all(&documents));
    if (documents.len)
        phrase(p, "    ", "deadlines/documents", &list, 1);
    buf_free(&documents);
}

static void put_notes(struct page *p, const struct deadline *d)
{
    struct buf note = { 0 };
    for (uint32_t i = 0; tell_note(&note, p->voice, d, i); i++) {
        struct arg arg = arg_term("note", STR(""), buf_all(&note));
        phrase(p, "  ", "deadlines/note", &arg, 1);
        note.len = 0;
    }
    buf_free(&note);
}

static void put_deadline(struct page *p, const struct deadline *d)
{
    struct buf steps = { 0 }, id = { 0 }, article = { 0 };
    buf_number(&article, d->article);
    struct arg head[] = { arg_state("state", d->state), arg_code("code", d->state),
                          term("article", "article/", buf_all(&article), &id) };
    head[2].english = say_id(p->voice, head[2].text);
    phrase(p, "", "deadlines/block", head, 3);
    tell_standing(&p->line, p->voice, d);
    flush(p, "  ");
    tell_derivation(&steps, p->voice, &d->derivation);
    struct arg derivation = arg_term("derivation", STR(""), buf_all(&steps));
    phrase(p, "  ", "check/steps", &derivation, 1);
    for (uint32_t i = 0; i < d->decision_count; i++)
        put_decision(p, &d->decisions[i]);
    tell_pending(&p->line, p->voice, d);
    if (p->line.len)
        flush(p, "  ");
    put_notes(p, d);
    buf_byte(p->out, '\n');
    buf_free(&steps);
    buf_free(&id);
    buf_free(&article);
}

static void deadlines(struct buf *out, const struct deadlines *l, const struct report *r, const struct voice *v)
{
    struct page p = { .out = out, .voice = v };
    put_head(&p, r);
    if (l->invented)
        phrase(&p, "", "invented/some", NULL, 0);
    buf_byte(out, '\n');
    for (uint32_t i = 0; i < l->count; i++)
        put_deadline(&p, &l->at[i]);
    if (!l->count) {
        phrase(&p, "", "deadlines/none", NULL, 0);
        buf_byte(out, '\n');
    }
    phrase(&p, "", "foot/computed", NULL, 0);
    buf_free(&p.line);
}

const struct format format_text = { .name = "text", .report = report, .deadlines = deadlines };
