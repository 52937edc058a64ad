/* What runs from one day to another begins before it ends, and what has been done was done before it is told. */
#include "rule.h"

/* The day that comes first, the element it stands in, and the day that comes later: beside it, or below the root. */
static const struct pair {
    const char *first, *within, *beside, *below_root, *basis;
} pairs[] = {
    { "@from", NULL, "@to", NULL, "record-dates-agree" },
    { "from", NULL, "to", NULL, "record-dates-agree" },
    { "started", "destruction-programme", "expected-end", NULL, "record-dates-agree" },
    { "started", "facility", "completed", NULL, "record-dates-agree" },
    { "date", "measure", "effective", NULL, "practice-measure-effective" },
    { "used", "area", "found", NULL, "record-dates-agree" },
    { "used", "area", "end-of-hostilities", NULL, "record-dates-agree" },
    { "found", NULL, NULL, "period/@to", "record-dates-agree" },
    { "completed", "clearance", NULL, "period/@to", "record-dates-agree" },
    { "completed", "compliance-declaration", NULL, "submitted", "record-dates-agree" },
    { "date", "measure", NULL, "submitted", "record-dates-agree" },
    { "date", "law", NULL, "submitted", "record-dates-agree" },
    { "date", "needs-assessment", NULL, "submitted", "record-dates-agree" },
    { "date", "signature", NULL, "submitted", "record-dates-agree" },
};

static bool judge(struct check *c, const struct pair *p, struct item root, struct item first)
{
    struct item parent = item_parent(first);
    struct item second = p->beside ? item_at_(parent, p->beside) : item_at_(root, p->below_root);
    struct str from, to;
    if ((p->within && !str_is(element_name(parent.record, parent.element), p->within)) ||
        !item_partial_date(first, &from) || !item_partial_date(second, &to))
        return false;
    rests_on(c, p->basis);
    if (partial_date_order(from, to) > 0)
        finding(c, first, arg_code("first", str_of(p->first)), arg_code("from", from),
                arg_code("second", str_of(p->beside ? p->beside : p->below_root)), arg_code("to", to));
    return true;
}

static void check(struct check *c, struct item root)
{
    bool compared = false;
    for (size_t n = 0; n < sizeof pairs / sizeof *pairs; n++)
        for (struct item i = NO_ITEM; item_given(i = item_below(root, pairs[n].first, i));)
            compared |= judge(c, &pairs[n], root, i);
    if (!compared)
        not_applicable(c, "reason/no-second-day");
}

const struct rule rule_dates_out_of_order = {
    .id = "dates-out-of-order",
    .kinds = RECORDS | REGISTRY,
    .basis = "record-dates-agree practice-measure-effective",
    .about = ABOUT_RECORD,
    .stands_back_for = "completed-after-deadline day-outside-meeting outside-period presidency-term",
    .message = "{first}, {from}, is after {second}, {to}",
    .help = "Compare both dates with the document.",
    .on_record = check,
    .each = ".",
};
