/* Places within a start tag; see lex.h. */
#include "lex.h"

static bool ends_name(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '=' || c == '>' || c == '/' || c == '<';
}

struct str lex_name(struct str source, uint32_t at)
{
    size_t end = at;
    while (end < source.len && !ends_name(source.at[end]))
        end++;
    return at <= source.len ? (struct str){ source.at + at, end - at } : STR("");
}

static struct str without_prefix(struct str name)
{
    const char *colon = name.len ? memchr(name.at, ':', name.len) : NULL;
    size_t taken = colon ? (size_t)(colon - name.at) + 1 : 0;
    return (struct str){ name.at + taken, name.len - taken };
}

struct str lex_local_name(struct str source, uint32_t at)
{
    return without_prefix(lex_name(source, at));
}

static size_t skip(struct str source, size_t at, const char *these)
{
    while (at < source.len && source.at[at] && strchr(these, source.at[at]))
        at++;
    return at;
}

bool lex_attribute(struct str source, uint32_t tag, uint32_t nth, struct lex_attribute *out)
{
    size_t at = tag + 1 + lex_name(source, tag + 1).len;
    for (;;) {
        at = skip(source, at, " \t\r\n");
        struct str name = lex_name(source, (uint32_t)at);
        if (!name.len)
            return false;
        at = skip(source, at + name.len, " \t\r\n=");
        if (at >= source.len)
            return false;
        const char *close = memchr(source.at + at + 1, source.at[at], source.len - at - 1);
        if (!close)
            return false;
        size_t from = at + 1, to = (size_t)(close - source.at);
        at = to + 1;
        if (str_is(name, "xmlns") || str_starts(name, "xmlns:"))
            continue;
        if (nth-- == 0) {
            *out = (struct lex_attribute){ str_starts(name, "xml:") ? name : without_prefix(name), (uint32_t)from,
                                           (uint32_t)to };
            return true;
        }
    }
}
