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

static size_t skip(struct str source, size_t at, const char *these)
{
    while (at < source.len && source.at[at] && strchr(these, source.at[at]))
        at++;
    return at;
}

struct lex_tag lex_tag(struct str source, uint32_t tag)
{
    return (struct lex_tag){ source, tag + 1 + lex_name(source, tag + 1).len };
}

bool lex_next(struct lex_tag *t, struct lex_attribute *out)
{
    for (;;) {
        t->at = skip(t->source, t->at, " \t\r\n");
        struct str name = lex_name(t->source, (uint32_t)t->at);
        size_t quote = skip(t->source, t->at + name.len, " \t\r\n=");
        if (!name.len || quote >= t->source.len)
            return false;
        const char *from = t->source.at + quote + 1;
        const char *to = memchr(from, from[-1], t->source.len - quote - 1);
        if (!to)
            return false;
        t->at = (size_t)(to - t->source.at) + 1;
        if (str_is(name, "xmlns") || str_starts(name, "xmlns:"))
            continue;
        *out = (struct lex_attribute){ name, (uint32_t)(from - t->source.at), (uint32_t)(to - t->source.at) };
        return true;
    }
}

bool lex_attribute(struct str source, uint32_t tag, uint32_t nth, struct lex_attribute *out)
{
    struct lex_tag t = lex_tag(source, tag);
    bool found = lex_next(&t, out);
    for (; found && nth; nth--)
        found = lex_next(&t, out);
    return found;
}
