/* Who reported, on time or how late (Art. 7(1), 7(2)): States by years, rates, and the States with which contact is to be taken up. */
#include "parts/submitted.h"

/* How the page was counted. */
static void tell_basis(struct page *p, const struct submissions *l)
{
    const struct number *period = registry_number(p->report->registry, STR("initial-report-period"));
    struct arg years[] = { arg_count("from", l->from), arg_count("to", l->to) };
    struct arg day = arg_date("date", p->report->as_of);
    struct buf title = { 0 };
    tell_phrase(&title, p->voice, "reporting/years", years, 2);
    document_heading(p->document, 2, buf_all(&title), p->language);
    buf_free(&title);
    page_line(p, "reporting/as-of", &day, 1);
    if (l->cut) {
        struct arg most = arg_count("count", SUBMISSION_YEARS);
        page_line(p, "reporting/cut", &most, 1);
    }
    if (period) {
        struct arg span = arg_span("period", period->value, period->unit);
        page_line(p, "reporting/basis", &span, 1);
    }
    document_paragraph(p->document, say(p->voice, "reporting/absence"));
    page_invented(p);
}

static void tell_strangers(struct page *p, const struct submissions *l)
{
    struct arg count = arg_count("count", l->strangers);
    if (l->strangers)
        page_line(p, "reporting/strangers", &count, 1);
}

static void make(struct document *d, const struct report *r, const struct voice *v, const struct scope *scope)
{
    static const struct digest nothing = { 0 };
    struct page p = { d, v, &nothing, str_of(v->catalog->language), r, scope };
    struct submissions l;
    submissions_make(&l, r, v, scope);
    if (l.count)
        tell_basis(&p, &l);
    else
        document_paragraph(d, say(v, "reporting/nothing"));
    tell_strangers(&p, &l);
    part_matrix(&p, &l);
    part_rates(&p, &l);
    part_engagement(&p, &l);
    part_initial(&p, &l);
    part_submitted(&p, &l);
    submissions_free(&l);
}

const struct summary summary_reporting = { .name = "reporting", .title = "reporting/title", .make = make };
