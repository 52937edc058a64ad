/* Figures of a request computed again from what stands beside them (Art. 3(4), 4(6)), with the calculation. */
#include "requests.h"

const char *const request_same[2] = { "request/agrees", "request/differs" };

static bool amount_of(const struct fact *f, const char *field, struct amount *out)
{
    const struct arg *a = f ? fact_field(f, field) : NULL;
    if (a)
        *out = (struct amount){ a->number, a->text };
    return a != NULL;
}

static void write_amount(struct buf *out, struct amount amount)
{
    amount_write(out, amount);
    if (amount.unit.len)
        buf_byte(out, ' ');
    buf_str(out, amount.unit);
}

/* Figures and their signs run from left to right, whatever the words around them do. */
static void calculation_cell(struct page *p, struct str how)
{
    struct buf text = { 0 };
    buf_text(&text, p->document->right_to_left ? "\u2068" : "");
    buf_str(&text, how);
    buf_text(&text, p->document->right_to_left ? "\u2069" : "");
    cell_text(p, CELL_DERIVATION, buf_all(&text));
    buf_free(&text);
}

/* A figure that is stated, or none, beside one that is computed. */
static void amount_row(const struct asking *a, const char *what, const struct amount *stated,
                       struct amount computed, struct str how)
{
    cell_phrase(a->page, what);
    if (stated)
        cell_amount(a->page, *stated);
    else
        cell_phrase(a->page, "request/not-told");
    cell_amount(a->page, computed);
    if (stated)
        cell_phrase(a->page, request_same[!amounts_agree(*stated, computed)]);
    else
        cell_text(a->page, CELL_TEXT, STR(""));
    calculation_cell(a->page, how);
}

/* What was there, with what was found, less what has gone. */
static bool balance(const struct fact *left, struct amount *sum, struct buf *how)
{
    static const char *const gone[] = { "cancelled", "reduced", "cleared", "destroyed", "retained", "transferred" };
    struct amount one;
    const struct arg *later = fact_field(left, "later-value");
    if (!amount_of(left, "initial", sum))
        return false;
    write_amount(how, *sum);
    if (amount_of(left, "later", &one)) {
        buf_text(how, " + ");
        write_amount(how, one);
        if (!amount_add(sum, one))
            return false;
    } else if (!later || !str_is(later->text, "none")) {
        return false;
    }
    for (size_t i = 0; i < sizeof gone / sizeof *gone; i++) {
        if (!amount_of(left, gone[i], &one))
            continue;
        buf_text(how, " \u2212 ");
        write_amount(how, one);
        if (!amount_subtract(sum, one))
            return false;
    }
    return true;
}

static void tell_balance(const struct asking *a, const struct fact *left)
{
    struct buf how = { 0 };
    struct amount sum, stated;
    bool cleared = a->area ? amount_of(left, "cleared", &stated) : amount_of(left, "destroyed", &stated);
    if (cleared && balance(left, &sum, &how) && amount_of(left, "remaining", &stated))
        amount_row(a, a->area ? "request/figure/left-area" : "request/figure/left-stocks", &stated, sum,
                   buf_all(&how));
    buf_free(&how);
}

static void write_years(struct buf *how, const struct asked_years *years)
{
    for (uint32_t i = 0; i < years->count; i++) {
        if (!years->at[i].planned)
            continue;
        if (how->len)
            buf_text(how, " + ");
        amount_write(how, years->at[i].plan);
        buf_text(how, " (");
        buf_number(how, years->at[i].year);
        buf_byte(how, ')');
    }
    buf_text(how, years->cut ? " + \u2026" : "");
}

static void tell_plan(const struct asking *a, const struct fact *left, const struct asked_years *years)
{
    struct buf how = { 0 };
    struct amount stated, rate = years->plan;
    if (!years->planned || !years->summed)
        return;
    write_years(&how, years);
    if (amount_of(left, "whole-plan", &stated))
        amount_row(a, "request/figure/plan", &stated, years->plan, buf_all(&how));
    if (amount_of(left, "remaining", &stated))
        amount_row(a, "request/figure/plan-and-left", &stated, years->plan, buf_all(&how));
    how.len = 0;
    write_amount(&how, years->plan);
    buf_text(&how, " / ");
    buf_number(&how, years->planned);
    rate.thousandths = years->plan.thousandths / years->planned / 1000 * 1000; /* whole units */
    amount_row(a, "request/figure/rate", NULL, rate, buf_all(&how));
    buf_free(&how);
}

void part_request_figures(const struct asking *a, const struct asked_years *years)
{
    static const char *const heads[] = { "request/figure", "request/stated",      "request/computed",
                                         "request/fits",   "request/calculation", NULL };
    const struct fact *left = a->request ? digest_fact(a->page->record, "left") : NULL;
    if (a->request) {
        page_heading(a->page, 3, "request/figures");
        page_line(a->page, "request/figures-how", NULL, 0);
    }
    request_table(a, "figures", LAYOUT_GRID, "request/figures-caption", heads);
    if (!a->request)
        return;
    request_days(a);
    if (left)
        tell_balance(a, left);
    tell_plan(a, left, years);
}
