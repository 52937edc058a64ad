/* Stacked bars; see stack.h. */
#include "stack.h"

#include "chart.h"

enum { WIDTH = 900, LABEL_MOST = 230, BEHIND = 170, ROW = 28, HIGH = 20, TOP = 6, BASE = 15, LETTER = 8 };

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

/* About as wide as it is drawn. */
static int32_t width_of(struct str text)
{
    int32_t letters = 0;
    for (size_t i = 0; i < text.len; i++)
        letters += ((unsigned char)text.at[i] & 0xc0) != 0x80;
    return letters * LETTER + 4;
}

/* One part; what does not fit into it is added to what stands behind the bar. */
static void draw_part(struct chart *c, const struct page *p, const struct stack_part *part, int64_t figure,
                      int32_t from, int32_t to, int32_t y, struct buf *behind)
{
    struct buf text = { 0 }, asked = { 0 };
    put_figure(&text, p->voice, part, figure);
    put_asked(&asked, p->voice, part, figure);
    chart_bar(c, part->look, from, y, to - from, HIGH, buf_all(&asked));
    if (width_of(buf_all(&text)) <= to - from) {
        chart_text(c, is_filled(part->look) ? "inside" : "label", ANCHOR_MIDDLE, from + (to - from) / 2, y + BASE,
                   buf_all(&text));
    } else {
        buf_text(behind, behind->len ? "  " : "");
        buf_str(behind, buf_all(&text));
    }
    buf_free(&text);
    buf_free(&asked);
}

static void draw_row(struct chart *c, const struct page *p, const struct stack *s, const struct stack_row *row,
                     const struct scale *scale, int32_t y)
{
    struct buf behind = { 0 }, total = { 0 };
    int64_t sum = 0;
    int32_t from = scale->begin;
    chart_text(c, "label", ANCHOR_END, scale->begin - 10, y + BASE, row->label);
    for (uint32_t i = 0; i < s->part_count; i++) {
        if (!row->parts[i] || __builtin_add_overflow(sum, row->parts[i], &sum))
            continue;
        int32_t to = scale_at(scale, sum);
        draw_part(c, p, &s->parts[i], row->parts[i], from, to > from ? to : from + 1, y, &behind);
        from = to > from ? to : from + 1;
    }
    buf_number(&total, sum);
    chart_text(c, "strong", ANCHOR_START, from + 8, y + BASE, buf_all(&total));
    chart_text(c, "quiet", ANCHOR_START, from + 8 + width_of(buf_all(&total)) + 8, y + BASE, buf_all(&behind));
    buf_free(&behind);
    buf_free(&total);
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
        if (width_of(s->rows[i].label) > most)
            most = width_of(s->rows[i].label);
    return most + 10 < LABEL_MOST ? most + 10 : LABEL_MOST;
}

static void draw(const struct stack *s, struct page *p)
{
    struct scale scale = { 0, largest(s), label_room(s), WIDTH - BEHIND };
    if (!scale.to)
        return;
    struct chart *c = document_chart(p->document, s->id, say(p->voice, s->chart), WIDTH);
    c->height = (int32_t)s->count * ROW + TOP;
    add_keys(c, p, s);
    chart_rule(c, "quiet", scale.begin, 0, scale.begin, c->height);
    for (uint32_t i = 0; i < s->count; i++)
        draw_row(c, p, s, &s->rows[i], &scale, TOP + (int32_t)i * ROW);
}

static void number_cell(struct page *p, int64_t number)
{
    struct buf text = { 0 };
    buf_number(&text, number);
    cell_text(p, CELL_NUMBER, buf_all(&text));
    buf_free(&text);
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
    number_cell(p, stack_total(s, row));
    for (uint32_t i = 0; i < s->part_count; i++)
        number_cell(p, row->parts[i]);
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
    page_table(p, s->id, LAYOUT_GRID, s->caption, heads);
    for (uint32_t i = 0; i < s->count; i++)
        tell_row(p, s, &s->rows[i]);
    memory_drop(s->rows);
    *s = (struct stack){ 0 };
}
