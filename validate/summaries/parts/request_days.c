/* Days of a request computed again (Art. 3(3) and (5), 4(5) and (6)), with the derivation. */
#include "requests.h"

static const char *const before[] = { "request/not-after", "request/after" };

/* A day that is stated, beside one that is computed. */
static void day_row(const struct asking *a, const char *what, struct date stated, const struct derivation *d,
                    bool fits, const char *const results[2])
{
    struct buf steps = { 0 };
    if (!date_given(stated) || !date_given(derivation_date(d)))
        return;
    cell_phrase(a->page, what);
    cell_date(a->page, stated);
    cell_date(a->page, derivation_date(d));
    cell_phrase(a->page, results[!fits]);
    tell_derivation(&steps, a->page->voice, d);
    cell_text(a->page, CELL_DERIVATION, buf_all(&steps));
    buf_free(&steps);
}

void request_days(const struct asking *a)
{
    const struct arg *state = fact_field(a->request, "state"), *of = fact_field(a->request, "article"),
                     *length = fact_field(a->request, "length"), *number = fact_field(a->request, "number"),
                     *code = fact_field(a->request, "meeting");
    const struct registry *r = a->page->voice->registry;
    const struct number *cap = extension_cap(r, of ? of->number : 0),
                        *lead = registry_number(r, STR("extension-request-lead"));
    const struct meeting *meeting = code ? registry_meeting(r, code->text) : NULL;
    struct date current = fact_date(a->request, "current"), requested = fact_date(a->request, "requested"),
                sent = fact_date(a->request, "submitted");
    struct derivation known = { 0 }, end = { 0 }, most = { 0 }, due = { 0 };
    if (state && of && date_given(sent))
        known = derive_deadline(r, state->text, of->number, sent);
    day_row(a, "request/figure/current", current, &known, extension_ends(&known, current), request_same);
    if (length && date_given(current)) {
        derive_from(&end, "term/current-deadline", current);
        derive_plus(&end, length->number, (enum unit)length->unit, "");
    }
    day_row(a, "request/figure/requested", requested, &end, extension_ends(&end, requested), request_same);
    if (cap && of && date_given(current)) {
        derive_from(&most, "term/current-deadline", current);
        derive_plus(&most, cap->value, cap->unit, extension_cap_basis(of->number, number && number->number == 1));
    }
    day_row(a, "request/figure/cap", requested, &most, !date_before(derivation_date(&most), requested), before);
    if (meeting && lead && of && date_given(meeting->opens)) {
        derive_from(&due, "term/opening", meeting->opens);
        derive_less(&due, lead->value, lead->unit, of->number == 3 ? "a3-5-nine-months" : "a4-6-nine-months");
    }
    day_row(a, "request/figure/lead", sent, &due, !date_before(derivation_date(&due), sent), before);
}
