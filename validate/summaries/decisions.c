/* What a meeting decided, in a page: the meeting, extensions with their derivations, reporting by State and channel,
 * what comes next, coordinators, every other paragraph, documents. One section for each report given. */
#include "parts/parts.h"

static void add_head(struct page *p)
{
    const struct fact *record = digest_fact(p->record, "record");
    struct str language = p->language, title = record ? fact_text(record, "title", &language) : STR("");
    if (!record)
        return;
    document_heading(p->document, 2, title, language);
    page_line(p, "decisions/meeting", record->args, record->arg_count);
}

static void add_parts(struct page *p)
{
    static void (*const parts[])(struct page *) = {
        part_meeting,      part_extensions, part_reporting, part_dates,
        part_coordinators, part_paragraphs, part_documents,
    };
    for (size_t n = 0; n < sizeof parts / sizeof *parts; n++)
        parts[n](p);
}

static void make(struct document *d, const struct report *r, const struct voice *v, const struct scope *scope)
{
    static const struct digest nothing = { 0 };
    struct page p = { d, v, &nothing, str_of(v->catalog->language), r, scope };
    for (uint32_t i = 0; i < r->record_count; i++) {
        if (!digest_fact(&r->records[i].judged, "record"))
            continue;
        p.record = &r->records[i].judged;
        add_head(&p);
        add_parts(&p);
    }
    if (p.record != &nothing)
        return;
    document_paragraph(d, say(v, "decisions/none"));
    add_parts(&p); /* tables without rows, but there under their names */
}

const struct summary summary_decisions = { .name = "decisions", .title = "decisions/title", .make = make };
