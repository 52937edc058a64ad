/* States by years as a chart, the years again above every so many rows, and as the table behind it. */
#include "chart.h"
#include "submitted.h"

enum {
    WIDTH = 900,
    LABEL = 240,
    CELL_MOST = 66,
    ROW = 20,
    HEAD = 24,
    BASE = 14,
    BLOCK = 25,
    NAME_MOST = 33,
    DAYS_MOST = 9999
};

/* As much of a name as there is room for; the table has it whole. */
static void draw_name(struct chart *c, struct str name, int32_t y)
{
    struct buf text = { 0 };
    size_t end = 0, letters = 0;
    while (end < name.len && letters <= NAME_MOST) {
        letters += ((unsigned char)name.at[end] & 0xc0) != 0x80;
        end += letters <= NAME_MOST;
    }
    buf_str(&text, (struct str){ name.at, end });
    buf_text(&text, end < name.len ? "\u2026" : "");
    chart_text(c, "label", ANCHOR_END, LABEL - 8, y + BASE, buf_all(&text));
    buf_free(&text);
}

static void put_sign(struct buf *out, const struct page *p, const struct submission *s)
{
    if (s->standing == SUBMISSION_LATE && s->days <= DAYS_MOST)
        buf_number(out, s->days);
    else if (standing_looks[s->standing].sign)
        buf_str(out, say(p->voice, standing_looks[s->standing].sign));
}

static void put_asked(struct buf *out, const struct page *p, const struct submission_row *row, int64_t year,
                      const struct submission *s)
{
    struct arg args[] = { arg_state("state", row->state), arg_count("year", year),
                          arg_term("standing", STR(""), say(p->voice, standing_looks[s->standing].name)) };
    tell_phrase(out, p->voice, "reporting/asked", args, 3);
}

static void draw_cell(struct chart *c, const struct page *p, const struct submission_row *row, int64_t year,
                      const struct submission *s, int32_t x, int32_t y, int32_t width)
{
    const struct standing_look *look = &standing_looks[s->standing];
    struct buf sign = { 0 }, asked = { 0 };
    bool filled = s->standing >= SUBMISSION_MISSING;
    put_sign(&sign, p, s);
    put_asked(&asked, p, row, year, s);
    chart_bar(c, look->look, x, y, width - 2, ROW - 2, buf_all(&asked));
    if (sign.len)
        chart_text(c, filled ? "inside" : "label", ANCHOR_MIDDLE, x + (width - 2) / 2, y + BASE, buf_all(&sign));
    buf_free(&sign);
    buf_free(&asked);
}

static void draw_years(struct chart *c, const struct page *p, const struct submissions *l, int32_t width, int32_t y)
{
    for (int64_t year = l->from; year <= l->to; year++)
        chart_text(c, "strong", ANCHOR_MIDDLE, LABEL + (int32_t)(year - l->from) * width + (width - 2) / 2,
                   y + BASE + 4, page_number(p, year));
}

static void draw_row(struct chart *c, const struct page *p, const struct submissions *l,
                     const struct submission_row *row, int32_t width, int32_t y)
{
    draw_name(c, row->name, y);
    for (int64_t year = l->from; year <= l->to; year++)
        draw_cell(c, p, row, year, &row->years[year - l->from], LABEL + (int32_t)(year - l->from) * width, y,
                  width);
}

static void add_keys(struct chart *c, const struct page *p)
{
    static const enum submission_standing shown[] = { SUBMISSION_ON_TIME, SUBMISSION_LATE,    SUBMISSION_GIVEN,
                                                      SUBMISSION_NONE,    SUBMISSION_MISSING, SUBMISSION_NOT_DUE };
    for (size_t i = 0; i < sizeof shown / sizeof *shown; i++)
        chart_key(c, standing_looks[shown[i]].look, say(p->voice, standing_looks[shown[i]].key));
}

static void draw(struct page *p, const struct submissions *l)
{
    int32_t years = (int32_t)(l->to - l->from + 1), y = 0;
    int32_t width = (WIDTH - LABEL) / years < CELL_MOST ? (WIDTH - LABEL) / years : CELL_MOST;
    struct chart *c =
        document_chart(p->document, "matrix", say(p->voice, "reporting/matrix-chart"), LABEL + years * width);
    add_keys(c, p);
    for (uint32_t i = 0; i < l->count; i++, y += ROW) {
        if (i % BLOCK == 0) {
            draw_years(c, p, l, width, y);
            y += HEAD;
        }
        draw_row(c, p, l, &l->rows[i], width, y);
    }
    c->height = y + 2;
}

void part_matrix(struct page *p, const struct submissions *l)
{
    uint32_t columns = l->to < l->from ? 1 : (uint32_t)(l->to - l->from + 2);
    if (l->count) {
        page_heading(p, 3, "reporting/matrix-heading");
        draw(p, l);
    }
    document_table(p->document, "matrix", LAYOUT_GRID, say(p->voice, "reporting/matrix-caption"), columns);
    cell_phrase(p, "decisions/state");
    for (int64_t year = l->from; year <= l->to; year++)
        cell_text(p, CELL_NUMBER, page_number(p, year));
    for (uint32_t i = 0; i < l->count; i++) {
        cell_text(p, CELL_TEXT, l->rows[i].name);
        for (int64_t year = l->from; year <= l->to; year++)
            cell_standing(p, &l->rows[i].years[year - l->from]);
    }
}
