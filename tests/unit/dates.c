/* Civil dates, with the vectors of the Convention's own deadlines. */
#include "date.h"
#include "derive.h"
#include "unit.h"

static struct date day(const char *text)
{
    struct date d = { 0 };
    assert_true(date_read(str_of(text), &d));
    return d;
}

static const struct {
    const char *from;
    int64_t amount;
    enum unit unit;
    const char *to;
} sums[] = {
    { "2011-10-01", 8, UNIT_YEAR, "2019-10-01" },  /* stockpiles, Bulgaria */
    { "2013-03-01", 8, UNIT_YEAR, "2021-03-01" },  /* Peru */
    { "2011-03-01", 10, UNIT_YEAR, "2021-03-01" }, /* clearance, Bosnia and Herzegovina */
    { "2023-09-01", 13, UNIT_MONTH, "2024-10-01" },
    { "2023-06-01", 3, UNIT_YEAR, "2026-06-01" },
    { "2022-10-01", 15, UNIT_MONTH, "2024-01-01" },
    { "2013-10-01", 180, UNIT_DAY, "2014-03-30" }, /* initial reports */
    { "2012-06-01", 180, UNIT_DAY, "2012-11-28" },
    { "2010-08-01", 180, UNIT_DAY, "2011-01-28" },
    { "2024-02-01", 180, UNIT_DAY, "2024-07-30" }, /* across 29 February */
    { "2022-08-30", -9, UNIT_MONTH, "2021-11-30" },
    { "2023-11-30", -9, UNIT_MONTH, "2023-02-28" },
    { "2024-11-30", -9, UNIT_MONTH, "2024-02-29" },
    { "2023-08-31", 6, UNIT_MONTH, "2024-02-29" },
    { "2022-08-31", 6, UNIT_MONTH, "2023-02-28" },
    { "2024-02-29", 1, UNIT_YEAR, "2025-02-28" },
    { "2024-01-01", -1, UNIT_DAY, "2023-12-31" },
    { "2000-02-28", 1, UNIT_DAY, "2000-02-29" },
    { "1900-02-28", 1, UNIT_DAY, "1900-03-01" },
    { "2022-12-31", -12, UNIT_MONTH, "2021-12-31" },
};

static void test_sums(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof sums / sizeof *sums; i++)
        assert_string_equal(date_text(date_plus(day(sums[i].from), sums[i].amount, sums[i].unit)).at, sums[i].to);
}

static void test_days(void **state)
{
    (void)state;
    assert_int_equal(days_between(day("2022-04-30"), day("2022-05-04")), 4);
    assert_int_equal(days_between(day("2022-09-05"), day("2022-09-25")), 20);
    assert_int_equal(days_between(day("2024-03-01"), day("2024-02-28")), -2);
    assert_int_equal(days_between(day("0001-01-01"), day("9999-12-31")), 3652058);
}

static void test_every_day_and_back(void **state)
{
    (void)state;
    struct date d = day("1999-12-31"), first = d;
    for (int i = 0; i < 12000; i++) {
        assert_int_equal(days_between(first, d), i);
        struct date same;
        assert_true(date_read(str_of(date_text(d).at), &same) && date_same(same, d));
        d = date_plus(d, 1, UNIT_DAY);
    }
}

static void test_no_dates(void **state)
{
    static const char *const wrong[] = {
        "",         "2022",        "2022-13-01", "2022-00-01",  "2022-02-29", "2022-02-30", "2022-1-01",
        "22-01-01", "2022-01-01Z", "2022/01/01", " 2022-01-01", "0000-01-01", "-001-01-01", "2022-01-0a",
    };
    struct date d;
    (void)state;
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
        assert_false(date_read(str_of(wrong[i]), &d));
    assert_false(date_given(date_plus(day("9999-12-31"), 1, UNIT_DAY)));
    assert_false(date_given(date_plus(day("0001-01-31"), -1, UNIT_MONTH)));
    assert_false(date_given(date_plus(day("2022-01-01"), INT64_MAX, UNIT_YEAR)));
    assert_false(date_given(date_plus(day("2022-01-01"), INT64_MIN, UNIT_DAY)));
}

