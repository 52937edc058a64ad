/* Offsets become lines, columns and excerpts; see place.h. */
#include "place.h"

enum { EXCERPT = 200, BEFORE = 80 };

static bool continues(char c)
{
    return ((unsigned char)c & 0xc0) == 0x80;
}

static uint32_t points(struct str source, uint32_t from, uint32_t to)
{
    uint32_t count = 0;
    for (; from < to; from++)
        count += !continues(source.at[from]);
    return count;
}

/* Where the line that begins at `from` ends: behind its line feed, or behind a carriage return that stands alone.
 * `to` where it goes on beyond. */
static uint32_t line_end(const struct place_reader *r, uint32_t from, uint32_t to)
{
    struct str source = r->source;
    const char *at = source.at + from, *feed = memchr(at, '\n', to - from);
    size_t length = feed ? (size_t)(feed - at) : to - from;
    const char *carriage = memchr(at, '\r', length);
    bool alone = carriage && (size_t)(carriage - source.at) + 1 < source.len && carriage[1] != '\n';
    if (carriage && (alone || (size_t)(carriage - source.at) + 1 == source.len))
        return (uint32_t)(carriage - source.at) + 1;
    return feed ? (uint32_t)(feed - source.at) + 1 : to;
}

static bool ends_line(struct str source, uint32_t at)
{
    return source.at[at] == '\n' || (source.at[at] == '\r' && !(at + 1 < source.len && source.at[at + 1] == '\n'));
}

/* In blocks, of which one byte can hold the count: so many bytes are compared at once. */
static uint32_t feeds(const char *at, const char *end)
{
    enum { BLOCK = UINT8_MAX };
    uint32_t sum = 0;
    while (at < end) {
        const char *stop = end - at < BLOCK ? end : at + BLOCK;
        uint8_t here = 0;
        for (; at < stop; at++)
            here = (uint8_t)(here + (*at == '\n'));
        sum += here;
    }
    return sum;
}

/* In a text without carriage returns, as most are. */
static void advance_by_feeds(struct place_reader *r, uint32_t to)
{
    uint32_t lines = feeds(r->source.at + r->at, r->source.at + to), from = r->at;
    if (lines) {
        for (from = to; r->source.at[from - 1] != '\n';)
            from--;
        r->line += lines;
        r->line_start = from;
        r->column = 1;
    }
    r->column += points(r->source, from, to);
    r->at = to;
}

static void advance(struct place_reader *r, uint32_t to)
{
    if (to > r->source.len)
        to = (uint32_t)r->source.len;
    if (to < r->at || r->line == 0) {
        r->at = r->line_start = 0;
        r->line = r->column = 1;
        r->returns = r->source.len && memchr(r->source.at, '\r', r->source.len);
    }
    if (!r->returns && r->at < to)
        advance_by_feeds(r, to);
    while (r->at < to) {
        uint32_t next = line_end(r, r->at, to);
        if (ends_line(r->source, next - 1)) {
            r->line++;
            r->column = 1;
            r->line_start = next;
        } else {
            r->column += points(r->source, r->at, next);
        }
        r->at = next;
    }
}

/* Where a line's text ends, before what ends the line. */
static uint32_t end_of_text(const struct place_reader *r, uint32_t from, uint32_t to)
{
    const char *at = r->source.at + from, *feed = memchr(at, '\n', to - from);
    const char *end = feed ? feed : r->source.at + to;
    const char *carriage = r->returns ? memchr(at, '\r', (size_t)(end - at)) : NULL;
    return (uint32_t)((carriage ? carriage : end) - r->source.at);
}

static void add_excerpt(struct place *p, const struct place_reader *r)
{
    struct str source = r->source;
    uint32_t begin = r->line_start, end;
    if (p->from - r->line_start > BEFORE) {
        begin = p->from - BEFORE;
        while (begin < p->from && continues(source.at[begin]))
            begin++;
    }
    end = source.len - begin < EXCERPT ? (uint32_t)source.len : begin + EXCERPT;
    end = end_of_text(r, begin, end);
    while (end > begin && end < source.len && continues(source.at[end]))
        end--;
    uint32_t to = p->to < end ? p->to : end;
    p->excerpt = (struct str){ source.at + begin, end - begin };
    p->caret = p->from < end ? points(source, begin, p->from) : points(source, begin, end);
    p->caret_width = p->from < to ? points(source, p->from, to) : 1;
}

struct place place_of(struct place_reader *r, uint32_t from, uint32_t to)
{
    struct place p = { .from = from, .to = to < from ? from : to };
    advance(r, from);
    p.line = r->line;
    p.column = r->column;
    add_excerpt(&p, r);
    struct place_reader end = *r;
    advance(&end, p.to);
    p.end_line = end.line;
    p.end_column = end.column;
    return p;
}
