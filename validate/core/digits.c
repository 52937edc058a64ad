/* Grouping; see digits.h. */
#include "digits.h"

/* A figure stands alone: what touches a letter, a hyphen or a slash is a code or a date. */
static bool is_joined(char c)
{
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || strchr("-/_#.", c);
}

static size_t digits_at(struct str text, size_t at)
{
    size_t end = at;
    while (end < text.len && is_digit(text.at[end]))
        end++;
    bool behind = at && is_joined(text.at[at - 1]),
         before = end < text.len && text.at[end] != '.' && is_joined(text.at[end]);
    return behind || before ? 0 : end - at;
}

void digits_grouped(struct buf *out, struct str text)
{
    enum { GROUP = 3, LEAST = 5 };
    for (size_t i = 0; i < text.len;) {
        size_t digits = digits_at(text, i);
        if (digits < LEAST || text.at[i] == '0') {
            buf_byte(out, text.at[i++]);
            continue;
        }
        for (; digits; digits--, i++) {
            buf_byte(out, text.at[i]);
            if (digits > 1 && (digits - 1) % GROUP == 0)
                buf_text(out, "\u202f");
        }
    }
}
