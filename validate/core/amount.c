/* Reading and adding exact amounts; see amount.h. */
#include "amount.h"

static const struct {
    const char *unit, *base;
    int64_t factor;
} units[] = {
    { "m2", "m2", 1 },  { "ha", "m2", 10000 }, { "km2", "m2", 1000000 }, { "mm", "mm", 1 },
    { "cm", "mm", 10 }, { "m", "mm", 1000 },   { "g", "g", 1 },          { "kg", "g", 1000 },
};

enum { UNITS = sizeof units / sizeof *units };

/* "1250.5" in thousandths: at most fifteen digits in all, of which three are decimals. */
static bool read_decimal(struct str text, int64_t *out)
{
    struct str whole = str_cut(&text, '.'), part = text;
    int64_t n = 0;
    if (!whole.len || whole.len > 12 || part.len > 3)
        return false;
    for (size_t i = 0; i < whole.len; i++) {
        if (whole.at[i] < '0' || whole.at[i] > '9')
            return false;
        n = n * 10 + (whole.at[i] - '0');
    }
    for (size_t i = 0; i < 3; i++) {
        n *= 10;
        if (i >= part.len)
            continue;
        if (part.at[i] < '0' || part.at[i] > '9')
            return false;
        n += part.at[i] - '0';
    }
    *out = n;
    return true;
}

/* The figure of an item as it is if it stands in this unit. */
static bool read_in(struct item i, struct str unit, struct amount *out)
{
    struct str text;
    int64_t factor = 1;
    *out = (struct amount){ .unit = unit };
    if (!item_token(i, &text) || !read_decimal(text, &out->thousandths))
        return false;
    for (size_t n = 0; unit.len && n < UNITS; n++)
        if (str_is(unit, units[n].unit)) {
            out->unit = str_of(units[n].base);
            factor = units[n].factor;
        }
    return !__builtin_mul_overflow(out->thousandths, factor, &out->thousandths);
}

bool item_amount(struct item i, struct amount *out)
{
    struct str unit;
    if (!item_token(item_at(i, "@unit"), &unit) && !item_token(item_at(i, "@currency"), &unit))
        unit = STR("");
    return read_in(i, unit, out);
}

bool item_amount_in(struct item i, const char *unit, struct amount *out)
{
    return read_in(i, str_of(unit), out);
}

struct amount amount_apart(struct amount a, struct amount b)
{
    if (__builtin_sub_overflow(a.thousandths, b.thousandths, &a.thousandths) || a.thousandths == INT64_MIN)
        a.thousandths = INT64_MAX; /* no amount that is read is as large */
    a.thousandths = a.thousandths < 0 ? -a.thousandths : a.thousandths;
    return a;
}

bool amounts_agree(struct amount a, struct amount b)
{
    enum { SQUARE_METRE = 1000 };
    int64_t larger = a.thousandths > b.thousandths ? a.thousandths : b.thousandths;
    int64_t difference = amount_apart(a, b).thousandths;
    if (!amount_same_unit(a, b))
        return false;
    return !difference || (str_is(a.unit, "m2") && (difference <= SQUARE_METRE || difference <= larger / 1000));
}

bool amount_same_unit(struct amount a, struct amount b)
{
    return str_same(a.unit, b.unit);
}

bool amount_add(struct amount *sum, struct amount more)
{
    if (!sum->thousandths && !sum->unit.len)
        sum->unit = more.unit;
    return amount_same_unit(*sum, more) &&
           !__builtin_add_overflow(sum->thousandths, more.thousandths, &sum->thousandths);
}

bool amount_subtract(struct amount *sum, struct amount less)
{
    less.thousandths =
        -less.thousandths; /* never the least number: what is read has fifteen digits, times a factor */
    return amount_add(sum, less);
}

void amount_write(struct buf *out, struct amount a)
{
    int64_t whole = a.thousandths / 1000, part = a.thousandths % 1000;
    if (a.thousandths < 0 && !whole)
        buf_byte(out, '-');
    buf_number(out, whole);
    if (!part)
        return;
    char digits[4] = { (char)('0' + (part < 0 ? -part : part) / 100),
                       (char)('0' + (part < 0 ? -part : part) / 10 % 10),
                       (char)('0' + (part < 0 ? -part : part) % 10), 0 };
    for (size_t n = 3; n && digits[n - 1] == '0'; n--)
        digits[n - 1] = 0;
    buf_byte(out, '.');
    buf_text(out, digits);
}
