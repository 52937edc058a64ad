/* States with which the President and the coordinators take up contact: two years running without a report, and duties under
 * Article 3 or 4, or cluster munitions retained or transferred (CCM/MSP/2022/12, 25). Only where records are declared complete. */
#include "gap.h"
#include "submitted.h"

/* The last report that begins before the gap; NULL where none does. */
static const struct report_period *before(const struct submission_row *row, int64_t year)
{
    const struct report_period *found = NULL;
    for (uint32_t i = 0; i < row->period_count && row->periods[i].from.year <= year; i++)
        found = &row->periods[i];
    return found;
}

static void grounds_cell(struct page *p, unsigned grounds)
{
    static const struct {
        unsigned ground;
        const char *phrase;
    } all[] = { { GAP_ARTICLE_3, "engagement/article-3" },
                { GAP_ARTICLE_4, "engagement/article-4" },
                { GAP_KEPT, "engagement/kept" } };
    struct buf text = { 0 };
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        if (grounds & all[i].ground) {
            buf_str(&text, text.len ? say(p->voice, "list/comma") : STR(""));
            buf_str(&text, say(p->voice, all[i].phrase));
        }
    cell_text(p, CELL_TEXT, buf_all(&text));
    buf_free(&text);
}

static bool tell_gap(struct page *p, const struct submission_row *row, const struct gap *gap)
{
    unsigned grounds = gap_grounds(p->report->registry, p->report->as_of, row->state, before(row, gap->first), gap);
    struct arg args[] = { arg_count("first", gap->first), arg_count("last", gap->last) };
    if (!grounds)
        return false;
    cell_text(p, CELL_TEXT, row->name);
    cell_told(p, "engagement/years", args, 2);
    grounds_cell(p, grounds);
    return true;
}

/* The years running that are missing. */
static uint32_t tell_state(struct page *p, const struct submissions *l, const struct submission_row *row)
{
    uint32_t told = 0;
    for (int64_t year = l->from; year <= l->to; year++) {
        struct gap gap = { .first = year };
        while (year <= l->to && row->years[year - l->from].standing == SUBMISSION_MISSING)
            year++;
        gap.last = year - 1;
        if (gap.last > gap.first)
            told += tell_gap(p, row, &gap);
    }
    return told;
}

static bool is_declared(const struct page *p, const struct submissions *l)
{
    for (uint32_t i = 0; i < l->count; i++)
        for (int64_t year = l->from; year <= l->to; year++)
            if (complete_covers(p->report->complete, l->rows[i].state, year))
                return true;
    return false;
}

void part_engagement(struct page *p, const struct submissions *l)
{
    static const char *const heads[] = { "decisions/state", "engagement/without", "engagement/grounds", NULL };
    uint32_t told = 0;
    if (l->count) {
        page_heading(p, 3, "engagement/heading");
        document_paragraph(p->document, say(p->voice, "engagement/basis"));
    }
    page_table(p, "engagement", LAYOUT_GRID, "engagement/caption", heads);
    for (uint32_t i = 0; i < l->count; i++)
        told += tell_state(p, l, &l->rows[i]);
    if (l->count && !told)
        document_paragraph(p->document,
                           say(p->voice, is_declared(p, l) ? "engagement/none" : "engagement/undeclared"));
}
