/* What was found: the verdict, the findings of each record by form and item, with the line of the source, the basis and how to
 * mend it, and what was checked and what was not. */
#include "page.h"

#include "findings_told.h"
#include "rule.h"

static const char *const heads[] = {
    "findings/column/line",
    "findings/column/severity",
    "findings/column/item",
    "findings/column/found",
    "findings/column/text",
    "findings/column/waived",
    "findings/column/derivation",
    "findings/column/asked",
    "findings/column/basis",
    "findings/column/help",
    "findings/column/rule",
    "findings/column/fix",
    NULL,
};

static void cell_of(struct page *p, enum cell_kind kind,
                    void (*told)(struct buf *, const struct voice *, const struct finding *),
                    const struct finding *f)
{
    struct buf text = { 0 };
    told(&text, p->voice, f);
    cell_text(p, kind, buf_all(&text));
    buf_free(&text);
}

static void cell_steps(struct page *p, const struct finding *f)
{
    for (uint32_t i = 0; i < f->arg_count; i++)
        if (f->args[i].type == ARG_DERIVATION) {
            cell_derivation(p, f->args[i].derivation);
            return;
        }
    cell_text(p, CELL_DERIVATION, STR(""));
}

static void add_finding(struct page *p, const struct finding *f)
{
    static const enum cell_kind kinds[] = { [NOTE] = CELL_REMARK, [WARNING] = CELL_WARNING, [ERROR] = CELL_ERROR };
    struct buf line = { 0 };
    buf_number(&line, f->place.line);
    buf_byte(&line, ':');
    buf_number(&line, f->place.column);
    cell_text(p, CELL_CODE, buf_all(&line));
    cell_of(p, finding_counts(f) ? kinds[f->severity] : CELL_TEXT, tell_severity, f);
    cell_text(p, CELL_CODE, f->item);
    cell_of(p, CELL_TEXT, tell_finding, f);
    document_excerpt(p->document, f->place.excerpt, f->place.caret, f->place.caret_width);
    cell_of(p, CELL_NOTE, tell_waiver, f);
    cell_steps(p, f);
    cell_of(p, CELL_NOTE, tell_asked, f);
    cell_of(p, CELL_NOTE, tell_basis, f);
    cell_of(p, CELL_NOTE, tell_help, f);
    cell_text(p, CELL_NOTE, str_of(rules[f->rule].rule->id));
    cell_of(p, CELL_NOTE, tell_fix, f);
    buf_free(&line);
}

/* "B" of "B.I": parts of a form are not told apart. */
static struct str form_of(const struct finding *f)
{
    struct str rest = f->form;
    return str_cut(&rest, '.');
}

static void add_form(struct page *p, struct str form)
{
    struct buf name = { 0 };
    if (form.len)
        tell_form(&name, p->voice, form);
    else
        buf_str(&name, say(p->voice, "findings/elsewhere"));
    struct arg args[] = { arg_term("form", STR(""), buf_all(&name)), arg_code("record", p->record->path) };
    document_heading(p->document, 3, buf_all(&name), p->language);
    page_table_told(p, "findings", LAYOUT_GRID, page_told(p, "findings/table", args, 2), heads);
    for (uint32_t i = 0; i < p->record->finding_count; i++)
        if (str_same(form_of(&p->record->findings[i]), form))
            add_finding(p, &p->record->findings[i]);
    buf_free(&name);
}

/* The forms in the order in which the record has them. */
static void add_record(struct page *p)
{
    const struct digest *d = p->record;
    if (!d->finding_count)
        return;
    document_heading(p->document, 2, d->path, STR(""));
    document_record(p->document, d->id);
    for (uint32_t i = 0; i < d->finding_count; i++) {
        struct str form = form_of(&d->findings[i]);
        bool first = true;
        for (uint32_t n = 0; n < i && first; n++)
            first = !str_same(form_of(&d->findings[n]), form);
        if (first)
            add_form(p, form);
    }
    document_record(p->document, STR(""));
}

static void add_verdict(struct page *p)
{
    struct buf text = { 0 };
    const struct report *r = p->report;
    struct arg day = arg_date("date", r->as_of);
    tell_counts(&text, p->voice, r);
    document_paragraph(p->document, buf_all(&text));
    page_line(p, "findings/as-of", &day, 1);
    text.len = 0;
    tell_fixes(&text, p->voice, r);
    if (text.len)
        document_paragraph(p->document, buf_all(&text));
    if (r->counts[ERROR])
        page_line(p, "findings/errors", NULL, 0);
    else if (r->counts[WARNING] || r->counts[NOTE])
        page_line(p, "findings/no-error", NULL, 0);
    for (uint32_t i = 0; i < r->record_count; i++) {
        struct arg path = arg_text("path", r->records[i].given->path);
        if (report_lost(&r->records[i]))
            page_line(p, "check/not-checked", &path, 1);
    }
    buf_free(&text);
}

static void add_rules(struct page *p, const struct coverage *c, const char *id, const char *caption,
                      enum outcome state)
{
    static const char *const columns[] = { "findings/column/rule", "findings/column/reason", NULL };
    page_table(p, id, LAYOUT_GRID, caption, columns);
    for (uint32_t i = 0; i < rule_count && report_read_some(p->report); i++) {
        struct buf reason = { 0 };
        if (c[i].state != state || str_is(c[i].reason.phrase, "reason/other-kind"))
            continue;
        tell_reason(&reason, p->voice, &c[i].reason);
        cell_text(p, CELL_CODE, str_of(rules[i].rule->id));
        cell_text(p, CELL_TEXT, buf_all(&reason));
        buf_free(&reason);
    }
}

static void add_condition(void *data, struct str text)
{
    struct page *p = data;
    document_paragraph(p->document, text);
}

static void add_checked(struct page *p)
{
    const struct report *r = p->report;
    struct buf text = { 0 };
    struct arg others = arg_count("count", rules_for_others(r));
    page_heading(p, 2, "findings/checked");
    tell_coverage(&text, p->voice, r);
    document_paragraph(p->document, buf_all(&text));
    text.len = 0;
    tell_unread(&text, p->voice, r);
    if (text.len)
        document_paragraph(p->document, buf_all(&text));
    if (others.number)
        page_line(p, "check/other-kinds", &others, 1);
    tell_conditions(r, p->voice, add_condition, p);
    tell_sources(r, p->voice, add_condition, p);
    add_rules(p, r->coverage, "not-evaluated", "findings/not-evaluated", NOT_EVALUATED);
    add_rules(p, r->coverage, "not-applicable", "findings/not-applicable", NOT_APPLICABLE);
    buf_free(&text);
}

static void make(struct document *d, const struct report *r, const struct voice *v, const struct scope *scope)
{
    struct page p = { d, v, NULL, str_of(v->catalog->language), r, scope };
    add_verdict(&p);
    page_invented(&p);
    for (uint32_t i = 0; i < r->record_count; i++) {
        p.record = &r->records[i].judged;
        add_record(&p);
    }
    add_checked(&p);
}

const struct summary summary_findings = {
    .name = "findings", .title = "findings/title", .by_record = true, .covers = true, .make = make
};
