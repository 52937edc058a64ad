/* A transparency report to be read, signed and printed: all that a record holds, in the layout of the cover page and
 * Forms A to J of the reporting template (Art. 7(1), 7(2)). The schema says which item belongs to which form. */
#include "parts/forms.h"

static void add_title(struct page *p, const struct record *r)
{
    struct item root = record_root(r);
    struct str state = item_word(item_at(root, "@state"));
    const struct state *known = registry_state(p->voice->registry, state);
    struct arg args[] = { arg_state("state", state), arg_code("from", item_word(item_at(root, "period/@from"))),
                          arg_code("to", item_word(item_at(root, "period/@to"))) };
    struct buf text = { 0 };
    tell_phrase(&text, p->voice, "report/of", args, 3);
    document_heading(p->document, 2, buf_all(&text), p->language);
    buf_free(&text);
    if (known && known->invented)
        page_line(p, "invented/one", args, 1);
}

/* With what treatylint check ends, and no more of it. */
static void add_check(struct page *p)
{
    int64_t counts[ERROR + 1] = { 0 };
    for (uint32_t i = 0; i < p->record->finding_count; i++)
        if (!p->record->findings[i].waived)
            counts[p->record->findings[i].severity]++;
    struct arg args[] = { arg_count("errors", counts[ERROR]), arg_count("warnings", counts[WARNING]),
                          arg_count("notes", counts[NOTE]) };
    page_line(p, "report/check", args, 3);
}

/* Room for whoever signs. */
static void add_signature(struct page *p)
{
    static const char *const heads[] = { "report/item", "item/value", NULL };
    static const char *const rows[] = { "report/name", "report/function", "report/signed", "report/signature" };
    page_heading(p, 3, "report/sign");
    add_check(p);
    page_table(p, "signature", LAYOUT_FACTS, "report/sign", heads);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        cell_phrase(p, rows[i]);
        cell_text(p, CELL_TEXT, STR(""));
    }
}

static void add_record(struct page *p, const struct record *r)
{
    document_record(p->document, p->record->id);
    add_title(p, r);
    part_report_head(p, r);
    part_report_forms(p, r);
    part_report_rest(p, r);
    add_signature(p);
}

static void add_none(struct document *d, const struct report *r, const struct voice *v, const struct scope *scope)
{
    (void)r;
    (void)scope;
    document_paragraph(d, say(v, "report/none"));
}

const struct summary summary_report = {
    .name = "report",
    .title = "report/title",
    .by_record = true,
    .make = add_none,
    .kind = ARTICLE_7_REPORT,
    .of_record = add_record,
};
