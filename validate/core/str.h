/* A slice of text: where it begins and how many bytes it has. Never owned, never ended by a NUL. */
#ifndef TL_STR_H
#define TL_STR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

struct str {
    const char *at;
    size_t len;
};

#define STR(literal) ((struct str){ "" literal, sizeof(literal) - 1 })

static inline struct str str_of(const char *text)
{
    return (struct str){ text, text ? strlen(text) : 0 };
}

/* Whether eight bytes here and there are the same. */
static inline bool str_same_eight(const char *a, const char *b)
{
    uint64_t x, y;
    memcpy(&x, a, sizeof x);
    memcpy(&y, b, sizeof y);
    return x == y;
}

/* Most texts that are compared are short words: those of 8 to 16 bytes are the same where their first and last eight are. */
static inline bool str_same(struct str a, struct str b)
{
    const size_t word = 8;
    if (a.len != b.len)
        return false;
    if (a.len >= word)
        return str_same_eight(a.at, b.at) && str_same_eight(a.at + a.len - word, b.at + a.len - word) &&
               (a.len <= 2 * word || memcmp(a.at, b.at, a.len) == 0);
    size_t alike = 0;
    while (alike < a.len && a.at[alike] == b.at[alike])
        alike++;
    return alike == a.len;
}

/* A macro, as others that take a name: the length of a literal is known when it is compiled, wherever it is compared. */
#define str_is(a, text) str_same((a), str_of(text))

static inline bool str_starts(struct str a, const char *prefix)
{
    size_t n = strlen(prefix);
    return a.len >= n && memcmp(a.at, prefix, n) == 0;
}

/* Byte order; the order of every list that the tool prints. The first bytes mostly tell. */
static inline int str_order(struct str a, struct str b)
{
    size_t n = a.len < b.len ? a.len : b.len;
    int order = n ? (unsigned char)*a.at - (unsigned char)*b.at : 0;
    if (n && !order)
        order = memcmp(a.at, b.at, n);
    return order ? order : (a.len > b.len) - (a.len < b.len);
}

/* White space of XML. */
static inline bool blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* Of ASCII. */
static inline bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static inline bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* The small letter of a capital one of ASCII; any other byte as it is. */
static inline char small_letter(char c)
{
    if (c >= 'A' && c <= 'Z')
        c = (char)(c | 0x20);
    return c;
}

/* Whether two texts are the same but for capital letters of ASCII. */
static inline bool str_same_letters(struct str a, struct str b)
{
    size_t alike = 0;
    while (alike < a.len && alike < b.len && small_letter(a.at[alike]) == small_letter(b.at[alike]))
        alike++;
    return a.len == b.len && alike == a.len;
}

static inline struct str str_trimmed(struct str s)
{
    while (s.len && blank(s.at[s.len - 1]))
        s.len--;
    while (s.len && blank(*s.at)) {
        s.at++;
        s.len--;
    }
    return s;
}

/* As much of a text of a record as a message quotes: 200 bytes, and whole characters. */
static inline struct str str_shown(struct str s)
{
    enum { MOST = 200 };
    if (s.len <= MOST)
        return s;
    s.len = MOST;
    while (s.len && ((unsigned char)s.at[s.len] & 0xc0) == 0x80)
        s.len--;
    return s;
}

/* Takes the part before the first `mark` off `*rest`; the whole of it where there is no mark. */
static inline struct str str_cut(struct str *rest, char mark)
{
    /* a text of some length stands somewhere */
    /* NOLINTNEXTLINE(clang-analyzer-core.NonNullParamChecker) */
    const char *end = rest->len ? memchr(rest->at, mark, rest->len) : NULL;
    struct str part = { rest->at, end ? (size_t)(end - rest->at) : rest->len };
    size_t taken = end ? part.len + 1 : part.len;
    rest->at = rest->at ? rest->at + taken : NULL;
    rest->len -= taken;
    return part;
}

/* Whether a list such as "3(6), 3(8)", set apart by a mark, has this one. */
static inline bool str_listed(struct str list, char mark, struct str one)
{
    while (list.len)
        if (str_same(str_trimmed(str_cut(&list, mark)), one))
            return true;
    return false;
}

/* For tables of texts; no defence against texts that were made to meet in one place. */
static inline uint32_t str_hash(struct str s)
{
    const uint64_t odd = 0x9e3779b97f4a7c15u;
    uint64_t hash = s.len, word;
    for (; s.len >= sizeof word; s.at += sizeof word, s.len -= sizeof word) {
        memcpy(&word, s.at, sizeof word);
        hash = (hash ^ word) * odd;
        hash ^= hash >> 32;
    }
    word = 0;
    for (size_t i = 0; i < s.len; i++)
        word = word << 8 | (unsigned char)s.at[i];
    hash = (hash ^ word) * odd;
    return (uint32_t)(hash >> 32);
}

#endif
