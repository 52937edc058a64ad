/* Symbols; see symbol.h. */
#include "symbol.h"

struct str symbol_series(struct str symbol)
{
    struct str rest = symbol;
    for (int i = 0; i < 3; i++)
        str_cut(&rest, '/');
    symbol.len -= rest.len;
    return symbol;
}

struct str symbol_base(struct str symbol)
{
    static const char *const versions[] = { "Rev.", "Add.", "Corr.", "Amend." };
    for (size_t i = 1; i < symbol.len; i++)
        for (size_t v = 0; symbol.at[i - 1] == '/' && v < sizeof versions / sizeof *versions; v++)
            if (str_starts((struct str){ symbol.at + i, symbol.len - i }, versions[v]))
                return (struct str){ symbol.at, i - 1 };
    return symbol;
}

uint32_t symbol_number(struct str symbol, const char *prefix)
{
    enum { MOST = 9999 };
    struct str series = symbol_series(symbol), base = symbol_base(symbol);
    uint32_t number = 0;
    if (!base.at || base.len <= series.len)
        return 0;
    struct str tail = { base.at + series.len, base.len - series.len };
    if (!str_starts(tail, prefix))
        return 0;
    for (size_t i = strlen(prefix); i < tail.len; i++) {
        if (tail.at[i] < '0' || tail.at[i] > '9' || number > MOST / 10)
            return 0;
        number = number * 10 + (uint32_t)(tail.at[i] - '0');
    }
    return number;
}

static bool within_word(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/* Letters, digits, and the stops and slashes between them; those at the end are of the sentence. */
static size_t run_of(struct str text)
{
    size_t n = 0;
    while (n < text.len && (within_word(text.at[n]) || text.at[n] == '/' || text.at[n] == '.'))
        n++;
    while (n && (text.at[n - 1] == '.' || text.at[n - 1] == '/'))
        n--;
    return n;
}

static bool has_number(struct str symbol)
{
    static const char *const prefixes[] = { "", "WP.", "CRP.", "INF.", "MISC.", "PM/" };
    for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++)
        if (symbol_number(symbol, prefixes[i]))
            return true;
    return false;
}

bool symbol_next(struct str *text, struct str *symbol)
{
    const char *begin = text->at;
    while (text->len >= 4) {
        const char *at = memchr(text->at, 'C', text->len - 3);
        if (!at)
            break;
        text->len -= (size_t)(at - text->at);
        text->at = at;
        bool begins = str_starts(*text, "CCM/") && (at == begin || !within_word(at[-1]));
        size_t taken = begins ? run_of(*text) : 1;
        *symbol = (struct str){ text->at, taken };
        text->at += taken;
        text->len -= taken;
        if (has_number(*symbol))
            return true;
    }
    text->len = 0;
    return false;
}

struct str symbol_turned(struct str symbol, char *out)
{
    size_t at = symbol.len;
    for (struct str rest = symbol; rest.len;) {
        struct str part = str_cut(&rest, '/');
        at -= part.len;
        memcpy(out + at, part.at, part.len);
        if (at)
            out[--at] = '/';
    }
    return (struct str){ out, symbol.len };
}
