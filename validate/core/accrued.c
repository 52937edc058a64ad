/* Sums over annual reports; see accrued.h. */
#include "accrued.h"

const char *accrued_figure(const struct fact *f, struct amount *out)
{
    static const char *const names[] = { "munitions", "submunitions", "cancelled", "reduced", "cleared" };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const struct arg *a = fact_field(f, names[i]);
        if (!a)
            continue;
        *out = (struct amount){ a->number, a->text };
        return names[i];
    }
    return NULL;
}

static void write_year(char *out, int64_t year)
{
    struct date_text text = date_text((struct date){ (int16_t)year, 1, 1 });
    memcpy(out, text.at, 4);
}

int64_t accrued_year(const struct fact *f)
{
    const struct arg *type = fact_field(f, "type"), *from = fact_field(f, "from"), *to = fact_field(f, "to");
    bool annual = type && str_is(type->text, "annual") && from && to && from->date.year == to->date.year;
    return annual ? to->date.year : 0;
}

static const char *add(struct accrued *a, const struct fact *f, const char *figure)
{
    const struct arg *amount = fact_field(f, figure);
    if (!amount)
        return "reason/figure-not-told";
    if (!amount_add(&a->sum, (struct amount){ amount->number, amount->text }))
        return "reason/units-differ";
    return NULL;
}

const char *accrued_of(const struct fact *progress, bool area, struct amount *out)
{
    static const char *const of_area[] = { "cancelled", "reduced", "cleared" };
    struct accrued a = { 0 };
    const char *why = area ? NULL : add(&a, progress, "munitions");
    for (int i = 0; i < 3 && area && !why; i++)
        why = add(&a, progress, of_area[i]);
    *out = a.sum;
    return why;
}

static const char *begin(struct accrued *a, int64_t first, int64_t last)
{
    *a = (struct accrued){ 0 };
    write_year(a->from, first);
    write_year(a->to, last);
    write_year(a->missing, first);
    return first > last ? "reason/days-out-of-order" : NULL;
}

const char *accrued_sum(const struct given *g, const struct state *state, struct date end, const char *figure,
                        struct accrued *a)
{
    struct given_list reports = given_first(g, GIVEN_REPORTS_TO, state->code);
    int64_t first = state->entry_into_force.year, next = first;
    const char *why = begin(a, first, end.year);
    for (uint32_t i = 0; i < reports.count && !why; i++) {
        int64_t year = accrued_year(reports.at[i].fact);
        if (!year || year < first || year > end.year)
            continue;
        write_year(a->missing, year < next ? year : next);
        why = year < next   ? "reason/several-reports"
              : year > next ? "reason/report-not-given"
                            : add(a, reports.at[i].fact, figure);
        next++;
    }
    if (!why && next <= end.year) {
        write_year(a->missing, next);
        why = "reason/report-not-given";
    }
    return why;
}
