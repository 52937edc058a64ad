/* Lists of lines; see lines.h. */
#include "lines.h"

bool lines_have(struct str lines, struct str begin)
{
    while (lines.len) {
        struct str line = str_cut(&lines, '\n');
        if (line.len >= begin.len && memcmp(line.at, begin.at, begin.len) == 0 &&
            (line.len == begin.len || line.at[begin.len] == ' '))
            return true;
    }
    return false;
}

static uint32_t times(struct str lines, struct str line)
{
    uint32_t n = 0;
    while (lines.len)
        n += str_same(str_cut(&lines, '\n'), line);
    return n;
}

void lines_beyond(struct str lines, struct str other, struct buf *out)
{
    struct str rest = lines;
    while (rest.len) {
        struct str line = str_cut(&rest, '\n'), read = { lines.at, (size_t)(rest.at - lines.at) };
        if (times(read, line) > times(other, line))
            buf_line(out, line);
    }
}
