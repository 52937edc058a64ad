/* The periods of deadlines as bars along the years: the original one (Art. 3(2), 4(1)) and each extension (Art. 3(3), 4(5)).
 * Above each row stands what it is of, and where it ends. */
#include "chart.h"
#include "running.h"

enum { WIDTH = 900, MARGIN = 20, TOP = 44, HEAD = 30, ROW = 46, BAR = 18, MOST_ROWS = 200 };

/* The looks of the original period and of each extension; the last of all that follow. */
static const struct {
    const char *look, *digit, *digit_look, *key;
} periods[] = {
    { "first", "", "inside", "timeline/original" }, { "second", "1", "inside", "timeline/1" },
    { "third", "2", "inside", "timeline/2" },       { "fourth", "3", "inside", "timeline/3" },
    { "empty", "+", "label", "timeline/further" },
};

enum { PERIODS = sizeof periods / sizeof *periods };

struct timeline {
    struct page *page;
    const struct running *running;
    struct chart *chart;
    struct scale days; /* counted from the first day of 1 CE */
    int32_t y;
    uint32_t rows;
    int16_t from, to; /* years, the second one behind the last day */
    bool used[PERIODS];
};

static const struct date first_day = { 1, 1, 1 };

static int32_t place(const struct timeline *t, struct date d)
{
    return scale_at(&t->days, days_between(first_day, d));
}

static void find_years(struct timeline *t)
{
    t->from = t->to = t->page->report->as_of.year;
    for (uint32_t i = 0; i < t->rows; i++) {
        const struct derivation *d = &t->running->at[i].deadline->derivation;
        for (uint32_t n = 0; n < d->count; n++) {
            int16_t year = d->step[n].date.year;
            t->from = (int16_t)(year < t->from ? year : t->from);
            t->to = (int16_t)(year > t->to ? year : t->to);
        }
    }
    t->to = (int16_t)(t->to + 1);
    t->days = (struct scale){ days_between(first_day, (struct date){ t->from, 1, 1 }),
                              days_between(first_day, (struct date){ (int16_t)(t->to - 1), 12, 31 }) + 1, MARGIN,
                              WIDTH - MARGIN };
}

static void put_phrase(struct timeline *t, const char *look, enum anchor anchor, int32_t x, int32_t y,
                       const char *phrase, const struct arg *args, uint32_t count)
{
    struct buf text = { 0 };
    tell_phrase(&text, t->page->voice, phrase, args, count);
    chart_text(t->chart, look, anchor, x, y, buf_all(&text));
    buf_free(&text);
}

/* The years at the top, as many as there is room for, with a line down from each. */
static void put_years(struct timeline *t)
{
    static const int16_t steps[] = { 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000 };
    size_t n = 0;
    while (n + 1 < sizeof steps / sizeof *steps && (WIDTH - 2 * MARGIN) * steps[n] < 44 * (t->to - t->from))
        n++;
    for (int year = (t->from + steps[n] - 1) / steps[n] * steps[n]; year < t->to; year += steps[n]) {
        int32_t x = place(t, (struct date){ (int16_t)year, 1, 1 });
        struct buf text = { 0 };
        buf_number(&text, year);
        chart_rule(t->chart, "soft", x, 20, x, t->chart->height);
        chart_text(t->chart, "quiet", ANCHOR_MIDDLE, x, 14, buf_all(&text));
        buf_free(&text);
    }
}

static void put_as_of(struct timeline *t)
{
    struct arg as_of = arg_date("date", t->page->report->as_of);
    int32_t x = place(t, as_of.date);
    enum anchor anchor = x < 80 ? ANCHOR_START : x > WIDTH - 80 ? ANCHOR_END : ANCHOR_MIDDLE;
    chart_rule(t->chart, "today", x, TOP - 6, x, TOP + 2);
    put_phrase(t, "strong", anchor, x, TOP - 10, "timeline/as-of", &as_of, 1);
}

/* One period; its title says how it ends. */
static void put_period(struct timeline *t, size_t which, struct date from, const struct step *s)
{
    struct derivation alone = { .count = 1, .step = { *s } };
    struct buf text = { 0 };
    int32_t x = place(t, from), width = place(t, s->date) - x;
    if (which >= PERIODS)
        which = PERIODS - 1;
    tell_derivation(&text, t->page->voice, &alone);
    t->used[which] = true;
    chart_bar(t->chart, periods[which].look, x, t->y, width > 1 ? width : 1, BAR, buf_all(&text));
    if (width >= 12 && *periods[which].digit)
        chart_text(t->chart, periods[which].digit_look, ANCHOR_MIDDLE, x + width / 2, t->y + 14,
                   str_of(periods[which].digit));
    buf_free(&text);
}

