/* Both sides of assistance; see flow.h. */
#include "flow.h"

static struct given_list rows_by(const struct given *g, const struct fact *row, const char *by)
{
    const struct arg *const values[GIVEN_FIELDS] = { fact_field(row, "giver"), fact_field(row, "receiver"),
                                                     fact_field(row, by), fact_field(row, "to") };
    return given_with(g, GIVEN_ASSISTANCE, values);
}

static struct given_list reports_by(const struct given *g, const struct fact *row, const char *by)
{
    const char *const names[GIVEN_FIELDS] = { by, "from", "to", NULL };
    return given_like(g, GIVEN_REPORTS, row, names);
}

static bool read_row(struct flow_side *side, const struct fact *row)
{
    const struct arg *amount = fact_field(row, "amount"), *value = fact_field(row, "value");
    if (!amount) {
        side->open += !value || !str_is(value->text, "none");
        return true;
    }
    side->figures++;
    return amount_add(&side->sum, (struct amount){ amount->number, amount->text });
}

/* Rows of other reports, whose periods end in that year too, are not of this one. */
static bool read_side(struct flow_side *side, struct given_list rows, const struct digest *record)
{
    bool good = true;
    for (uint32_t i = 0; i < rows.count && good; i++) {
        if (rows.at[i].record != record)
            continue;
        side->first = side->first ? side->first : &rows.at[i];
        good = read_row(side, rows.at[i].fact);
    }
    return good;
}

const char *flow_read(const struct given *g, const struct fact *row, struct flow *flow)
{
    const struct arg *giver = fact_field(row, "giver"), *receiver = fact_field(row, "receiver"),
                     *by = fact_field(row, "by");
    *flow = (struct flow){ 0 };
    if (!giver || !receiver || !by || str_same(giver->text, receiver->text))
        return "reason/not-first-given";
    bool gives = str_same(giver->text, by->text);
    const char *other = gives ? "receiver" : "giver";
    struct given_list rows = rows_by(g, row, "by"), reports = reports_by(g, row, other);
    flow->own.state = by->text;
    flow->other.state = gives ? receiver->text : giver->text;
    flow->applies = rows.count && rows.at->fact == row;
    if (!flow->applies)
        return "reason/not-first-given";
    if (!reports.count)
        return "reason/report-of-state-not-given";
    if (reports.count > 1 || reports_by(g, row, "by").count > 1)
        return "reason/several-reports";
    if (!read_side(&flow->own, rows, rows.at->record) ||
        !read_side(&flow->other, rows_by(g, row, other), reports.at->record))
        return "reason/units-differ";
    return NULL;
}
