/* The report for a person at a terminal: each finding with its line, a caret under the value, its basis and help;
 * at the end what was not checked. And deadlines, a block for each. */
#include "findings_told.h"
#include "format.h"
#include "list.h"
#include "rule.h"
#include "screen.h"
#include "standing.h"
#include "version.h"

#include "escape.h"

struct page {
    struct buf *out;
    struct buf line;  /* told, not yet escaped */
    struct buf shown; /* the same, harmless and in style */
    enum style style; /* of what is not told in another */
    const struct voice *voice;
    const struct screen *screen;
};

/* Takes what was told to what is shown of a line, in that style. */
static void style(struct page *p, enum style style)
{
    struct buf harmless = { 0 };
    escape(&harmless, ESCAPE_TERMINAL, buf_all(&p->line));
    screen_style(&p->shown, p->screen, style, buf_all(&harmless));
    buf_free(&harmless);
    p->line.len = 0;
}

/* Ends a line. Where it is wrapped, what follows stands a little behind its beginning. */
static void flush(struct page *p, const char *indent)
{
    enum { HANG = 2 };
    uint32_t at = (uint32_t)strlen(indent);
    style(p, p->style);
    buf_text(p->out, indent);
    screen_line(p->out, p->screen, buf_all(&p->shown), at, at + HANG);
    p->shown.len = 0;
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

static void put_place(struct page *p, struct str path, const struct place *at)
{
    buf_str(&p->line, path);
    buf_byte(&p->line, ':');
    buf_number(&p->line, at->line);
    buf_byte(&p->line, ':');
    buf_number(&p->line, at->column);
    buf_byte(&p->line, ':');
    style(p, p->style ? p->style : STYLE_STRONG);
    buf_byte(&p->line, ' ');
}

/* The line of the record, and a mark under what the finding is about. */
static void put_excerpt(struct page *p, const struct place *at, enum style mark)
{
    static const char bar[] = " | ";
    struct buf number = { 0 }, line = { 0 }, carets = { 0 };
    buf_number(&number, at->line);
    uint32_t digits = number.len < 6 ? 6 : (uint32_t)number.len, beside = digits + (uint32_t)sizeof bar - 1;
    uint32_t room = p->screen->width > beside ? p->screen->width - beside : 0;
    buf_fill(p->out, ' ', digits - number.len);
    buf_str(p->out, buf_all(&number));
    buf_text(p->out, bar);
    struct stretch value = screen_excerpt(&line, at->excerpt, at->caret, at->caret_width, room);
    screen_style(p->out, p->screen, p->style, buf_all(&line));
    buf_byte(p->out, '\n');
    buf_fill(p->out, ' ', digits);
    buf_text(p->out, bar);
    buf_fill(p->out, ' ', value.from);
    buf_fill(&carets, '^', value.width ? value.width : 1);
    screen_style(p->out, p->screen, mark, buf_all(&carets));
    buf_byte(p->out, '\n');
    buf_free(&number);
    buf_free(&line);
    buf_free(&carets);
}

/* What is told of a finding, on a line of its own; none where nothing is. */
static void put_told(struct page *p, const char *id,
                     void (*told)(struct buf *, const struct voice *, const struct finding *),
                     const struct finding *f)
{
    struct buf text = { 0 };
    told(&text, p->voice, f);
    struct arg arg = arg_term("told", STR(""), buf_all(&text));
    if (text.len)
        phrase(p, "       ", id, &arg, 1);
    buf_free(&text);
}

static void put_finding(struct page *p, struct str path, const struct finding *f)
{
    static const enum style styles[] = { [NOTE] = STYLE_NOTE, [WARNING] = STYLE_WARNING, [ERROR] = STYLE_ERROR };
    enum style grave = finding_counts(f) ? styles[f->severity] : STYLE_FAINT;
    p->style = finding_counts(f) ? STYLE_PLAIN : STYLE_FAINT;
    put_place(p, path, &f->place);
    style(p, p->style);
    tell_severity(&p->line, p->voice, f);
    buf_byte(&p->line, ':');
    style(p, grave);
    buf_byte(&p->line, ' ');
    tell_finding(&p->line, p->voice, f);
    buf_text(&p->line, " [");
    buf_text(&p->line, rules[f->rule].rule->id);
    buf_text(&p->line, "]");
    flush(p, "");
    if (f->place.excerpt.len)
        put_excerpt(p, &f->place, grave);
    put_told(p, "check/waived-until", tell_waiver, f);
    tell_item(&p->line, p->voice, f);
    flush(p, "       ");
    put_told(p, "check/asked-by", tell_asked, f);
    for (uint32_t i = 0; i < f->arg_count; i++) {
        struct buf steps = { 0 };
        if (f->args[i].type != ARG_DERIVATION)
            continue;
        tell_derivation(&steps, p->voice, f->args[i].derivation);
        struct arg derivation = arg_term("derivation", STR(""), buf_all(&steps));
        phrase(p, "       ", "check/steps", &derivation, 1);
        buf_free(&steps);
    }
    put_told(p, "check/basis", tell_basis, f);
    put_told(p, "check/help", tell_help, f);
    put_told(p, "check/fix", tell_fix, f);
    buf_byte(p->out, '\n');
    p->style = STYLE_PLAIN;
}

/* Records of which nothing is known, and the verdict. */
static void put_counts(struct page *p, const struct report *r)
{
    for (uint32_t i = 0; i < r->record_count; i++) {
        struct arg path = arg_text("path", r->records[i].given->path);
        if (report_lost(&r->records[i]))
            phrase(p, "", "check/not-checked", &path, 1);
    }
    tell_counts(&p->line, p->voice, r);
    style(p, STYLE_STRONG);
    flush(p, "");
    tell_fixes(&p->line, p->voice, r);
    if (p->line.len)
        flush(p, "");
}

static void put_condition(void *data, struct str text)
{
    struct page *p = data;
    buf_str(&p->line, text);
    flush(p, "  ");
}

static void put_source(void *data, struct str text)
{
    struct page *p = data;
    buf_str(&p->line, text);
    flush(p, "");
}

static void put_coverage(struct page *p, struct report *r)
{
    const struct coverage *c = r->coverage;
    struct arg others = arg_count("count", rules_for_others(r));
    tell_coverage(&p->line, p->voice, r);
    flush(p, "");
    tell_conditions(r, p->voice, put_condition, p);
    tell_unread(&p->line, p->voice, r);
    if (p->line.len)
        flush(p, "  ");
    for (uint32_t i = 0; i < rule_count && report_read_some(r); i++) {
        if (c[i].state == PASS || str_is(c[i].reason.phrase, "reason/other-kind"))
            continue;
        tell_outcome(&p->line, p->voice, c, i);
        flush(p, "  ");
    }
    if (others.number)
        phrase(p, "  ", "check/other-kinds", &others, 1);
}

/* Which day counts as today, up to which day the registry knows, and what is in force beside it. */
static void put_head(struct page *p, const struct report *r)
{
    struct arg head[] = { arg_code("version", STR(TL_VERSION)), arg_date("date", r->as_of),
                          arg_date("until", report_known_until(r)) };
    phrase(p, "", "check/as-of", head, 3);
    tell_sources(r, p->voice, put_source, p);
}

/* How often a rule has found something. */
struct tally {
    uint32_t rule, count;
};

static int by_count(const void *a, const void *b)
{
    const struct tally *x = a, *y = b;
    return x->count != y->count ? (x->count < y->count ? 1 : -1) : (x->rule > y->rule) - (x->rule < y->rule);
}

/* The rules by how often they have found something. */
static void put_statistics(struct page *p, const struct report *r)
{
    struct tally *tallies = memory_get((rule_count + 1) * sizeof *tallies);
    for (uint32_t i = 0; i < rule_count; i++)
        tallies[i] = (struct tally){ i, r->coverage[i].findings };
    list_sort(tallies, rule_count, sizeof *tallies, by_count);
    phrase(p, "", "check/statistics", NULL, 0);
    for (uint32_t i = 0; i < rule_count && tallies[i].count; i++) {
        struct buf number = { 0 };
        buf_number(&number, tallies[i].count);
        buf_fill(p->out, ' ', number.len < 8 ? 8 - number.len : 1);
        buf_str(p->out, buf_all(&number));
        buf_text(p->out, "  ");
        buf_text(p->out, rules[tallies[i].rule].rule->id);
        buf_byte(p->out, '\n');
        buf_free(&number);
    }
    memory_drop(tallies);
}

static bool is_told(const struct report *r, const struct finding *f)
{
    return !r->quiet || (finding_counts(f) && f->severity >= r->quiet);
}

static void report(struct buf *out, struct report *r, const struct voice *v)
{
    struct page p = { .out = out, .voice = v, .screen = &r->screen };
    if (!r->quiet) {
        put_head(&p, r);
        buf_byte(out, '\n');
    }
    for (uint32_t i = 0; i < r->record_count; i++) {
        const struct digest *d = &r->records[i].judged;
        for (uint32_t n = 0; n < d->finding_count; n++)
            if (is_told(r, &d->findings[n]))
                put_finding(&p, d->path, &d->findings[n]);
    }
    put_counts(&p, r);
    if (r->statistics)
        put_statistics(&p, r);
    if (!r->quiet) {
        put_coverage(&p, r);
    } else if (r->baseline) { /* else the verdict would not say why it fails nothing */
        tell_baseline(&p.line, v, r->baseline);
        flush(&p, "");
    }
    buf_free(&p.line);
    buf_free(&p.shown);
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
    p->style = STYLE_STRONG;
    phrase(p, "", "deadlines/block", head, 3);
    p->style = STYLE_PLAIN;
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
    struct page p = { .out = out, .voice = v, .screen = &r->screen };
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
    buf_free(&p.shown);
}

const struct format format_text = { .name = "text", .report = report, .deadlines = deadlines };
