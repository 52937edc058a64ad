/* Patches; see patch.h. */
#include "patch.h"

enum { AROUND = 3 }; /* lines that are the same, shown around those that are not */

struct lines {
    struct str *at; /* each with its end */
    uint32_t count, cap;
};

/* Lines of both texts that stand for each other: these here and there. */
struct change {
    uint32_t was, was_end, is, is_end;
};

static struct lines lines_of(struct str text)
{
    struct lines l = { 0 };
    while (text.len) {
        const char *end = memchr(text.at, '\n', text.len);
        size_t length = end ? (size_t)(end - text.at) + 1 : text.len;
        MEMORY_ROOM(l.at, l.count, l.cap);
        l.at[l.count++] = (struct str){ text.at, length };
        text.at += length;
        text.len -= length;
    }
    return l;
}

/* How many lines are to be left out on both sides, the fewest together, until two are the same again. */
static void meet_again(const struct lines *was, const struct lines *is, uint32_t *i, uint32_t *j)
{
    uint32_t left = was->count - *i, right = is->count - *j;
    for (uint32_t both = 1; both < left + right; both++)
        for (uint32_t a = both < left ? 0 : both - left + 1; a <= both && a < right; a++)
            if (both - a < left && str_same(was->at[*i + both - a], is->at[*j + a])) {
                *i += both - a;
                *j += a;
                return;
            }
    *i = was->count;
    *j = is->count;
}

/* The next place where both differ, from *i and *j on, which then stand behind it. False where there is none. */
static bool next_change(const struct lines *was, const struct lines *is, uint32_t *i, uint32_t *j,
                        struct change *out)
{
    while (*i < was->count && *j < is->count && str_same(was->at[*i], is->at[*j])) {
        ++*i;
        ++*j;
    }
    if (*i == was->count && *j == is->count)
        return false;
    *out = (struct change){ .was = *i, .is = *j };
    meet_again(was, is, i, j);
    out->was_end = *i;
    out->is_end = *j;
    return true;
}

/* A line of a text, which has as many as that. */
static void put_line(struct buf *out, char sign, const struct lines *of, uint32_t at)
{
    struct str line = at < of->count ? of->at[at] : STR("");
    buf_byte(out, sign);
    buf_str(out, line);
    if (!line.len || line.at[line.len - 1] != '\n')
        buf_text(out, "\n\\ No newline at end of file\n");
}

static void put_range(struct buf *out, char sign, uint32_t from, uint32_t to)
{
    buf_byte(out, sign);
    buf_number(out, to > from ? from + 1 : from);
    buf_byte(out, ',');
    buf_number(out, to - from);
}

static uint32_t at_most(uint32_t number, uint32_t most)
{
    return number < most ? number : most;
}

/* One hunk: changes of which none is far from the next. */
static void put_hunk(struct buf *out, const struct lines *was, const struct lines *is, const struct change *c,
                     uint32_t count)
{
    const struct change *last = &c[count - 1];
    uint32_t before = at_most(c->was, AROUND), behind = at_most(was->count - last->was_end, AROUND);
    uint32_t at = c->was - before;
    buf_text(out, "@@ ");
    put_range(out, '-', at, last->was_end + behind);
    buf_byte(out, ' ');
    put_range(out, '+', c->is - before, last->is_end + behind);
    buf_text(out, " @@\n");
    for (uint32_t i = 0; i < count; i++) {
        for (; at < c[i].was; at++)
            put_line(out, ' ', was, at);
        for (; at < c[i].was_end; at++)
            put_line(out, '-', was, at);
        for (uint32_t n = c[i].is; n < c[i].is_end; n++)
            put_line(out, '+', is, n);
    }
    for (uint32_t n = 0; n < behind; n++)
        put_line(out, ' ', was, at++);
}

/* A path as patch(1) and git read it: within quotes where it has characters that would end it. */
static void put_path(struct buf *out, const char *sign, const char *path)
{
    bool plain = true;
    for (const char *c = path; *c; c++) {
        unsigned char byte = (unsigned char)*c; /* which a char may be or not */
        plain &= byte > ' ' && byte < 0x7f && byte != '"' && byte != '\\';
    }
    buf_text(out, sign);
    if (!plain)
        buf_byte(out, '"');
    for (const char *c = path; *c; c++) {
        unsigned char byte = (unsigned char)*c;
        bool escaped = !plain && (byte < ' ' || byte >= 0x7f || byte == '"' || byte == '\\');
        if (!escaped) {
            buf_byte(out, *c);
            continue;
        }
        buf_byte(out, '\\');
        if (byte == '"' || byte == '\\') {
            buf_byte(out, *c);
            continue;
        }
        for (int shift = 6; shift >= 0; shift -= 3)
            buf_byte(out, (char)('0' + (byte >> shift & 7)));
    }
    if (!plain)
        buf_byte(out, '"');
    buf_byte(out, '\n');
}

void patch_write(struct buf *out, const char *path, struct str was, struct str is)
{
    struct lines old = lines_of(was), new = lines_of(is);
    struct change *changes = NULL, next;
    uint32_t count = 0, cap = 0, i = 0, j = 0;
    bool begun = false;
    while (next_change(&old, &new, &i, &j, &next)) {
        if (!begun) {
            put_path(out, "--- ", path);
            put_path(out, "+++ ", path);
            begun = true;
        }
        if (count && next.was - changes[count - 1].was_end > 2 * AROUND) {
            put_hunk(out, &old, &new, changes, count);
            count = 0;
        }
        MEMORY_ROOM(changes, count, cap);
        changes[count++] = next;
    }
    if (count)
        put_hunk(out, &old, &new, changes, count);
    memory_drop(changes);
    memory_drop(old.at);
    memory_drop(new.at);
}
