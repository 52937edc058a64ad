/* What the report of a meeting tells of the meeting itself happened on one of its days. */
#include "rule.h"

static const struct {
    const char *element, *attribute;
} days[] = {
    { "opening", "@date" }, { "addresses", "@date" }, { "adoption", "@date" },
    { "venue", "@from" },   { "venue", "@to" },       { "officer", "@from" },
    { "officer", "@to" },   { "decision", "@date" },  { "extension", "@date" },
};

static void judge(struct check *c, struct item at, struct date from, struct date to)
{
    struct date day;
    if (item_date(at, &day) && (date_before(day, from) || date_before(to, day)))
        finding(c, at, arg_date("day", day), arg_date("from", from), arg_date("to", to));
}

/* An extension is decided at a meeting, or at a Review Conference (Art. 11(1), 12(2)(c)). */
static const char *basis_of(struct check *c, struct item root, const char *element)
{
    const struct meeting *m = registry_meeting(registry_of(c), item_word(item_at(root, "@meeting")));
    if (strcmp(element, "extension") != 0)
        return "record-meeting-days";
    return m && m->is_review_conference ? "a12-2-c" : "a11-1";
}

static void check(struct check *c, struct item root)
{
    struct date from, to;
    if (!need_date(c, root, "head/dates/@from", &from) || !need_date(c, root, "head/dates/@to", &to))
        return;
    for (size_t n = 0; n < sizeof days / sizeof *days; n++) {
        rests_on(c, basis_of(c, root, days[n].element));
        for (struct item i = item_below(root, days[n].element, NO_ITEM); item_given(i);
             i = item_below(root, days[n].element, i))
            judge(c, item_at_(i, days[n].attribute), from, to);
    }
}

const struct rule rule_day_outside_meeting = {
    .id = "day-outside-meeting",
    .kinds = MEETING_REPORT,
    .basis = "record-meeting-days a11-1 a12-2-c",
    .about = ABOUT_RECORD,
    .message = "the day is {day}; the meeting was held from {from} to {to}",
    .help = "Compare the days with the document.",
    .on_record = check,
    .each = ".",
};
