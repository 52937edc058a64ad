/* Values that are only written otherwise: what they become, and what is left because it could mean something else. */
#include "day_written.h"
#include "mend.h"
#include "plain.h"
#include "unit.h"

static void days_are_read_where_one_alone_can_be_meant(void **state)
{
    static const struct {
        const char *written, *day; /* NULL: it is left */
    } rows[] = {
        { "2022-04-30", "2022-04-30" },
        { "30.04.2022", "2022-04-30" },
        { "30/4/2022", "2022-04-30" },
        { "04/30/2022", "2022-04-30" },
        { "2022/4/30", "2022-04-30" },
        { "2022.04.30", "2022-04-30" },
        { "2022 04 30", "2022-04-30" },
        { "20220430", "2022-04-30" },
        { "30 April 2022", "2022-04-30" },
        { "30 APR 2022", "2022-04-30" },
        { "30th April, 2022", "2022-04-30" },
        { "April 30, 2022", "2022-04-30" },
        { "Apr. 30, 2022", "2022-04-30" },
        { "30-Apr-2022", "2022-04-30" },
        { "2022 April 30", "2022-04-30" },
        { "1st Sept. 2022", "2022-09-01" },
        { "05/05/2022", "2022-05-05" },
        { "2022-04-30Z", "2022-04-30" },
        { "2022-04-30T00:00:00", "2022-04-30" },
        { "04/05/2022", NULL },
        { "4.5.2022", NULL },
        { "30.04.22", NULL },
        { "31.04.2022", NULL },
        { "30.13.2022", NULL },
        { "2022-30-04", NULL },
        { "30 Ap 2022", NULL },
        { "30 Avril 2022", NULL },
        { "2022-04/30", NULL },
        { "30..04.2022", NULL },
        { "30.04.2022.", NULL },
        { "30 04 2022 1", NULL },
        { "20221330", NULL },
        { "30.04.02022", NULL },
        { "30.04.2022Z", NULL },
        { "30thApril 2022", NULL },
        { "0.04.2022", NULL },
        { "2022-04-30T12:00:00", NULL },
        { "", NULL },
        { "April", NULL },
        { "2022-04-30+03:00", NULL },
        { "00000430", NULL },
        { "29 February 2023", NULL },
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct date day;
        bool read = day_written(str_of(rows[i].written), &day) && day.day;
        assert_string_equal(read ? date_text(day).at : "left", rows[i].day ? rows[i].day : "left");
    }
}

static void months_of_a_year_are_read(void **state)
{
    static const char *const good[] = { "04/2022", "2022/4", "April 2022", "2022-04", "Apr. 2022" };
    static const char *const bad[] = { "13/2022", "2019-2020", "2022", "4/22", "4 April" };
    struct date day;
    (void)state;
    for (size_t i = 0; i < sizeof good / sizeof *good; i++)
        assert_true(day_written(str_of(good[i]), &day) && day.year == 2022 && day.month == 4 && !day.day);
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        assert_false(day_written(str_of(bad[i]), &day));
}

/* A type of the schemas of records. */
static const struct simple_type *type_named(const char *name)
{
    static struct vocabulary names;
    static struct schema *schemas[2];
    for (int n = 0; n < 2; n++) {
        if (!schemas[n])
            schemas[n] = schema_load(n ? ARTICLE_7_REPORT : MEETING_REPORT, &names);
        for (uint32_t i = 0; i < schemas[n]->simple_count; i++)
            if (strcmp(schemas[n]->simple_types[i]->name, name) == 0)
                return schemas[n]->simple_types[i];
    }
    fail_msg("no type %s", name);
    return NULL;
}

static void values_become_what_their_type_accepts(void **state)
{
    static const struct {
        const char *type, *value, *becomes; /* NULL: it is left */
    } rows[] = {
        { "state-code", "bgr", "BGR" },
        { "state-code", " b g\tr", "BGR" },
        { "state-code", "B\u0421R", "BCR" },
        { "state-code", "\u200bBGR", "BGR" },
        { "state-code", "B\u00a0GR", "BGR" },
        { "state-code", "\uff22\uff27\uff32", "BGR" },
        { "state-code", "BG", NULL },
        { "state-code", "B-R", NULL },
        { "state-code", "B\ufffdR", NULL },
        { "state-code", "\u202eRGB", NULL }, /* BGR is seen */
        { "state-code", "B\u202dGR", NULL },
        { "state-code", "BG\u00adR", NULL },
        { "state-code", "B\u0411R", NULL },
        { "state-code", "", NULL },
        { "meeting-code", "10 msp", "10MSP" },
        { "meeting-code", "10 MSP.", NULL },
        { "symbol", "ccm/msp/2022/12", "CCM/MSP/2022/12" },
        { "symbol", "CCM / MSP/2022/12", "CCM/MSP/2022/12" },
        { "citation", "ccm/msp/2022/12 # 38.B", "CCM/MSP/2022/12#38.b" },
        { "letter", "B", "b" },
        { "value-state", "Not Reported", "not-reported" },
        { "value-state", "not_applicable", "not-applicable" },
        { "value-state", "no", NULL },
        { "record-id", "ccm msp 2022", NULL },
        { "record-id", "\u0441cm-msp", "ccm-msp" },
        { "slug", "Area-One", NULL },
        { "count", "1 200", NULL },
        { "count", "\u0661\u0662", "12" },
        { "date", "30 April 2022", "2022-04-30" },
        { "partial-date", "April 2022", "2022-04" },
        { "date", "April 2022", NULL },
        { "day-of-year", "30 April", NULL },
        { "short-text", "\u0441cm", NULL },
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct buf out = { 0 };
        bool mended = mend_value(type_named(rows[i].type), str_of(rows[i].value), &out);
        buf_byte(&out, '\0');
        assert_string_equal(mended ? out.at : "left", rows[i].becomes ? rows[i].becomes : "left");
        buf_free(&out);
    }
}

static void words_of_a_series_are_written_as_always(void **state)
{
    struct buf out = { 0 };
    (void)state;
    mend_symbol(STR("Ccm/Msp/2022/wp.3/REV.1/aMEND.2/XYZ"), &out);
    buf_byte(&out, '\0');
    assert_string_equal(out.at, "CCM/MSP/2022/WP.3/Rev.1/Amend.2/XYZ");
    buf_free(&out);
}

/* Every letter that a rule finds has a Latin one. */
static void letters_are_those_they_look_like(void **state)
{
    (void)state;
    assert_int_equal(plain_letter(0x0410), 'A');
    assert_int_equal(plain_letter(0xff41), 'a');
    assert_int_equal(plain_letter(0xff3b), 0);
    assert_int_equal(plain_letter(0x0411), 0);
    assert_int_equal(plain_digit(0x06f9), '9');
    assert_int_equal(plain_digit(0x06fa), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(days_are_read_where_one_alone_can_be_meant),
        cmocka_unit_test(months_of_a_year_are_read),
        cmocka_unit_test(values_become_what_their_type_accepts),
        cmocka_unit_test(words_of_a_series_are_written_as_always),
        cmocka_unit_test(letters_are_those_they_look_like),
    };
    return RUN(tests);
}
