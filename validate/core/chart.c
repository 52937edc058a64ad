/* Building charts; see chart.h. */
#include "chart.h"

#include "digits.h"

struct chart *document_chart(struct document *d, const char *id, struct str caption, int32_t width)
{
    struct chart *c = arena_get(&d->arena, sizeof *c);
    *c = (struct chart){ .document = d, .width = width };
    document_add_chart(d, id, caption, c);
    return c;
}

/* The left edge of what begins at a place and is so wide. */
static int32_t left_of(const struct chart *c, int32_t x, int32_t width)
{
    return c->document->right_to_left ? c->width - x - width : x;
}

static struct mark *add(struct chart *c, enum mark_kind kind, const char *look, int32_t x, int32_t y)
{
    MEMORY_ROOM(c->marks, c->mark_count, c->mark_cap);
    struct mark *m = &c->marks[c->mark_count++];
    *m = (struct mark){ .kind = (uint8_t)kind, .look = look, .x = left_of(c, x, 0), .y = y };
    return m;
}

/* As on the page around the chart. */
static struct str grouped(struct chart *c, struct str text)
{
    struct buf out = { 0 };
    digits_grouped(&out, text);
    struct str copy = arena_copy(&c->document->arena, buf_all(&out));
    buf_free(&out);
    return copy;
}

void chart_bar(struct chart *c, const char *look, int32_t x, int32_t y, int32_t width, int32_t height,
               struct str text)
{
    struct mark *m = add(c, MARK_BAR, look, x, y);
    m->x = left_of(c, x, width);
    m->width = width;
    m->height = height;
    m->text = grouped(c, text);
}

void chart_rule(struct chart *c, const char *look, int32_t x, int32_t y, int32_t to_x, int32_t to_y)
{
    struct mark *m = add(c, MARK_RULE, look, x, y);
    m->width = left_of(c, to_x, 0) - m->x;
    m->height = to_y - y;
}

void chart_point(struct chart *c, const char *look, int32_t x, int32_t y, struct str text)
{
    add(c, MARK_POINT, look, x, y)->text = grouped(c, text);
}

void chart_line(struct chart *c, const char *look, const int32_t *places, uint32_t count)
{
    struct buf text = { 0 };
    for (uint32_t i = 0; i < count; i++) {
        if (i)
            buf_byte(&text, ' ');
        buf_number(&text, left_of(c, places[(size_t)2 * i], 0));
        buf_byte(&text, ',');
        buf_number(&text, places[(size_t)2 * i + 1]);
    }
    add(c, MARK_LINE, look, 0, 0)->text = arena_copy(&c->document->arena, buf_all(&text));
    buf_free(&text);
}

void chart_text(struct chart *c, const char *look, enum anchor anchor, int32_t x, int32_t y, struct str text)
{
    struct mark *m = add(c, MARK_TEXT, look, x, y);
    m->anchor = (uint8_t)anchor;
    m->text = grouped(c, text);
}

int32_t chart_width(struct str text)
{
    enum { LETTER = 8, EDGE = 4 };
    int32_t letters = 0;
    for (size_t i = 0; i < text.len; i++)
        letters += ((unsigned char)text.at[i] & 0xc0) != 0x80;
    return letters * LETTER + EDGE;
}

void chart_key(struct chart *c, const char *look, struct str text)
{
    MEMORY_ROOM(c->keys, c->key_count, c->key_cap);
    c->keys[c->key_count++] = (struct chart_key){ look, arena_copy(&c->document->arena, text) };
}

void chart_free(struct chart *c)
{
    memory_drop(c->marks);
    memory_drop(c->keys);
}

int32_t scale_at(const struct scale *s, int64_t value)
{
    if (value <= s->from || s->to <= s->from)
        return s->begin;
    if (value >= s->to)
        return s->end;
    int64_t part = value - s->from, span = s->to - s->from;
    for (; span > INT32_MAX; span /= 2)
        part /= 2;
    return s->begin + (int32_t)(part * (s->end - s->begin) / span);
}

int64_t scale_round(int64_t value)
{
    static const int64_t steps[] = { 1, 2, 3, 4, 5, 6, 8 };
    for (int64_t ten = 1; ten <= INT64_MAX / 100; ten *= 10)
        for (size_t i = 0; i < sizeof steps / sizeof *steps; i++)
            if (steps[i] * ten >= value)
                return steps[i] * ten;
    return value;
}
