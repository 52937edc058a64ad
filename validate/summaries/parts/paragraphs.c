/* Every decision beside the extensions, by paragraph, with the items of its lists. */
#include "parts.h"

static void row(struct page *p, const struct fact *f)
{
    struct str language = p->language;
    bool item = !str_is(f->name, "decision");
    cell_field(p, f, "paragraph");
    if (item)
        cell_field(p, f, "letter");
    else
        cell_coded_field(p, f, "subject", "subject/");
    if (fact_text(f, "text", &language).len)
        cell_localised(p, f, "text");
    else
        cell_phrase(p, "paragraphs/see-source");
    cell_citation(p, f);
}

void part_paragraphs(struct page *p)
{
    static const char *const heads[] = { "paragraphs/number", "paragraphs/subject", "decisions/text",
                                         "decisions/citation", NULL };
    if (has_fact(p, "decision"))
        page_heading(p, 3, "paragraphs/heading");
    page_table(p, "paragraphs", LAYOUT_GRID, "paragraphs/caption", heads);
    each_fact(p, "decision point step", row);
}
