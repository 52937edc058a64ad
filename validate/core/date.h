/* Civil dates of the Gregorian calendar, as treaties count them: no clock, no time zone. */
#ifndef TL_DATE_H
#define TL_DATE_H

#include <stdint.h>

#include "str.h"

struct date {
    int16_t year; /* 1 to 9999; 0 marks "no date" */
    uint8_t month, day;
};

enum unit { UNIT_DAY, UNIT_WEEK, UNIT_MONTH, UNIT_YEAR };

/* Reads `2022-04-30`, a day that exists; false otherwise. */
bool date_read(struct str, struct date *out);
/* Whether the calendar has such a day. */
bool date_exists(struct date);
/* Writes `2022-04-30`, ten bytes. */
struct date_text {
    char at[11];
};
struct date_text date_text(struct date);

static inline bool date_given(struct date d)
{
    return d.year != 0;
}

/* Below, at or above zero, as a stands before, on or after b. */
int date_order(struct date a, struct date b);
static inline bool date_before(struct date a, struct date b)
{
    return date_order(a, b) < 0;
}
static inline bool date_same(struct date a, struct date b)
{
    return date_order(a, b) == 0;
}

/* The same of two days, months or years as they are written ("2019-09-04", "2019-09", "2019"), compared as far as both
 * go: zero where one is within the other. */
int partial_date_order(struct str a, struct str b);

int64_t days_between(struct date from, struct date to);

/* Adding months or years keeps the day of the month; a day that the month does not have becomes its last
 * day (31 August + 6 months = 28 or 29 February). The amount may be negative; a year outside 1 to 9999
 * gives "no date". */
struct date date_plus(struct date, int64_t amount, enum unit);

/* The first day of that kind ("--04-30") after a date; false where the text is no such day. */
bool day_of_year_after(struct str day, struct date, struct date *out);

bool unit_read(struct str, enum unit *out);
const char *unit_name(enum unit);

#endif
