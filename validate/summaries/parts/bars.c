/* Charts of figures by year; see bars.h. */
#include "bars.h"

enum {
    WIDTH = 900,
    LABELS = 96, /* how far the labels of rows reach */
    BEGIN = 108,
    END = 610, /* beyond it the number and the name of the longest bar have room */
    TOP = 34,
    BAR = 18,
    STEP = 24,
    GAP = 12
};

static const char *const looks[BARS_SERIES] = { "first", "second", "third", "fourth" };

struct drawing {
    struct page *page;
    const struct bars *bars;
    struct chart *chart;
    struct scale scale;
    int32_t series, y;
    struct buf text;
};

static int32_t series_of(const struct bars *b)
{
    int32_t n = 0;
    while (b->series[n])
        n++;
    return n;
}

/* The longest bar of a row, in thousandths. */
static int64_t longest(const struct bars *b, const struct bars_row *row)
{
    int64_t most = 0, whole = 0;
    for (int32_t i = 0; i < series_of(b); i++) {
        int64_t value = row->told[i].told == TOLD ? row->told[i].amount.thousandths : 0;
        if (value > most)
            most = value;
        if (value > 0 && __builtin_add_overflow(whole, value, &whole))
            whole = INT64_MAX;
    }
    return b->parts ? whole : most;
}

static void put_number(struct buf *out, int64_t thousandths)
{
    amount_write(out, (struct amount){ .thousandths = thousandths });
}

/* "2200000: cleared", or why there is no figure. */
static void write_figure(struct drawing *d, int32_t i, const struct figure_told *t)
{
    struct buf number = { 0 };
    put_number(&number, t->amount.thousandths);
    struct arg args[] = { arg_term("name", STR(""), say(d->page->voice, d->bars->series[i])),
                          arg_code("number", buf_all(&number)), arg_code("since", t->since) };
    struct buf why = { 0 };
    if (t->told != TOLD)
        tell_phrase(&why, d->page->voice, told_phrase(t->told), args, 3);
    if (t->told != TOLD)
        args[1] = arg_term("number", STR(""), buf_all(&why));
    tell_phrase(&d->text, d->page->voice, "bars/figure", args, 2);
    buf_free(&number);
    buf_free(&why);
}

static int32_t bar_width(const struct drawing *d, int64_t value)
{
    int32_t width = scale_at(&d->scale, value) - BEGIN;
    return value > 0 && width < 2 ? 2 : width;
}

/* One bar for each figure. */
static void draw_figures(struct drawing *d, const struct bars_row *row)
{
    for (int32_t i = 0; i < d->series; i++, d->y += STEP) {
        int32_t width = row->told[i].told == TOLD ? bar_width(d, row->told[i].amount.thousandths) : 0;
        d->text.len = 0;
        write_figure(d, i, &row->told[i]);
        if (width > 0)
            chart_bar(d->chart, looks[i], BEGIN, d->y, width, BAR, buf_all(&d->text));
        chart_text(d->chart, row->told[i].told == TOLD ? "label" : "quiet", ANCHOR_START, BEGIN + width + 7,
                   d->y + 14, buf_all(&d->text));
    }
}

/* One bar of parts, and below it what they are. */
static void draw_parts(struct drawing *d, const struct bars_row *row)
{
    int32_t x = BEGIN;
    int64_t until = 0;
    struct buf line = { 0 };
    for (int32_t i = 0; i < d->series; i++) {
        d->text.len = 0;
        write_figure(d, i, &row->told[i]);
        if (i)
            buf_str(&line, say(d->page->voice, "bars/and"));
        buf_str(&line, buf_all(&d->text));
        if (row->told[i].told != TOLD || row->told[i].amount.thousandths <= 0 ||
            __builtin_add_overflow(until, row->told[i].amount.thousandths, &until))
            continue;
        int32_t end = BEGIN + bar_width(d, until);
        if (end > x)
            chart_bar(d->chart, looks[i], x, d->y, end - x, BAR, buf_all(&d->text));
        x = end > x ? end : x;
    }
    d->text.len = 0;
    put_number(&d->text, until);
    if (until > 0)
        chart_text(d->chart, "strong", ANCHOR_START, x + 7, d->y + 14, buf_all(&d->text));
    d->y += longest(d->bars, row) > 0 ? STEP : 0;
    chart_text(d->chart, "quiet", ANCHOR_START, BEGIN + 7, d->y + 13, buf_all(&line));
    d->y += STEP;
    buf_free(&line);
}

static void draw_row(struct drawing *d, const struct bars_row *row)
{
    chart_text(d->chart, "strong", ANCHOR_END, LABELS, d->y + 14, row->label);
    if (row->note) {
        chart_text(d->chart, "quiet", ANCHOR_START, BEGIN + 7, d->y + 14, say(d->page->voice, row->note));
        d->y += STEP;
    } else if (d->bars->parts) {
        draw_parts(d, row);
    } else {
        draw_figures(d, row);
    }
    d->y += GAP;
}

static int32_t height_of(const struct drawing *d, const struct bars_row *row)
{
    if (row->note)
        return STEP + GAP;
    if (d->bars->parts)
        return (longest(d->bars, row) > 0 ? 2 * STEP : STEP) + GAP;
    return d->series * STEP + GAP;
}

/* Where nothing, half and all of the scale stand; a line through the chart only where bars begin, so that none crosses a
 * text. */
static void draw_scale(struct drawing *d)
{
    for (int32_t i = 0; i <= 2; i++) {
        int32_t x = BEGIN + i * (END - BEGIN) / 2;
        if (i == 1 && d->scale.to % 2000)
            continue; /* half of it is no whole number */
        d->text.len = 0;
        put_number(&d->text, d->scale.to / 2 * i);
        chart_text(d->chart, "quiet", ANCHOR_MIDDLE, x, 14, buf_all(&d->text));
        chart_rule(d->chart, "soft", x, 20, x, i ? 27 : d->chart->height - GAP / 2);
    }
}

static void say_cut(struct page *p, uint32_t count)
{
    struct arg args[] = { arg_count("shown", BARS_ROWS), arg_count("all", count) };
    page_line(p, "bars/last", args, 2);
}

void part_bars(struct page *p, const struct bars *b)
{
    uint32_t first = b->count > BARS_ROWS ? b->count - BARS_ROWS : 0;
    int64_t most = 0;
    for (uint32_t i = first; i < b->count; i++) {
        int64_t value = longest(b, &b->rows[i]);
        most = value > most ? value : most;
    }
    if (!most)
        return;
    if (first)
        say_cut(p, b->count);
    struct drawing d = { .page = p, .bars = b, .series = series_of(b), .y = TOP };
    d.scale = (struct scale){ 0, scale_round(most), BEGIN, END };
    struct arg args[] = { arg_term("what", STR(""), say(p->voice, b->caption)) };
    tell_phrase(&d.text, p->voice, "bars/caption", args, 1);
    d.chart = document_chart(p->document, b->table, buf_all(&d.text), WIDTH);
    for (int32_t i = 0; i < d.series; i++)
        chart_key(d.chart, looks[i], say(p->voice, b->series[i]));
    d.chart->height = TOP;
    for (uint32_t i = first; i < b->count; i++)
        d.chart->height += height_of(&d, &b->rows[i]);
    draw_scale(&d);
    for (uint32_t i = first; i < b->count; i++)
        draw_row(&d, &b->rows[i]);
    buf_free(&d.text);
}