/* Whether the day rests on a step that is from no document of the United Nations or of the State. */
static bool is_unverified(const struct derivation *d)
{
    for (uint32_t i = d->count; i-- > 0;)
        if (d->step[i].unverified || d->step[i].kind == STEP_EXTENDED)
            return d->step[i].unverified;
    return false;
}

/* The day, with a mark where it is unverified. */
static struct arg due(struct timeline *t, const struct derivation *d, struct buf *text)
{
    struct arg day = arg_date("date", derivation_date(d));
    tell_arg(text, t->page->voice, &day);
    if (is_unverified(d)) {
        buf_byte(text, ' ');
        buf_str(text, say(t->page->voice, "derivation/unverified"));
    }
    return arg_term("date", STR(""), buf_all(text));
}

/* Of what the row is and, behind it, where it ends: read before the bar, also where the window is narrow. */
static void put_name(struct timeline *t, const struct arg *args, uint32_t count, const char *end)
{
    struct buf name = { 0 };
    tell_phrase(&name, t->page->voice, "timeline/row", args, count);
    chart_text(t->chart, "strong", ANCHOR_START, MARGIN, t->y + 14, buf_all(&name));
    put_phrase(t, "label", ANCHOR_START, MARGIN + chart_width(buf_all(&name)) + 12, t->y + 14, end, args, count);
    buf_free(&name);
}

static void put_row(struct timeline *t, const struct deadline *d)
{
    struct buf day = { 0 };
    struct arg args[] = { arg_state("state", d->state), arg_count("article", d->article),
                          due(t, &d->derivation, &day), arg_count("left", d->days_left),
                          arg_date("until", d->known_until) };
    enum { COUNT = sizeof args / sizeof *args };
    struct date from = { 0 };
    size_t which = 0;
    put_name(t, args, COUNT,
             d->standing == STANDING_AHEAD ? "timeline/ahead"
             : d->pending_meeting.len      ? "timeline/pending"
                                           : "timeline/open");
    buf_free(&day);
    t->y += 20;
    for (uint32_t i = 0; i < d->derivation.count; i++) {
        const struct step *s = &d->derivation.step[i];
        which += s->kind == STEP_EXTENDED;
        if (s->kind != STEP_FROM && date_given(from) && date_before(from, s->date))
            put_period(t, which, from, s);
        from = s->date;
    }
    int32_t today = place(t, t->page->report->as_of); /* beside the bar alone: above it stands text */
    chart_rule(t->chart, "today", today, t->y - 3, today, t->y + BAR + 3);
    t->y += ROW - 20;
}

static void put_rows(struct timeline *t)
{
    static const char *const heads[] = { "timeline/soon", "timeline/later", "timeline/before" };
    for (uint32_t i = 0; i < t->rows; i++) {
        const struct running_one *one = &t->running->at[i];
        if (!i || one[-1].group != one->group) {
            struct arg args[] = { arg_date("date", one->group == RUNNING_BEFORE ? t->page->report->as_of
                                                                                : t->running->soon),
                                  arg_span("span", RUNNING_MONTHS, UNIT_MONTH) };
            t->y += HEAD;
            put_phrase(t, "quiet", ANCHOR_START, MARGIN, t->y - 10, heads[one->group], args, 2);
        }
        put_row(t, one->deadline);
    }
}

static int32_t height(const struct timeline *t)
{
    int32_t heads = 0;
    for (uint32_t i = 0; i < t->rows; i++)
        heads += !i || t->running->at[i - 1].group != t->running->at[i].group;
    return TOP + heads * HEAD + (int32_t)t->rows * ROW;
}

static void put_keys(struct timeline *t)
{
    for (size_t i = 0; i < PERIODS; i++)
        if (t->used[i])
            chart_key(t->chart, periods[i].look, say(t->page->voice, periods[i].key));
}

void part_timeline(struct page *p, const struct running *r, const char *table)
{
    struct timeline t = { .page = p, .running = r, .y = TOP };
    t.rows = r->count < MOST_ROWS ? r->count : MOST_ROWS;
    if (!t.rows)
        return;
    t.chart = document_chart(p->document, table, say(p->voice, "timeline/caption"), WIDTH);
    t.chart->height = height(&t);
    find_years(&t);
    put_years(&t);
    put_as_of(&t);
    put_rows(&t);
    put_keys(&t);
    if (t.rows == r->count)
        return;
    struct arg shown = arg_count("count", t.rows);
    page_line(p, "timeline/first-rows", &shown, 1);
}
