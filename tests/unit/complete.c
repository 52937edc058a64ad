/* Which years are declared complete, and which are covered by the periods of reports. */
#include "complete.h"
#include "sequence.h"
#include "unit.h"

static void test_spans(void **state)
{
    (void)state;
    struct complete c = { 0 };
    assert_false(complete_covers(NULL, STR("XAA"), 2020));
    complete_add(&c, STR("XAA"), STR("2021"), STR("2022"));
    complete_add(&c, STR("XAA"), STR("2017"), STR("2019"));
    complete_add(&c, STR("XAA"), STR("2018"), STR("2018"));
    complete_add(&c, STR("XAB"), STR(""), STR("2012"));
    complete_add(&c, STR("XAC"), STR("2020"), STR(""));
    complete_add(&c, STR("XAD"), STR("2022"), STR("2020"));
    complete_add(&c, STR("all"), STR("2030"), STR("2031"));
    complete_close(&c);
    assert_true(complete_covers(&c, STR("XAA"), 2019));
    assert_false(complete_covers(&c, STR("XAA"), 2020));
    assert_true(complete_covers(&c, STR("XAA"), 2021));
    assert_false(complete_covers(&c, STR("XAA"), 2016));
    assert_true(complete_covers(&c, STR("XAB"), 1));
    assert_false(complete_covers(&c, STR("XAB"), 2013));
    assert_true(complete_covers(&c, STR("XAC"), 9999));
    assert_false(complete_covers(&c, STR("XAD"), 2021));
    assert_true(complete_covers(&c, STR("ZZZ"), 2031));
    assert_false(complete_covers(&c, STR("ZZZ"), 2032));
    complete_free(&c);
}

static struct date day(const char *text)
{
    struct date d = { 0 };
    assert_true(date_read(str_of(text), &d));
    return d;
}

/* Belize sent one report for the time from March 2015 to October 2017. */
static const struct {
    const char *from, *to;
} periods[] = {
    { "2015-03-01", "2017-10-31" }, { "2018-01-01", "2018-06-30" }, { "2018-05-01", "2018-07-02" },
    { "2020-01-01", "2020-07-01" }, { "2022-03-01", "2022-07-30" }, { "2022-01-01", "2022-12-31" },
};

static void test_years(void **state)
{
    (void)state;
    enum { COUNT = sizeof periods / sizeof *periods };
    struct sequence s = { 0 };
    struct identities ids = { 0 };
    struct digest digests[COUNT] = { 0 };
    struct fact facts[COUNT] = { 0 };
    struct arg args[COUNT][3];
    identities_close(&ids);
    for (int i = 0; i < COUNT; i++) {
        args[i][0] = arg_state("state", STR("BLZ"));
        args[i][1] = arg_date("from", day(periods[i].from));
        args[i][2] = arg_date("to", day(periods[i].to));
        facts[i] = (struct fact){ .name = STR("report"), .args = args[i], .arg_count = 3 };
        digests[i] =
            (struct digest){ .kind = ARTICLE_7_REPORT, .whole = true, .fact_count = 1, .facts = &facts[i] };
        digests[i].path = str_of(periods[i].from);
        sequence_add(&s, &digests[i], &ids);
    }
    sequence_close(&s);
    assert_false(sequence_misses(&s, STR("BLZ")));
    for (int year = 2013; year <= 2023; year++)
        assert_int_equal(sequence_covers(&s, STR("BLZ"), year),
                         (year >= 2015 && year <= 2018) || year == 2020 || year == 2022);
    for (int i = 0; i < COUNT; i++)
        assert_ptr_equal(sequence_find(&s, &digests[i])->given, &digests[i]);
    sequence_free(&s);
    identities_free(&ids);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(test_spans), cmocka_unit_test(test_years) };
    return RUN(tests);
}
