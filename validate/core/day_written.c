/* Reading days as people write them; see day_written.h. */
#include "day_written.h"

#include "phrases.h"

enum { MONTHS = 12, PARTS = 3, ABBREVIATED = 3, DIGITS_OF_YEAR = 4, COMPACT = 8 };

/* A number, or the name of a month, as it stands between marks. */
struct part {
    uint32_t number, digits; /* digits: 0 for a name */
};

/* The English name of a month, as the phrase for a month of a year begins. */
static struct str month_name(uint32_t month)
{
    char id[] = "month/00";
    id[6] = (char)('0' + month / 10);
    id[7] = (char)('0' + month % 10);
    struct str phrase = str_of(phrase_english(id, sizeof id - 1));
    return str_cut(&phrase, ' ');
}

/* The month of a name or its first letters, three or more: 0 where there is none. */
static uint32_t month_named(struct str word)
{
    for (uint32_t month = 1; month <= MONTHS; month++) {
        struct str name = month_name(month);
        name.len = word.len < name.len ? word.len : name.len;
        if (word.len >= ABBREVIATED && str_same_letters(word, name))
            return month;
    }
    return 0;
}

static struct str take_while(struct str *rest, bool (*is)(char))
{
    struct str taken = { rest->at, 0 };
    while (taken.len < rest->len && is(rest->at[taken.len]))
        taken.len++;
    rest->at += taken.len;
    rest->len -= taken.len;
    return taken;
}

/* "1st", "2nd", "3rd", "4th" */
static void drop_ordinal(struct str *rest)
{
    static const char *const endings[] = { "st", "nd", "rd", "th" };
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
        if (str_starts(*rest, endings[i])) {
            rest->at += 2;
            rest->len -= 2;
            return;
        }
}

static bool read_part(struct str *rest, struct part *out)
{
    struct str word = take_while(rest, is_digit);
    *out = (struct part){ 0, (uint32_t)word.len };
    for (size_t i = 0; i < word.len && word.len <= DIGITS_OF_YEAR; i++)
        out->number = out->number * 10 + (uint32_t)(word.at[i] - '0');
    if (word.len) {
        drop_ordinal(rest);
        return word.len <= DIGITS_OF_YEAR;
    }
    out->number = month_named(take_while(rest, is_letter));
    return out->number != 0;
}

/* What parts the parts: one mark, blanks around it; or blanks. `*mark` is the mark that all of them share, or a blank. */
static bool skip_mark(struct str *rest, char *mark)
{
    struct str before = *rest;
    char found = ' ';
    while (rest->len && (blank(*rest->at) || strchr("./-,", *rest->at))) {
        if (!blank(*rest->at) && found != ' ')
            return false;
        if (!blank(*rest->at))
            found = *rest->at;
        rest->at++;
        rest->len--;
    }
    if (*mark && *mark != found)
        found = ',';
    *mark = found;
    return rest->len < before.len;
}

static bool is_year(const struct part *p)
{
    return p->digits == DIGITS_OF_YEAR && p->number > 0;
}

static bool is_within(const struct part *p, uint32_t most)
{
    return p->digits >= 1 && p->digits <= 2 && p->number >= 1 && p->number <= most;
}

static bool settle(struct date *out, uint32_t year, uint32_t month, uint32_t day)
{
    *out = (struct date){ (int16_t)year, (uint8_t)month, (uint8_t)day };
    return day ? date_exists(*out) : month <= MONTHS;
}

/* One of two numbers is the day: the one that can be no month, or both are the same. */
static bool settle_either(struct date *out, uint32_t year, uint32_t one, uint32_t other)
{
    if (one > MONTHS || one == other)
        return settle(out, year, other, one);
    return other > MONTHS && settle(out, year, one, other);
}

static bool is_name(const struct part *p)
{
    return !p->digits;
}

static bool of_three(const struct part *p, struct date *out)
{
    enum { DAYS = 31 };
    const struct part *year = is_year(&p[0]) ? &p[0] : &p[2];
    if (!is_year(year))
        return false;
    if (is_name(&p[1])) /* 30 April 2022, 2022 April 30 */
        return is_within(year == p ? &p[2] : &p[0], DAYS) &&
               settle(out, year->number, p[1].number, (year == p ? &p[2] : &p[0])->number);
    if (is_name(&p[0])) /* April 30, 2022 */
        return year == &p[2] && is_within(&p[1], DAYS) && settle(out, year->number, p[0].number, p[1].number);
    if (year == p) /* 2022-4-30: nobody writes the day before the month there */
        return is_within(&p[1], MONTHS) && is_within(&p[2], DAYS) &&
               settle(out, year->number, p[1].number, p[2].number);
    return is_within(&p[0], DAYS) && is_within(&p[1], DAYS) &&
           settle_either(out, year->number, p[0].number, p[1].number);
}

/* A month of a year: 04/2022, 2022/4, April 2022. */
static bool of_two(const struct part *p, struct date *out)
{
    const struct part *year = is_year(&p[0]) ? &p[0] : &p[1], *month = year == p ? &p[1] : &p[0];
    return is_year(year) && (is_name(month) || is_within(month, MONTHS)) &&
           settle(out, year->number, month->number, 0);
}

/* 20220430 */
static bool of_one(struct str text, struct date *out)
{
    char apart[COMPACT + 2];
    if (text.len != COMPACT)
        return false;
    memcpy(apart, text.at, 4);
    memcpy(apart + 5, text.at + 4, 2);
    memcpy(apart + 8, text.at + 6, 2);
    apart[4] = apart[7] = '-';
    return date_read((struct str){ apart, sizeof apart }, out);
}

/* A time of day that says nothing, behind a day: midnight, the zone of Greenwich. */
static struct str without_time(struct str text)
{
    static const char *const endings[] = { "T00:00:00Z", "T00:00:00", "T00:00", "Z" };
    enum { DAY = 10 };
    struct date day;
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
        if (text.len > DAY && str_is(((struct str){ text.at + DAY, text.len - DAY }), endings[i]) &&
            date_read((struct str){ text.at, DAY }, &day))
            text.len = DAY;
    return text;
}

bool day_written(struct str text, struct date *out)
{
    struct part parts[PARTS];
    uint32_t count = 0;
    char mark = 0;
    struct str rest = without_time(str_trimmed(text));
    if (of_one(rest, out))
        return true;
    do {
        if (count == PARTS || !read_part(&rest, &parts[count++]))
            return false;
    } while (rest.len && skip_mark(&rest, &mark));
    if (rest.len || (mark == ',' && count == PARTS && !is_name(&parts[0]) && !is_name(&parts[1])))
        return false; /* marks that differ around numbers: 2022-04/30 */
    return count == PARTS ? of_three(parts, out) : count == 2 && of_two(parts, out);
}

void day_in_words(struct buf *out, struct date day)
{
    buf_number(out, day.day);
    buf_byte(out, ' ');
    buf_str(out, month_name(day.month));
    buf_byte(out, ' ');
    buf_number(out, day.year);
}