static void test_days_of_the_year(void **state)
{
    struct date d;
    (void)state;
    assert_true(day_of_year_after(STR("--04-30"), day("2022-09-02"), &d));
    assert_string_equal(date_text(d).at, "2023-04-30");
    assert_true(day_of_year_after(STR("--04-30"), day("2022-04-29"), &d));
    assert_string_equal(date_text(d).at, "2022-04-30");
    assert_true(day_of_year_after(STR("--04-30"), day("2022-04-30"), &d));
    assert_string_equal(date_text(d).at, "2023-04-30");
    assert_false(day_of_year_after(STR("--02-30"), day("2022-04-30"), &d));
    assert_false(day_of_year_after(STR("04-30"), day("2022-04-30"), &d));
}

static void test_partial_dates(void **state)
{
    (void)state;
    assert_true(partial_date_order(STR("2019"), STR("2020-01-01")) < 0);
    assert_true(partial_date_order(STR("2019-10"), STR("2019-09-30")) > 0);
    assert_true(partial_date_order(STR("2019-09-30"), STR("2019-10-01")) < 0);
    assert_int_equal(partial_date_order(STR("2019"), STR("2019-09-04")), 0);
    assert_int_equal(partial_date_order(STR("2019-09-04"), STR("2019-09")), 0);
}

static void test_spans_and_lengths(void **state)
{
    int64_t counted, stated;
    (void)state;
    assert_string_equal(date_text(date_plus(day("2022-09-05"), 3, UNIT_WEEK)).at, "2022-09-26");
    /* the timetable of CCM/MSP/2022/12, paragraph 54 */
    assert_int_equal(span_fit(day("2022-09-05"), day("2022-09-25"), 3, UNIT_WEEK, NULL, NULL), SPAN_EXACT);
    assert_int_equal(span_fit(day("2022-09-26"), day("2022-10-07"), 2, UNIT_WEEK, &counted, &stated), SPAN_ROUNDED);
    assert_int_equal(counted, 12);
    assert_int_equal(stated, 14);
    assert_int_equal(span_fit(day("2022-10-07"), day("2022-12-09"), 2, UNIT_MONTH, &counted, &stated),
                     SPAN_ROUNDED);
    assert_int_equal(counted, 64);
    assert_int_equal(stated, 61);
    assert_int_equal(span_fit(day("2022-12-12"), day("2023-01-27"), 7, UNIT_WEEK, NULL, NULL), SPAN_ROUNDED);
    assert_int_equal(span_fit(day("2023-01-28"), day("2023-02-17"), 3, UNIT_WEEK, NULL, NULL), SPAN_EXACT);
    /* the last day may be the one on which the next span begins */
    assert_int_equal(span_fit(day("2022-09-26"), day("2022-10-10"), 2, UNIT_WEEK, NULL, NULL), SPAN_EXACT);
    /* one day beyond what working weeks and rounded months explain */
    assert_int_equal(span_fit(day("2022-09-26"), day("2022-10-06"), 2, UNIT_WEEK, NULL, NULL), SPAN_OFF);
    assert_int_equal(span_fit(day("2022-10-07"), day("2022-12-10"), 2, UNIT_MONTH, NULL, NULL), SPAN_OFF);
    assert_int_equal(span_fit(day("2022-10-07"), day("2022-12-03"), 2, UNIT_MONTH, NULL, NULL), SPAN_ROUNDED);
}

static void test_derived_lengths(void **state)
{
    struct derivation d = { 0 };
    (void)state;
    derive_from(&d, "term/previous-deadline", day("2022-10-01")); /* Bulgaria: fifteen months less a day */
    derive_between(&d, day("2023-12-31"));
    assert_int_equal(d.count, 3);
    assert_int_equal(d.step[1].amount, 15);
    assert_int_equal(d.step[1].unit, UNIT_MONTH);
    assert_string_equal(date_text(derivation_date(&d)).at, "2023-12-31");
    d.count = 1;
    derive_between(&d, day("2023-10-01"));
    assert_int_equal(d.step[1].amount, 12);
    d.count = 1;
    derive_between(&d, day("2022-10-20"));
    assert_int_equal(d.step[1].amount, 19);
    assert_int_equal(d.step[1].unit, UNIT_DAY);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_sums),
        cmocka_unit_test(test_days),
        cmocka_unit_test(test_every_day_and_back),
        cmocka_unit_test(test_no_dates),
        cmocka_unit_test(test_days_of_the_year),
        cmocka_unit_test(test_partial_dates),
        cmocka_unit_test(test_spans_and_lengths),
        cmocka_unit_test(test_derived_lengths),
    };
    return RUN(tests);
}
