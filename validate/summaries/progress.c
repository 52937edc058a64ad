/* How far the Convention has come in a period, theme by theme in the order of the Lausanne Action Plan, beside the period
 * before: for the Presidency. Figures are sums of those of the records given, and say of how many. */
#include "parts/progress.h"

static void add_head(struct progress *g)
{
    struct page *p = g->page;
    const struct window *now = &g->windows[0], *before = &g->windows[1];
    struct arg args[] = { arg_date("from", now->from), arg_date("to", now->to), arg_date("before", before->from),
                          arg_date("until", before->to), arg_date("known", p->report->registry->known_until) };
    struct buf text = { 0 };
    tell_phrase(&text, p->voice, "progress/heading", args, 5);
    document_heading(p->document, 2, buf_all(&text), p->language);
    page_line(p,
              !g->by_default ? "progress/period"
              : g->found     ? "progress/default"
                             : "progress/last-year",
              args, 5);
    document_paragraph(p->document, say(p->voice, "progress/how"));
    if (date_before(p->report->registry->known_until, now->to))
        page_line(p, "progress/horizon", args, 5);
    page_invented(p);
    if (!now->reports)
        document_paragraph(p->document, say(p->voice, "progress/none"));
    buf_free(&text);
}

static void make(struct document *d, const struct report *r, const struct voice *v, const struct scope *scope)
{
    static void (*const parts[])(struct progress *) = {
        add_head,         part_universalization, part_stockpiles, part_clearance, part_victims,
        part_cooperation, part_transparency,     part_measures,   part_left_out,
    };
    static const struct digest nothing = { 0 };
    struct page p = { d, v, &nothing, str_of(v->catalog->language), r, scope };
    struct progress g;
    progress_read(&g, &p);
    for (size_t n = 0; n < sizeof parts / sizeof *parts; n++)
        parts[n](&g);
    progress_free(&g);
}

const struct summary summary_progress = { .name = "progress", .title = "progress/title", .make = make };
