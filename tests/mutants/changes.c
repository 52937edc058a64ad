/* What can be done with a value; see changes.h. */
#include "changes.h"

#include <string.h>

static bool shifted(struct str value, struct buf *out, enum unit unit)
{
    struct date d;
    if (!date_read(value, &d))
        return false;
    d = date_plus(d, 1, unit);
    buf_text(out, date_text(d).at);
    return true;
}

static bool by_day(const struct registry *registry, struct str value, struct buf *out)
{
    (void)registry;
    return shifted(value, out, UNIT_DAY);
}

static bool by_month(const struct registry *registry, struct str value, struct buf *out)
{
    (void)registry;
    return shifted(value, out, UNIT_MONTH);
}

/* Also of a year, and of a month of one. */
static bool by_year(const struct registry *registry, struct str value, struct buf *out)
{
    (void)registry;
    int64_t year = 0;
    if (shifted(value, out, UNIT_YEAR))
        return true;
    if (value.len != 4 && (value.len != 7 || value.at[4] != '-'))
        return false;
    for (int i = 0; i < 4; i++) {
        if (value.at[i] < '0' || value.at[i] > '9')
            return false;
        year = year * 10 + (value.at[i] - '0');
    }
    if (year < 1900 || year > 2100)
        return false;
    buf_number(out, year + 1);
    buf_add(out, value.at + 4, value.len - 4);
    return true;
}

static bool scaled(struct str value, struct buf *out, const char *zeros)
{
    struct str whole = value, part;
    bool zero = true;
    for (size_t i = 0; i < value.len; i++) {
        if (!strchr("0123456789.", value.at[i]))
            return false;
        zero = zero && strchr("0.", value.at[i]);
    }
    part = whole;
    whole = str_cut(&part, '.');
    if (zero || !whole.len || part.len > 3)
        return false;
    size_t begin = out->len;
    buf_str(out, whole);
    for (; *zeros; zeros++) { /* the point moves to the right */
        buf_byte(out, part.len ? *part.at : '0');
        if (part.len)
            part = (struct str){ part.at + 1, part.len - 1 };
    }
    if (part.len) {
        buf_byte(out, '.');
        buf_str(out, part);
    }
    return out->len > begin;
}

static bool by_ten(const struct registry *registry, struct str value, struct buf *out)
{
    (void)registry;
    return scaled(value, out, "0");
}

static bool by_thousand(const struct registry *registry, struct str value, struct buf *out)
{
    (void)registry;
    return scaled(value, out, "000");
}

static bool other_state(const struct registry *registry, struct str value, struct buf *out)
{
    static const char *const next[][2] = { { "XAA", "XAB" }, { "XAB", "XAC" }, { "XAC", "XAA" } };
    for (size_t i = 0; i < 3; i++)
        if (str_is(value, next[i][0])) {
            buf_text(out, next[i][1]);
            return true;
        }
    if (value.len != 3 || !registry_has_code(registry, value))
        return false;
    buf_text(out, str_is(value, "BGR") ? "CHL" : "BGR");
    return true;
}

const struct change changes[] = {
    { "day", by_day }, { "month", by_month },       { "year", by_year },
    { "ten", by_ten }, { "thousand", by_thousand }, { "state", other_state },
};
const size_t change_count = sizeof changes / sizeof *changes;
