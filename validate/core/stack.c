/* Stacked bars; see stack.h. */
#include "stack.h"

#include "chart.h"

enum { WIDTH = 900, LABEL_MOST = 280, ROW = 28, HIGH = 20, TOP = 6, BASE = 15, GAP = 8, LEAST = 300, STEP = 40 };

struct stack_row *stack_row(struct stack *s, struct str label)
{
    MEMORY_ROOM(s->rows, s->count, s->cap);
    struct stack_row *row = &s->rows[s->count++];
    *row = (struct stack_row){ .label = label };
    return row;
}

int64_t stack_total(const struct stack *s, const struct stack_row *row)
{
    int64_t sum = 0;
    for (uint32_t i = 0; i < s->part_count; i++)
        if (__builtin_add_overflow(sum, row->parts[i], &sum))
            return INT64_MAX;
    return sum;
}

static int64_t largest(const struct stack *s)
{
    int64_t most = 0;
    for (uint32_t i = 0; i < s->count; i++)
        if (stack_total(s, &s->rows[i]) > most)
            most = stack_total(s, &s->rows[i]);
    return most;
}

/* "W 12" */
static void put_figure(struct buf *out, const struct voice *v, const struct stack_part *part, int64_t figure)
{
    buf_str(out, say(v, part->sign));
    buf_text(out, "\u00a0");
    buf_number(out, figure);
}

/* What it says when asked: "Women: 12". */
static void put_asked(struct buf *out, const struct voice *v, const struct stack_part *part, int64_t figure)
{
    struct arg args[] = { arg_term("name", STR(""), say(v, part->name)), arg_count("count", figure) };
    tell_phrase(out, v, "stack/asked", args, 2);
}

static bool is_filled(const char *look)
{
    return strcmp(look, "empty") != 0 && strcmp(look, "soft") != 0;
}

/* Where the parts of a row stand, and which of their figures fit into them. */
struct laid {
    int32_t from[STACK_PARTS], to[STACK_PARTS], end;
    bool fits[STACK_PARTS];
    int64_t total;
    int32_t behind; /* how wide that is which stands behind the bar */
};

static int32_t figure_width(const struct voice *v, const struct stack_part *part, int64_t figure)
{
    struct buf text = { 0 };
    put_figure(&text, v, part, figure);
    int32_t width = chart_width(buf_all(&text));
    buf_free(&text);
    return width;
}

static struct laid lay_out(const struct stack *s, const struct voice *v, const struct stack_row *row,
                           const struct scale *scale)
{
    struct laid l = { .end = scale->begin, .behind = 2 * GAP };
    struct buf total = { 0 };
    for (uint32_t i = 0; i < s->part_count; i++) {
        if (!row->parts[i] || __builtin_add_overflow(l.total, row->parts[i], &l.total))
            continue;
        int32_t to = scale_at(scale, l.total), width = figure_width(v, &s->parts[i], row->parts[i]);
        l.from[i] = l.end;
        l.to[i] = l.end = to > l.end ? to : l.end + 1;
        l.fits[i] = width <= l.to[i] - l.from[i];
        l.behind += l.fits[i] ? 0 : width + 2 * GAP;
    }
    buf_number(&total, l.total);
    l.behind += chart_width(buf_all(&total));
    buf_free(&total);
    return l;
}

/* One part; what does not fit into it is added to what stands behind the bar. */
static void draw_part(struct chart *c, const struct page *p, const struct stack *s, const struct stack_row *row,
                      const struct laid *l, uint32_t i, int32_t y, struct buf *behind)
{
    struct buf text = { 0 }, asked = { 0 };
    const struct stack_part *part = &s->parts[i];
    put_figure(&text, p->voice, part, row->parts[i]);
    put_asked(&asked, p->voice, part, row->parts[i]);
    chart_bar(c, part->look, l->from[i], y, l->to[i] - l->from[i], HIGH, buf_all(&asked));
    if (l->fits[i]) {
        chart_text(c, is_filled(part->look) ? "inside" : "label", ANCHOR_MIDDLE, (l->from[i] + l->to[i]) / 2,
                   y + BASE, buf_all(&text));
    } else {
        buf_text(behind, behind->len ? " \u00b7 " : "");
        buf_str(behind, buf_all(&text));
    }
    buf_free(&text);
    buf_free(&asked);
}

