/* Of the annual reports that were due, how many are given and how many of them on time: by year, and by regional group. Years
 * of which the registry does not know whether all were due have no rate. */
#include "shares.h"
#include "stack.h"
#include "submitted.h"

enum { PARTS = 5 };

/* In the order in which they are stacked; the first three are given. */
static const struct stack_part parts[PARTS] = {
    { "first", "reporting/sign/on-time", "reporting/on-time" },
    { "second", "reporting/sign/late", "reporting/late" },
    { "third", "reporting/sign/given", "reporting/otherwise" },
    { "empty", "reporting/sign/none", "reporting/none" },
    { "fourth", "reporting/sign/missing", "reporting/missing" },
};

static unsigned part_of(enum submission_standing s)
{
    static const uint8_t of[SUBMISSION_STANDINGS] = {
        [SUBMISSION_ON_TIME] = 0,   [SUBMISSION_LATE] = 1, [SUBMISSION_GIVEN] = 2,
        [SUBMISSION_ELSEWHERE] = 2, [SUBMISSION_NONE] = 3, [SUBMISSION_MISSING] = 4
    };
    return of[s];
}

static bool is_known(const struct submissions *l, int64_t year)
{
    for (uint32_t i = 0; i < l->count; i++)
        if (l->rows[i].years[year - l->from].standing == SUBMISSION_NOT_KNOWN)
            return false;
    return true;
}

static struct stack make(const char *id, const char *chart, const char *caption, const char *label)
{
    return (struct stack){ .id = id,
                           .chart = chart,
                           .caption = caption,
                           .label = label,
                           .total = "reporting/due",
                           .share = "reporting/share",
                           .shared = 3,
                           .parts = parts,
                           .part_count = PARTS };
}

static void count_year(const struct submissions *l, int64_t year, struct stack_row *row)
{
    for (uint32_t i = 0; i < l->count; i++) {
        const struct submission *s = &l->rows[i].years[year - l->from];
        row->parts[part_of(s->standing)] += s->due;
    }
}

static void tell_years(struct page *p, const struct submissions *l)
{
    struct stack s = make("rates", "reporting/rates-chart", "reporting/rates-caption", "reporting/year");
    struct buf unknown = { 0 };
    for (int64_t year = l->from; year <= l->to; year++)
        if (is_known(l, year))
            count_year(l, year, stack_row(&s, page_number(p, year)));
        else
            buf_line(&unknown, page_number(p, year));
    struct arg years = arg_list("years", buf_all(&unknown));
    if (unknown.len)
        page_line(p, "reporting/no-rates", &years, 1);
    buf_free(&unknown);
    stack_tell(&s, p);
}

static void count_row(const struct submissions *l, const struct submission_row *row, const bool *known,
                      struct stack_row *out)
{
    for (int64_t year = l->from; year <= l->to; year++) {
        const struct submission *s = &row->years[year - l->from];
        if (known[year - l->from])
            out->parts[part_of(s->standing)] += s->due;
    }
}

static void tell_groups(struct page *p, const struct submissions *l)
{
    struct stack all = make("groups", "reporting/groups-chart", "reporting/groups-caption", "shares/group");
    struct stack_row rows[GROUP_UNKNOWN + 1] = { 0 };
    bool known[SUBMISSION_YEARS] = { false };
    for (int64_t year = l->from; year <= l->to; year++)
        known[year - l->from] = is_known(l, year);
    for (uint32_t i = 0; i < l->count; i++)
        count_row(l, &l->rows[i], known, &rows[regional_group_of(p->voice->registry, l->rows[i].state)]);
    for (unsigned g = 0; g <= GROUP_UNKNOWN; g++)
        if (stack_total(&all, &rows[g])) {
            struct stack_row *row = stack_row(&all, say(p->voice, regional_group_phrase((enum regional_group)g)));
            memcpy(row->parts, rows[g].parts, sizeof row->parts);
        }
    stack_tell(&all, p);
}

void part_rates(struct page *p, const struct submissions *l)
{
    if (l->count) {
        page_heading(p, 3, "reporting/rates-heading");
        page_line(p, "reporting/only-due", NULL, 0);
    }
    tell_years(p, l);
    if (l->count)
        document_paragraph(p->document, say(p->voice, "shares/groups-known"));
    tell_groups(p, l);
}
