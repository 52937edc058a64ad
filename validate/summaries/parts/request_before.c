/* Beside a request: what meetings decided on the same deadline, by the registry and the reports given, and what other
 * requests on it are given. */
#include "requests.h"
#include "running.h"
#include "standing.h"

enum { MOST = 30 }; /* of either */

static void documents_cell(struct page *p, const struct decision *d)
{
    struct buf lines = { 0 }, text = { 0 };
    decision_documents(&lines, d);
    struct str rest = buf_all(&lines);
    while (rest.len) {
        buf_text(&text, text.len ? " " : "");
        buf_str(&text, str_cut(&rest, '\n'));
    }
    cell_text(p, CELL_CODE, buf_all(&text));
    buf_free(&lines);
    buf_free(&text);
}

static void decision_row(const struct asking *a, const struct decision *d)
{
    cells_of_decision(a->page, d);
    documents_cell(a->page, d);
    cell_coded(a->page, "certainty/", d->extension.certainty);
}

static void tell_decisions(const struct asking *a)
{
    static const char *const heads[] = { "deadlines/column/meeting",
                                         "deadlines/column/decided",
                                         "decisions/outcome",
                                         "decisions/previous",
                                         "decisions/new",
                                         "deadlines/column/documents",
                                         "deadlines/column/certainty",
                                         NULL };
    const struct deadline *d = a->deadline;
    request_table(a, "decisions", LAYOUT_GRID, "request/decisions-caption", heads);
    for (uint32_t i = 0; d && i < d->decision_count && i < MOST; i++)
        decision_row(a, &d->decisions[i]);
}

static void request_row(const struct asking *a, const struct given_fact *other)
{
    cell_text(a->page, CELL_CODE, other->record->id);
    cell_field(a->page, other->fact, "meeting");
    cell_field(a->page, other->fact, "submitted");
    cell_field(a->page, other->fact, "current");
    cell_field(a->page, other->fact, "requested");
}

static void tell_requests(const struct asking *a, struct given_list all)
{
    static const char *const heads[] = { "follow-up/request", "decisions/meeting-name", "request/submitted",
                                         "request/current",   "request/requested",      NULL };
    uint32_t shown = 0;
    request_table(a, "requests", LAYOUT_GRID, "request/requests-caption", heads);
    for (uint32_t i = 0; i < all.count && shown < MOST; i++)
        if (all.at[i].fact != a->request) {
            request_row(a, &all.at[i]);
            shown++;
        }
}

void part_request_before(const struct asking *a)
{
    struct given_list all = { 0 };
    if (a->request) {
        const struct arg *const values[GIVEN_FIELDS] = { fact_field(a->request, "state"),
                                                         fact_field(a->request, "article") };
        all = given_with(&a->page->report->given, GIVEN_REQUESTS_ON, values);
        page_heading(a->page, 3, "request/before");
        struct arg args[] = { arg_count("decisions", a->deadline ? a->deadline->decision_count : 0),
                              arg_count("requests", all.count ? all.count - 1 : 0), arg_count("most", MOST) };
        page_line(a->page, "request/before-how", args, 3);
    }
    tell_decisions(a);
    tell_requests(a, all);
}