static void draw_row(struct chart *c, const struct page *p, const struct stack *s, const struct stack_row *row,
                     const struct scale *scale, int32_t y)
{
    struct buf behind = { 0 }, total = { 0 };
    struct laid l = lay_out(s, p->voice, row, scale);
    chart_text(c, "label", ANCHOR_END, scale->begin - GAP, y + BASE, row->label);
    for (uint32_t i = 0; i < s->part_count; i++)
        if (l.to[i])
            draw_part(c, p, s, row, &l, i, y, &behind);
    buf_number(&total, l.total);
    chart_text(c, "strong", ANCHOR_START, l.end + GAP, y + BASE, buf_all(&total));
    chart_text(c, "quiet", ANCHOR_START, l.end + 2 * GAP + chart_width(buf_all(&total)), y + BASE,
               buf_all(&behind));
    buf_free(&behind);
    buf_free(&total);
}

/* Bars so long that what stands behind each of them has room. */
static struct scale fit(const struct stack *s, const struct voice *v, struct scale scale)
{
    for (uint32_t i = 0; i < s->count && scale.end > LEAST; i++) {
        struct laid l = lay_out(s, v, &s->rows[i], &scale);
        if (l.end + l.behind <= WIDTH)
            continue;
        scale.end -= STEP;
        i = UINT32_MAX; /* from the first again */
    }
    return scale;
}

static void add_keys(struct chart *c, const struct page *p, const struct stack *s)
{
    for (uint32_t i = 0; i < s->part_count; i++) {
        struct buf text = { 0 };
        struct arg args[] = { arg_term("sign", STR(""), say(p->voice, s->parts[i].sign)),
                              arg_term("name", STR(""), say(p->voice, s->parts[i].name)) };
        tell_phrase(&text, p->voice, "stack/key", args, 2);
        chart_key(c, s->parts[i].look, buf_all(&text));
        buf_free(&text);
    }
}

/* Room for the longest label. */
static int32_t label_room(const struct stack *s)
{
    int32_t most = 0;
    for (uint32_t i = 0; i < s->count; i++)
        if (chart_width(s->rows[i].label) > most)
            most = chart_width(s->rows[i].label);
    return most + 10 < LABEL_MOST ? most + 10 : LABEL_MOST;
}

static struct str caption_of(const struct stack *s, const struct page *p, const char *phrase)
{
    struct arg of = arg_term("of", STR(""), s->of ? say(p->voice, s->of) : STR(""));
    return page_told(p, phrase, &of, 1);
}

static void draw(const struct stack *s, struct page *p)
{
    struct scale scale = { 0, largest(s), label_room(s), WIDTH - STEP };
    if (!scale.to)
        return;
    scale = fit(s, p->voice, scale);
    struct chart *c = document_chart(p->document, s->id, caption_of(s, p, s->chart), WIDTH);
    c->height = (int32_t)s->count * ROW + TOP;
    add_keys(c, p, s);
    chart_rule(c, "quiet", scale.begin, 0, scale.begin, c->height);
    for (uint32_t i = 0; i < s->count; i++)
        draw_row(c, p, s, &s->rows[i], &scale, TOP + (int32_t)i * ROW);
}

/* In a hundred, half a one upwards; empty where there is nothing to divide. */
static void share_cell(struct page *p, const struct stack *s, const struct stack_row *row)
{
    int64_t total = stack_total(s, row), part = 0;
    for (uint32_t i = 0; i < s->shared; i++)
        part += row->parts[i];
    struct arg share =
        arg_count("share", total > 0 && total < INT64_MAX / 400 ? (part * 200 + total) / (2 * total) : 0);
    if (total > 0 && total < INT64_MAX / 400)
        cell_told(p, "stack/share", &share, 1);
    else
        cell_text(p, CELL_TEXT, STR(""));
}

static void tell_row(struct page *p, const struct stack *s, const struct stack_row *row)
{
    cell_text(p, row->code ? CELL_CODE : CELL_TEXT, row->label);
    cell_number(p, stack_total(s, row));
    for (uint32_t i = 0; i < s->part_count; i++)
        cell_number(p, row->parts[i]);
    if (s->share)
        share_cell(p, s, row);
}

void stack_tell(struct stack *s, struct page *p)
{
    const char *heads[STACK_PARTS + 4] = { s->label, s->total };
    uint32_t count = 2;
    for (uint32_t i = 0; i < s->part_count; i++)
        heads[count++] = s->parts[i].name;
    heads[count] = s->share; /* or the end */
    draw(s, p);
    document_table(p->document, s->id, LAYOUT_GRID, caption_of(s, p, s->caption), count + (s->share != NULL));
    for (uint32_t i = 0; heads[i]; i++)
        cell_phrase(p, heads[i]);
    for (uint32_t i = 0; i < s->count; i++)
        tell_row(p, s, &s->rows[i]);
    memory_drop(s->rows);
    *s = (struct stack){ 0 };
}
