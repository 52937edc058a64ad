/* Text on a terminal; see screen.h. */
#include "screen.h"

#include "escape.h"

/* A note has no colour: none of the others can be read on both grounds (yellow, green and cyan not on white, blue not on black). */
static const char *const begins[] = {
    [STYLE_PLAIN] = "",           [STYLE_STRONG] = "\033[1m",     [STYLE_FAINT] = "\033[2m",
    [STYLE_ERROR] = "\033[1;31m", [STYLE_WARNING] = "\033[1;35m", [STYLE_NOTE] = "\033[1m",
};

void screen_style(struct buf *out, const struct screen *s, enum style style, struct str text)
{
    bool styled = s->colors && *begins[style] && text.len;
    buf_text(out, styled ? begins[style] : "");
    buf_str(out, text);
    buf_text(out, styled ? "\033[0m" : "");
}

/* The columns of a text in which styles stand. */
static uint32_t columns_styled(struct str text)
{
    uint32_t sum = 0;
    while (text.len) {
        struct str part = str_cut(&text, '\033');
        sum += columns_of(part);
        if (text.len) /* the rest of what begins or ends a style */
            str_cut(&text, 'm');
    }
    return sum;
}

void screen_line(struct buf *out, const struct screen *s, struct str line, uint32_t at, uint32_t indent)
{
    uint32_t column = at;
    bool begun = false; /* the line has a word */
    while (line.len && s->width) {
        size_t gap = 0;
        while (gap < line.len && line.at[gap] == ' ')
            gap++;
        line = (struct str){ line.at + gap, line.len - gap };
        const char *end = line.len ? memchr(line.at, ' ', line.len) : NULL;
        struct str word = { line.at, end ? (size_t)(end - line.at) : line.len };
        uint32_t width = columns_styled(word);
        if (begun && column + gap + width > s->width) {
            buf_byte(out, '\n');
            buf_fill(out, ' ', indent);
            column = indent;
        } else {
            buf_fill(out, ' ', gap);
            column += (uint32_t)gap;
        }
        buf_str(out, word);
        column += width;
        begun = begun || width;
        line = (struct str){ word.at + word.len, line.len - word.len };
    }
    buf_str(out, line);
    buf_byte(out, '\n');
}

static uint32_t columns_shown(struct str text)
{
    struct buf shown = { 0 };
    escape(&shown, ESCAPE_TERMINAL, text);
    uint32_t columns = columns_of(buf_all(&shown));
    buf_free(&shown);
    return columns;
}

static const char cut[] = "…";

/* Adds as much of the end of a text as fits; its columns. */
static uint32_t put_end(struct buf *out, struct str text, uint32_t room)
{
    bool whole = columns_shown(text) <= room;
    while (text.len && !whole && columns_shown(text) >= room)
        utf8_take(&text);
    buf_text(out, whole ? "" : cut);
    escape(out, ESCAPE_TERMINAL, text);
    return columns_shown(text) + !whole;
}

/* The same of its beginning. */
static void put_begin(struct buf *out, struct str text, uint32_t room)
{
    struct str part = text, rest = text;
    bool whole = columns_shown(text) <= room;
    for (part.len = 0; rest.len && !whole;) {
        utf8_take(&rest);
        struct str longer = { text.at, text.len - rest.len };
        if (columns_shown(longer) >= room)
            break;
        part = longer;
    }
    escape(out, ESCAPE_TERMINAL, whole ? text : part);
    buf_text(out, whole ? "" : cut);
}

/* How much of what stands before a piece is shown: the piece stands in the middle, unless one side needs less than half. */
static uint32_t share_before(uint32_t before, uint32_t its, uint32_t behind, uint32_t room)
{
    uint32_t half = its < room ? (room - its) / 2 : 0;
    uint32_t share = its + behind < room && room - its - behind > half ? room - its - behind : half;
    if (share < 1) /* that there is something is told by the mark */
        share = 1;
    return before < share ? before : share;
}

struct stretch screen_excerpt(struct buf *out, struct str line, uint32_t at, uint32_t count, uint32_t columns)
{
    struct str value = str_behind(line, at), rest = value;
    struct str before = { line.at, line.len - value.len };
    value.len -= str_behind(value, count).len;
    uint32_t whole = columns_shown(line), its = columns_shown(value), left = columns_shown(before);
    uint32_t room = columns && whole > columns ? columns : whole;
    if (room < whole)
        left = put_end(out, before, share_before(left, its, whole - left - its, room));
    else
        escape(out, ESCAPE_TERMINAL, before);
    put_begin(out, rest, room - left);
    return (struct stretch){ left, its < room - left ? its : room - left };
}
