/* Civil dates; see date.h. Days are counted by the proleptic Gregorian calendar from 1 March of year 0. */
#include "date.h"

static bool leap(int64_t y)
{
    return y % 4 == 0 && (y % 100 != 0 || y % 400 == 0);
}

static int month_length(int64_t year, int month)
{
    static const int8_t days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
    return month == 2 && leap(year) ? 29 : days[month - 1];
}

static bool number(const char *at, int digits, int *out)
{
    *out = 0;
    for (int i = 0; i < digits; i++) {
        if (at[i] < '0' || at[i] > '9')
            return false;
        *out = *out * 10 + (at[i] - '0');
    }
    return true;
}

bool date_exists(struct date d)
{
    return d.year >= 1 && d.year <= 9999 && d.month >= 1 && d.month <= 12 && d.day >= 1 &&
           d.day <= month_length(d.year, d.month);
}

bool date_read(struct str s, struct date *out)
{
    int y, m, d;
    if (s.len != 10 || s.at[4] != '-' || s.at[7] != '-')
        return false;
    if (!number(s.at, 4, &y) || !number(s.at + 5, 2, &m) || !number(s.at + 8, 2, &d))
        return false;
    struct date date = { (int16_t)y, (uint8_t)m, (uint8_t)d };
    if (!date_exists(date))
        return false;
    *out = date;
    return true;
}

static void digits(char *at, int n, int count)
{
    while (count--) {
        at[count] = (char)('0' + n % 10);
        n /= 10;
    }
}

struct date_text date_text(struct date d)
{
    struct date_text t = { "0000-00-00" };
    digits(t.at, d.year, 4);
    digits(t.at + 5, d.month, 2);
    digits(t.at + 8, d.day, 2);
    return t;
}

int date_order(struct date a, struct date b)
{
    int x = a.year * 416 + a.month * 32 + a.day, y = b.year * 416 + b.month * 32 + b.day;
    return (x > y) - (x < y);
}

static int64_t day_number(struct date d)
{
    int64_t y = d.month <= 2 ? d.year - 1 : d.year;
    int64_t of_year = (153 * (d.month + (d.month > 2 ? -3 : 9)) + 2) / 5 + d.day - 1;
    return y * 365 + y / 4 - y / 100 + y / 400 + of_year;
}

int partial_date_order(struct str a, struct str b)
{
    a.len = b.len = a.len < b.len ? a.len : b.len;
    return str_order(a, b);
}

int64_t days_between(struct date from, struct date to)
{
    return day_number(to) - day_number(from);
}

static struct date from_day_number(int64_t n)
{
    int64_t era = n / 146097, day = n % 146097;
    int64_t y = (day - day / 1460 + day / 36524 - day / 146096) / 365;
    int64_t of_year = day - (365 * y + y / 4 - y / 100);
    int64_t m = (5 * of_year + 2) / 153;
    int64_t year = era * 400 + y + (m >= 10);
    if (year < 1 || year > 9999)
        return (struct date){ 0 };
    return (struct date){ (int16_t)year, (uint8_t)(m < 10 ? m + 3 : m - 9),
                          (uint8_t)(of_year - (153 * m + 2) / 5 + 1) };
}

static struct date plus_months(struct date d, int64_t months)
{
    int64_t count = d.year * 12 + (d.month - 1) + months;
    int64_t year = count / 12;
    int month = (int)(count % 12) + 1;
    if (count < 12 || year > 9999)
        return (struct date){ 0 };
    int last = month_length(year, month);
    return (struct date){ (int16_t)year, (uint8_t)month, (uint8_t)(d.day < last ? d.day : last) };
}

struct date date_plus(struct date d, int64_t amount, enum unit unit)
{
    enum { MOST = 4000000 }; /* days in ten thousand years, and then some */
    if (!date_given(d) || amount > MOST || amount < -MOST)
        return (struct date){ 0 };
    if (unit == UNIT_WEEK)
        amount *= 7;
    if (unit <= UNIT_WEEK)
        return from_day_number(day_number(d) + amount < 0 ? 0 : day_number(d) + amount);
    return plus_months(d, unit == UNIT_YEAR ? amount * 12 : amount);
}

bool day_of_year_after(struct str day, struct date d, struct date *out)
{
    char text[10];
    if (day.len != 7 || !date_given(d))
        return false;
    memcpy(text, date_text(d).at, 4);
    text[4] = '-';
    memcpy(text + 5, day.at + 2, 5);
    if (!date_read((struct str){ text, sizeof text }, out))
        return false;
    if (!date_before(d, *out))
        *out = date_plus(*out, 1, UNIT_YEAR);
    return true;
}

static const char *const unit_names[] = {
    [UNIT_DAY] = "day", [UNIT_WEEK] = "week", [UNIT_MONTH] = "month", [UNIT_YEAR] = "year"
};

bool unit_read(struct str s, enum unit *out)
{
    for (int u = UNIT_DAY; u <= UNIT_YEAR; u++)
        if (str_is(s, unit_names[u])) {
            *out = (enum unit)u;
            return true;
        }
    return false;
}

const char *unit_name(enum unit u)
{
    return unit_names[u];
}
