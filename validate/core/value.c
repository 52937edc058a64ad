/* Values of simple types; see value.h. */
#include "value.h"

#include "date.h"
#include "pattern.h"

enum { MILLION = 1000000, DIGITS = 12 };

static bool is_digits(struct str t)
{
    for (size_t i = 0; i < t.len; i++)
        if (!is_digit(t.at[i]))
            return false;
    return t.len;
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
    return is_digits(t) && t.len == 4 && !str_is(t, "0000");
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
    return is_digits(t) && t.len <= DIGITS;
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
        bool letter = is_letter(t.at[i]);
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

static bool (*built_in_of(const char *name))(struct str)
{
    for (size_t i = 0; i < sizeof built_in / sizeof *built_in; i++)
        if (strcmp(built_in[i].name, name) == 0)
            return built_in[i].fits;
    return NULL;
}

static bool is_day(struct str t)
{
    return t.len == 10 && is_digits((struct str){ t.at, 4 }) && t.at[4] == '-' && two_digits(t.at + 5, 0, 99) &&
           t.at[7] == '-' && two_digits(t.at + 8, 0, 99);
}

static bool is_three_capitals(struct str t)
{
    for (size_t i = 0; i < t.len; i++)
        if (t.at[i] < 'A' || t.at[i] > 'Z')
            return false;
    return t.len == 3;
}

static bool is_identifier(struct str t)
{
    for (size_t i = 0; i < t.len; i++)
        if ((t.at[i] < 'a' || t.at[i] > 'z') && !is_digit(t.at[i]) && (!i || t.at[i] != '-'))
            return false;
    return t.len;
}

static bool is_figure(struct str t)
{
    struct str part = t, whole = str_cut(&part, '.');
    bool pointed = whole.len < t.len;
    return is_digits(whole) && whole.len <= DIGITS && (!pointed || (is_digits(part) && part.len <= 3));
}

static bool is_four_digits(struct str t)
{
    return is_digits(t) && t.len == 4;
}

static bool is_month_of_year(struct str t)
{
    return t.len == 7 && is_digits((struct str){ t.at, 4 }) && t.at[4] == '-' && two_digits(t.at + 5, 0, 99);
}

static bool is_alphanumeric(char c)
{
    return is_digit(c) || is_letter(c);
}

/* In ASCII: of other letters the pattern decides. */
static bool is_made_of(struct str t, const char *marks)
{
    for (size_t i = 0; i < t.len; i++)
        if (!is_alphanumeric(t.at[i]) && (!i || !t.at[i] || !strchr(marks, t.at[i])))
            return false;
    return t.len;
}

static bool is_model(struct str t)
{
    return is_made_of(t, " .,/()'+-");
}

static bool is_lot(struct str t)
{
    return is_made_of(t, " ./()-");
}

static bool is_telephone(struct str t)
{
    enum { LEAST = 4, MOST = 30 };
    bool fits = t.len >= 2 + LEAST && t.len <= 2 + MOST && t.at[0] == '+' && is_digit(t.at[1]) && is_plain(t);
    for (size_t i = 2; fits && i < t.len; i++)
        fits = is_digit(t.at[i]) || (t.at[i] && strchr(" ()/.-", t.at[i]));
    return fits;
}

/* Patterns that values meet again and again, told without a search. */
static const struct {
    const char *pattern;
    bool (*fits)(struct str);
} told[] = {
    { "[0-9]+", is_digits },
    { "[0-9]{4}-[0-9]{2}-[0-9]{2}", is_day },
    { "[A-Z]{3}", is_three_capitals },
    { "[a-z0-9][a-z0-9-]*", is_identifier },
    { "[0-9]{1,12}(\\.[0-9]{1,3})?", is_figure },
    { "[0-9]{4}", is_four_digits },
    { "[0-9]{4}-[0-9]{2}", is_month_of_year },
    { "[\\p{L}\\p{N}][\\p{L}\\p{N} .,/()'+-]*", is_model },
    { "[\\p{L}\\p{N}][\\p{L}\\p{N} ./()-]*", is_lot },
    { "\\+[0-9][0-9 ()/.-]{4,30}", is_telephone },
};

static bool fits_told(struct facet *f, struct str text)
{
    return f->told(text);
}

static bool fits_pattern(struct facet *f, struct str text)
{
    if (!f->pattern)
        f->pattern = pattern_compile(f->value);
    return is_plain(text) && pattern_matches(f->pattern, text);
}

/* The length of a text that holds white space of its own is at most what is counted here. */
static bool is_long_enough(struct facet *f, struct str text)
{
    return f->bound <= MILLION ? (int64_t)text.len * MILLION >= f->bound
                               : is_plain(text) && characters(text) * MILLION >= (uint64_t)f->bound;
}

static bool is_short_enough(struct facet *f, struct str text)
{
    return (int64_t)text.len * MILLION <= f->bound || characters(text) * MILLION <= (uint64_t)f->bound;
}

static bool is_at_least(struct facet *f, struct str text)
{
    int64_t value;
    return millionths(text, &value) && value >= f->bound;
}

static bool is_at_most(struct facet *f, struct str text)
{
    int64_t value;
    return millionths(text, &value) && value <= f->bound;
}

static bool is_doubtful(struct facet *f, struct str text)
{
    (void)f, (void)text;
    return false;
}

static const struct {
    const char *name;
    bool (*fits)(struct facet *, struct str);
} bounds[] = {
    { "minLength", is_long_enough },
    { "maxLength", is_short_enough },
    { "minInclusive", is_at_least },
    { "maxInclusive", is_at_most },
};

static void prepare_facet(struct facet *f)
{
    f->fits = strcmp(f->name, "pattern") == 0 ? fits_pattern : is_doubtful;
    for (size_t i = 0; f->fits == fits_pattern && i < sizeof told / sizeof *told; i++)
        if (strcmp(f->value, told[i].pattern) == 0)
            f->told = told[i].fits;
    if (f->told)
        f->fits = fits_told;
    for (size_t i = 0; i < sizeof bounds / sizeof *bounds; i++)
        if (strcmp(f->name, bounds[i].name) == 0 && millionths(str_of(f->value), &f->bound))
            f->fits = bounds[i].fits;
}

void value_prepare(struct simple_type *t)
{
    t->fits = t->base || t->member_count ? NULL : built_in_of(t->name);
    for (uint32_t i = 0; i < t->facet_count && t->base; i++)
        prepare_facet(&t->facets[i]);
}

void value_compile(const struct simple_type *t)
{
    for (uint32_t i = 0; i < t->facet_count && t->base; i++) {
        struct facet *f = &t->facets[i];
        if (f->fits == fits_pattern && !f->pattern)
            f->pattern = pattern_compile(f->value);
    }
}

static bool fits_list(const struct simple_type *t, struct str text)
{
    for (uint32_t i = 0; i < t->value_count; i++)
        if (text.len ? *text.at == *t->values[i] && str_is(text, t->values[i]) : !*t->values[i])
            return true;
    return !t->value_count;
}

static bool fits_trimmed(const struct simple_type *t, struct str text)
{
    for (uint32_t i = 0; i < t->member_count; i++)
        if (fits_trimmed(t->members[i], text))
            return true;
    if (t->member_count || !(t->base ? fits_trimmed(t->base, text) : t->fits && t->fits(text)) ||
        !fits_list(t, text))
        return false;
    for (uint32_t i = 0; i < t->facet_count; i++)
        if (!t->facets[i].fits(&t->facets[i], text))
            return false;
    return true;
}

bool value_fits(const struct simple_type *t, struct str text)
{
    return fits_trimmed(t, str_trimmed(text));
}
