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
