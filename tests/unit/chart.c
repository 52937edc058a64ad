/* Marks stand where the line of a language begins, values within their scale. */
#include "chart.h"

#include "unit.h"

static void test_mirrored(void **state)
{
    (void)state;
    for (int right = 0; right < 2; right++) {
        struct document d = { .name = "t", .right_to_left = right };
        struct chart *c = document_chart(&d, "t", STR("caption"), 900);
        const int32_t places[] = { 0, 1, 10, 2 };
        chart_bar(c, "first", 100, 5, 30, 10, STR("a"));
        chart_rule(c, "label", 100, 5, 130, 6);
        chart_point(c, "first", 100, 5, STR(""));
        chart_line(c, "first", places, 2);
        assert_int_equal(c->marks[0].x, right ? 770 : 100);
        assert_int_equal(c->marks[0].width, 30);
        assert_int_equal(c->marks[1].x, right ? 800 : 100);
        assert_int_equal(c->marks[1].width, right ? -30 : 30);
        assert_int_equal(c->marks[2].x, right ? 800 : 100);
        assert_true(str_is(c->marks[3].text, right ? "900,1 890,2" : "0,1 10,2"));
        document_free(&d);
    }
}

static void test_groups(void **state)
{
    static const char *const texts[][2] = {
        { "9999", "9999" },
        { "10000", "10\u202f000" },
        { "cleared: 2200000; 1234567.125 m\u00b2", "cleared: 2\u202f200\u202f000; 1\u202f234\u202f567.125 m\u00b2" },
        { "2026-11-01, 12345-6, CCM/12345, a12345, 12345b, 0.12345", "2026-11-01, 12345-6, CCM/12345, a12345, 12345b, 0.12345" },
        { "000123", "000123" },
        { "100000", "100\u202f000" },
        { "", "" },
    };
    struct document d = { .name = "t" };
    struct chart *c = document_chart(&d, "t", STR("caption"), 900);
    (void)state;
    for (uint32_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        chart_text(c, "label", ANCHOR_START, 0, 0, str_of(texts[i][0]));
        assert_true(str_is(c->marks[i].text, texts[i][1]));
    }
    document_free(&d);
}

static void test_scale(void **state)
{
    const struct scale s = { 100, 200, 10, 30 }, none = { 5, 5, 1, 9 }, far = { 0, INT64_MAX, 0, 1000 };
    (void)state;
    assert_int_equal(scale_at(&s, 100), 10);
    assert_int_equal(scale_at(&s, 150), 20);
    assert_int_equal(scale_at(&s, 201), 30);
    assert_int_equal(scale_at(&s, 0), 10);
    assert_int_equal(scale_at(&none, 7), 1);
    assert_int_equal(scale_at(&far, INT64_MAX / 2), 499);
    assert_int_equal(scale_round(0), 1);
    assert_int_equal(scale_round(9), 10);
    assert_int_equal(scale_round(1201), 2000);
    assert_int_equal(scale_round(4008000), 5000000);
    assert_int_equal(scale_round(4000), 4000);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(test_mirrored), cmocka_unit_test(test_groups), cmocka_unit_test(test_scale) };
    return RUN(tests);
}
