/* Values of simple types; see value.h. */
#include "value.h"

#include "date.h"
#include "pattern.h"

enum { MILLION = 1000000, DIGITS = 12 };

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* In ASCII, and as the schema sees it whatever its type does with white space: none is doubled, or another than a blank.
 * On letters beyond ASCII the tables of libxml2 and PCRE2 differ. */
static bool is_plain(struct str text)
{
    for (size_t i = 0; i < text.len; i++)
        if (text.at[i] <= 0 || (blank(text.at[i]) && (text.at[i] != ' ' || (i && text.at[i - 1] == ' '))))
            return false;
    return true;
}

static uint64_t characters(struct str text)
{
    uint64_t count = 0;
    for (size_t i = 0; i < text.len; i++)
        count += ((unsigned char)text.at[i] & 0xc0) != 0x80;
    return count;
}

/* A decimal of at most twelve digits before the point and six behind it, in millionths. */
static bool millionths(struct str text, int64_t *out)
{
    bool negative = text.len && *text.at == '-';
    struct str part = { text.at + negative, text.len - negative }, whole = str_cut(&part, '.');
    int64_t value = 0;
    if (!whole.len || whole.len > DIGITS || part.len > 6 || (!part.len && text.at[text.len - 1] == '.'))
        return false;
    for (size_t i = 0; i < whole.len + 6; i++) {
        const char *at = i < whole.len ? whole.at + i : part.at + (i - whole.len);
        bool behind = i >= whole.len + part.len; /* the number is shorter than six places */
        if (!behind && !is_digit(*at))
            return false;
        value = 10 * value + (behind ? 0 : *at - '0');
    }
    *out = negative ? -value : value;
    return true;
}

static bool two_digits(const char *at, int least, int most)
{
    int n = is_digit(at[0]) && is_digit(at[1]) ? 10 * (at[0] - '0') + (at[1] - '0') : -1;
    return n >= least && n <= most;
}

static bool is_year(struct str t)
{
    bool zero = true;
    for (size_t i = 0; i < t.len; i++) {
        if (!is_digit(t.at[i]))
            return false;
        zero = zero && t.at[i] == '0';
    }
    return t.len == 4 && !zero;
}

static bool is_date(struct str t)
{
    struct date d;
    return date_read(t, &d);
}

static bool is_month(struct str t)
{
    return t.len == 7 && is_year((struct str){ t.at, 4 }) && t.at[4] == '-' && two_digits(t.at + 5, 1, 12);
}

static bool is_day_of_year(struct str t)
{
    return t.len == 7 && str_starts(t, "--") && two_digits(t.at + 2, 1, 12) && t.at[4] == '-' &&
           (two_digits(t.at + 5, 1, 28) || (two_digits(t.at + 5, 29, 30) && !two_digits(t.at + 2, 2, 2)));
}

static bool is_decimal(struct str t)
{
    int64_t value;
    return millionths(t, &value);
}

static bool is_count(struct str t)
{
    for (size_t i = 0; i < t.len; i++)
        if (!is_digit(t.at[i]))
            return false;
    return t.len && t.len <= DIGITS;
}

static bool is_positive(struct str t)
{
    int64_t value;
    return is_count(t) && millionths(t, &value) && value > 0;
}

static bool is_language(struct str t)
{
    size_t run = 0;
    bool first = true;
    for (size_t i = 0; i < t.len; i++) {
        bool letter = (t.at[i] | 0x20) >= 'a' && (t.at[i] | 0x20) <= 'z';
        if (t.at[i] == '-' ? !run : !letter && (first || !is_digit(t.at[i])))
            return false;
        first = first && t.at[i] != '-';
        run = t.at[i] == '-' ? 0 : run + 1;
        if (run > 8)
            return false;
    }
    return run;
}

static bool is_any(struct str t)
{
    (void)t;
    return true;
}

/* The types of XML Schema that our schemas derive from. */
static const struct {
    const char *name;
    bool (*fits)(struct str);
} built_in[] = {
    { "xs:token", is_any },
    { "xs:string", is_any },
    { "xs:date", is_date },
    { "xs:decimal", is_decimal },
    { "xs:nonNegativeInteger", is_count },
    { "xs:positiveInteger", is_positive },
    { "xs:gYear", is_year },
    { "xs:gYearMonth", is_month },
    { "xs:gMonthDay", is_day_of_year },
    { "xs:language", is_language },
};

static bool fits_built_in(const char *name, struct str text)
{
    for (size_t i = 0; i < sizeof built_in / sizeof *built_in; i++)
        if (strcmp(built_in[i].name, name) == 0)
            return built_in[i].fits(text);
    return false;
}

static bool fits_pattern(struct facet *f, struct str text)
{
    if (!f->pattern)
        f->pattern = pattern_compile(f->value);
    return pattern_matches(f->pattern, text);
}

/* The length of a text that holds white space of its own is at most what is counted here. */
static bool fits_facet(struct facet *f, struct str text)
{
    int64_t bound, value;
    if (strcmp(f->name, "pattern") == 0)
        return is_plain(text) && fits_pattern(f, text);
    if (!millionths(str_of(f->value), &bound))
        return false;
    if (strcmp(f->name, "minLength") == 0)
        return bound <= MILLION ? text.len * (uint64_t)MILLION >= (uint64_t)bound
                                : is_plain(text) && characters(text) * MILLION >= (uint64_t)bound;
    if (strcmp(f->name, "maxLength") == 0)
        return characters(text) * MILLION <= (uint64_t)bound;
    if (!millionths(text, &value))
        return false;
    return (strcmp(f->name, "minInclusive") == 0 && value >= bound) ||
           (strcmp(f->name, "maxInclusive") == 0 && value <= bound);
}

static bool fits_list(const struct simple_type *t, struct str text)
{
    for (uint32_t i = 0; i < t->value_count; i++)
        if (str_is(text, t->values[i]))
            return true;
    return !t->value_count;
}

bool value_fits(const struct simple_type *t, struct str text)
{
    text = str_trimmed(text);
    for (uint32_t i = 0; i < t->member_count; i++)
        if (value_fits(t->members[i], text))
            return true;
    if (t->member_count || (t->base ? !value_fits(t->base, text) : !fits_built_in(t->name, text)) ||
        !fits_list(t, text))
        return false;
    for (uint32_t i = 0; i < t->facet_count; i++)
        if (!fits_facet(&t->facets[i], text))
            return false;
    return true;
}
