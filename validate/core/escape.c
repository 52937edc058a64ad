/* The table of escapes; see escape.h. */
#include "escape.h"

struct range {
    uint32_t from, to;
    const char *as; /* where NULL, the number of the character in the form of the place */
};

enum { RANGES = 24 };

static const struct range ranges[ESCAPES][RANGES] = {
    [ESCAPE_TERMINAL] = {
        { '\t', '\t', " " },
        { 0x00, 0x1f, NULL },
        { 0x7f, 0x9f, NULL },
        { 0x200e, 0x200f, NULL },
        { 0x2028, 0x2029, NULL },
        { 0x202a, 0x202e, NULL },
        { 0x2066, 0x2067, NULL },
    },
    [ESCAPE_JSON] = {
        { '"', '"', "\\\"" },
        { '\\', '\\', "\\\\" },
        { '\n', '\n', "\\n" },
        { '\r', '\r', "\\r" },
        { '\t', '\t', "\\t" },
        { 0x00, 0x1f, NULL },
        { 0x7f, 0x9f, NULL },
        { 0x2028, 0x2029, NULL },
    },
    [ESCAPE_XML] = {
        { '&', '&', "&amp;" },
        { '<', '<', "&lt;" },
        { '>', '>', "&gt;" },
        { '"', '"', "&quot;" },
        { '\t', '\t', "&#9;" },
        { '\n', '\n', "&#10;" },
        { '\r', '\r', "&#13;" },
        { 0x00, 0x1f, "\uFFFD" },
        { 0xfffe, 0xffff, "\uFFFD" },
    },
    [ESCAPE_CSV] = {
        { '"', '"', "\"\"" },
        { '\r', '\r', " " },
        { '\n', '\n', " " },
        { 0x00, 0x1f, " " },
        { 0x7f, 0x9f, " " },
    },
    [ESCAPE_MARKDOWN] = {
        { '&', '&', "&amp;" },
        { '<', '<', "&lt;" },
        { '>', '>', "&gt;" },
        { '\\', '\\', "\\\\" },
        { '`', '`', "\\`" },
        { '*', '*', "\\*" },
        { '_', '_', "\\_" },
        { '[', '[', "\\[" },
        { ']', ']', "\\]" },
        { '|', '|', "\\|" },
        { '#', '#', "\\#" },
        { '~', '~', "\\~" },
        { '!', '!', "\\!" },
        { '$', '$', "\\$" },
        { '@', '@', "&#64;" },
        { 0x00, 0x1f, " " },
        { 0x7f, 0x9f, " " },
        { 0x2028, 0x2029, " " },
        { 0x202a, 0x202e, "\uFFFD" },
        { 0x2066, 0x2067, "\uFFFD" },
    },
    [ESCAPE_CALENDAR] = {
        { '\\', '\\', "\\\\" },
        { ';', ';', "\\;" },
        { ',', ',', "\\," },
        { '\n', '\n', "\\n" },
        { 0x00, 0x1f, " " },
        { 0x7f, 0x9f, " " },
        { 0x202a, 0x202e, "\uFFFD" },
    },
    [ESCAPE_COMMAND] = {
        { '%', '%', "%25" },
        { '\r', '\r', "%0D" },
        { '\n', '\n', "%0A" },
        { 0x00, 0x1f, " " },
        { 0x7f, 0x9f, " " },
        { 0x202a, 0x202e, "\uFFFD" },
        { 0x2066, 0x2067, "\uFFFD" },
    },
    [ESCAPE_PROPERTY] = {
        { '%', '%', "%25" },
        { '\r', '\r', "%0D" },
        { '\n', '\n', "%0A" },
        { ':', ':', "%3A" },
        { ',', ',', "%2C" },
        { 0x00, 0x1f, " " },
        { 0x7f, 0x9f, " " },
        { 0x202a, 0x202e, "\uFFFD" },
        { 0x2066, 0x2067, "\uFFFD" },
    },
};

static const struct {
    const char *before, *after;
    int digits;
} numeric[ESCAPES] = {
    [ESCAPE_TERMINAL] = { "<U+", ">", 4 },
    [ESCAPE_JSON] = { "\\u", "", 4 },
};

