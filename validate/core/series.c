/* Numbers of a series, and those that it lacks; see series.h. */
#include "series.h"

void series_add(struct series *s, int64_t number)
{
    if (number < 1 || number > SERIES_MOST)
        return;
    s->there[number] = true;
    s->last = number > s->last ? number : s->last;
}

void series_missing(const struct series *s, int64_t behind, const char *prefix, struct buf *out)
{
    for (int64_t n = 1; n < behind && n <= SERIES_MOST; n++) {
        if (s->there[n])
            continue;
        if (out->len)
            buf_byte(out, '\n');
        buf_text(out, prefix);
        buf_number(out, n);
    }
}
