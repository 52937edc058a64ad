/* Values that are only written otherwise; see mend.h. */
#include "mend.h"

#include "day_written.h"
#include "escape.h"
#include "plain.h"
#include "value.h"

static bool is_mark(char c)
{
    return c == '/' || c == '-' || c == '.' || c == '#' || c == '_';
}

static char capital(char c)
{
    if (c >= 'a' && c <= 'z')
        c = (char)(c & ~0x20);
    return c;
}

/* Whether the type accepts what is in the buffer, which is emptied where it does not. */
static bool fits(const struct simple_type *t, struct buf *out)
{
    if (out->len && value_fits(t, buf_all(out)))
        return true;
    out->len = 0;
    return false;
}

static bool as_it_is(const struct simple_type *t, struct str plain, struct buf *out)
{
    (void)t;
    buf_str(out, plain);
    return true;
}

/* Without blanks. */
static bool closed_up(const struct simple_type *t, struct str plain, struct buf *out)
{
    for (size_t i = 0; i < plain.len; i++)
        if (!blank(plain.at[i]))
            buf_byte(out, plain.at[i]);
    return t->slips & SLIP_BLANKS;
}

/* A text as lists of codes are compared: small letters, without blanks and marks. */
static void put_bare(struct buf *out, struct str text)
{
    for (size_t i = 0; i < text.len; i++)
        if (!blank(text.at[i]) && !is_mark(text.at[i]))
            buf_byte(out, small_letter(text.at[i]));
}

/* The one code of a list that has the same letters and digits. */
static bool listed(const struct simple_type *t, struct str plain, struct buf *out)
{
    struct buf ours = { 0 }, its = { 0 };
    uint32_t found = 0;
    put_bare(&ours, plain);
    for (uint32_t i = 0; i < t->value_count; i++) {
        its.len = 0;
        put_bare(&its, str_of(t->values[i]));
        if (!its.len || !str_same(buf_all(&ours), buf_all(&its)))
            continue;
        found++;
        out->len = 0;
        buf_text(out, t->values[i]);
    }
    buf_free(&ours);
    buf_free(&its);
    return found == 1;
}

/* In capital letters up to a place, in small ones from it on; without blanks. */
static bool in_letters(const struct simple_type *t, struct str plain, struct buf *out, size_t place)
{
    closed_up(t, plain, out);
    for (size_t i = 0; i < out->len; i++)
        if (i < place)
            out->at[i] = capital(out->at[i]);
        else
            out->at[i] = small_letter(out->at[i]);
    return t->slips & SLIP_CASE;
}

static bool in_capitals(const struct simple_type *t, struct str plain, struct buf *out)
{
    return in_letters(t, plain, out, plain.len);
}

static bool in_small(const struct simple_type *t, struct str plain, struct buf *out)
{
    return in_letters(t, plain, out, 0);
}

/* A citation: capital letters up to its paragraph, small ones behind. */
static bool in_both(const struct simple_type *t, struct str plain, struct buf *out)
{
    struct str rest = plain, symbol = str_cut(&rest, '#');
    closed_up(t, symbol, out);
    size_t place = out->len;
    out->len = 0;
    return symbol.len < plain.len && in_letters(t, plain, out, place);
}

static bool as_a_day(const struct simple_type *t, struct str plain, struct buf *out)
{
    enum { DAY = 10, MONTH = 7 };
    struct date day;
    if (!t->dated || !day_written(plain, &day))
        return false;
    struct date shown = day;
    shown.day = day.day ? day.day : 1;
    buf_add(out, date_text(shown).at, day.day ? DAY : MONTH);
    return true;
}

bool mend_value(const struct simple_type *t, struct str value, struct buf *out)
{
    static bool (*const ways[])(const struct simple_type *, struct str, struct buf *) = {
        as_it_is, closed_up, listed, in_capitals, in_small, in_both, as_a_day,
    };
    struct buf plain = { 0 };
    bool mended = false;
    if (!t || t->prose || !plain_code(&plain, value))
        plain.len = 0;
    for (size_t i = 0; i < sizeof ways / sizeof *ways && plain.len && !mended; i++) {
        out->len = 0;
        mended = ways[i](t, buf_all(&plain), out) && fits(t, out) && !str_same(buf_all(out), value);
    }
    buf_free(&plain);
    return mended;
}

/* The next word of letters and digits, with those that look like Latin ones; what stands before it is added to `out`. */
static struct str next_word(struct str *rest, struct buf *out, bool *latin, bool *foreign)
{
    struct str word = { rest->at, 0 };
    *latin = *foreign = false;
    while (rest->len) {
        struct str character = *rest;
        uint32_t c = utf8_take(rest);
        character.len -= rest->len;
        bool is_foreign = plain_letter(c), is_latin = c < 0x80 && is_letter((char)c);
        if (!is_foreign && !is_latin && !(c < 0x80 && is_digit((char)c))) {
            if (word.len) {
                *rest = (struct str){ character.at, character.len + rest->len };
                return word;
            }
            buf_str(out, character);
            continue;
        }
        word.at = word.len ? word.at : character.at;
        word.len += character.len;
        *latin |= is_latin;
        *foreign |= is_foreign;
    }
    return word;
}

bool mend_letters(const struct simple_type *t, struct str value, struct buf *out)
{
    bool latin, foreign, changed = false;
    struct str rest = value;
    if (!t || t->prose)
        return false;
    while (rest.len) {
        struct str word = next_word(&rest, out, &latin, &foreign);
        bool meant = foreign && (latin || t->slips); /* codes that others keep are in Latin letters */
        changed |= meant;
        while (word.len) {
            struct str character = word;
            char letter = plain_letter(utf8_take(&word));
            character.len -= word.len;
            if (meant && letter)
                buf_byte(out, letter);
            else
                buf_str(out, character);
        }
    }
    return changed;
}

bool mend_unseen(const struct simple_type *t, struct str value, struct buf *out)
{
    struct buf seen = { 0 };
    bool good = t && plain_seen(&seen, value);
    if (good)
        buf_str(out, str_trimmed(buf_all(&seen)));
    buf_free(&seen);
    return good && out->len && !str_same(buf_all(out), value);
}

/* A word of a symbol as its series writes it; as it is, where no series has it. */
static struct str word_of_series(struct str word)
{
    static const char *const words[] = { "CCM", "MSP",  "CONF", "PM",  "WP",   "CRP",
                                         "INF", "MISC", "Rev",  "Add", "Corr", "Amend" };
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (str_same_letters(word, str_of(words[i])))
            return str_of(words[i]);
    return word;
}

void mend_symbol(struct str value, struct buf *out)
{
    while (value.len) {
        struct str word = { value.at, 0 };
        while (word.len < value.len && is_letter(value.at[word.len]))
            word.len++;
        buf_str(out, word_of_series(word));
        value.at += word.len;
        value.len -= word.len;
        if (value.len && !blank(*value.at))
            buf_byte(out, *value.at);
        value.at += value.len > 0;
        value.len -= value.len > 0;
    }
}

bool mend_day(struct str piece, struct buf *out)
{
    struct date day;
    if (!day_written(piece, &day) || !day.day)
        return false;
    day_in_words(out, day);
    return true;
}