uint32_t utf8_take(struct str *s)
{
    static const struct {
        unsigned char mask, lead;
        uint32_t least;
    } forms[] = { { 0x80, 0x00, 0 }, { 0xe0, 0xc0, 0x80 }, { 0xf0, 0xe0, 0x800 }, { 0xf8, 0xf0, 0x10000 } };
    const unsigned char *at = (const unsigned char *)s->at;
    for (size_t more = 0; more < 4 && more < s->len; more++) {
        if ((*at & forms[more].mask) != forms[more].lead)
            continue;
        uint32_t c = *at & (unsigned char)~forms[more].mask;
        size_t i = 1;
        for (; i <= more && (at[i] & 0xc0) == 0x80; i++)
            c = c << 6 | (at[i] & 0x3f);
        if (i <= more || c < forms[more].least || c > 0x10ffff || (c >= 0xd800 && c <= 0xdfff))
            break;
        s->at += more + 1;
        s->len -= more + 1;
        return c;
    }
    s->at++;
    s->len--;
    return 0xfffd;
}

void utf8_put(struct buf *out, uint32_t c)
{
    if (c < 0x80) {
        buf_byte(out, (char)c);
        return;
    }
    int more = c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
    static const unsigned char leads[] = { 0, 0xc0, 0xe0, 0xf0 };
    buf_byte(out, (char)(leads[more] | c >> 6 * more));
    while (more--)
        buf_byte(out, (char)(0x80 | (c >> 6 * more & 0x3f)));
}

struct str str_behind(struct str text, uint32_t n)
{
    while (n-- && text.len)
        utf8_take(&text);
    return text;
}

static void put_number(struct buf *out, enum escape place, uint32_t c)
{
    buf_text(out, numeric[place].before);
    for (int i = numeric[place].digits; i--;)
        buf_byte(out, "0123456789abcdef"[c >> 4 * i & 15]);
    buf_text(out, numeric[place].after);
}

static const struct range *find(enum escape place, uint32_t c)
{
    for (const struct range *r = ranges[place]; r < ranges[place] + RANGES && r->to; r++)
        if (c >= r->from && c <= r->to)
            return r;
    return NULL;
}

void escape(struct buf *out, enum escape place, struct str text)
{
    while (text.len) {
        uint32_t c = utf8_take(&text);
        const struct range *r = find(place, c);
        if (!r)
            utf8_put(out, c);
        else if (r->as)
            buf_text(out, r->as);
        else
            put_number(out, place, c);
    }
}

void escape_attribute(struct buf *out, const char *name, struct str value)
{
    buf_byte(out, ' ');
    buf_text(out, name);
    buf_text(out, "=\"");
    escape(out, ESCAPE_XML, value);
    buf_byte(out, '"');
}

/* Marks that stand over or under the letter before them, and characters of two columns (Unicode 15: the blocks
 * that the official languages use). */
static const struct {
    uint32_t from, to;
    uint32_t columns;
} widths[] = {
    { 0x0300, 0x036f, 0 },   { 0x0483, 0x0489, 0 },   { 0x0610, 0x061a, 0 }, { 0x064b, 0x065f, 0 },
    { 0x0670, 0x0670, 0 },   { 0x06d6, 0x06dc, 0 },   { 0x06df, 0x06e4, 0 }, { 0x1100, 0x115f, 2 },
    { 0x200b, 0x200d, 0 },   { 0x20d0, 0x20ff, 0 },   { 0x2068, 0x2069, 0 }, { 0x2e80, 0xa4cf, 2 },
    { 0xac00, 0xd7a3, 2 },   { 0xf900, 0xfaff, 2 },   { 0xfe00, 0xfe0f, 0 }, { 0xfe20, 0xfe2f, 0 },
    { 0xfe30, 0xfe4f, 2 },   { 0xfeff, 0xfeff, 0 },   { 0xff00, 0xff60, 2 }, { 0xffe0, 0xffe6, 2 },
    { 0x1f300, 0x1faff, 2 }, { 0x20000, 0x3fffd, 2 },
};

uint32_t columns_of(struct str text)
{
    uint32_t sum = 0;
    while (text.len) {
        uint32_t c = utf8_take(&text), columns = 1;
        for (size_t i = 0; i < sizeof widths / sizeof *widths; i++)
            if (c >= widths[i].from && c <= widths[i].to)
                columns = widths[i].columns;
        sum += columns;
    }
    return sum;
}
