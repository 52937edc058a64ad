/* Amounts are exact, whatever their unit, or they are none. */
#include "amount.h"
#include "unit.h"

static const struct {
    const char *xml; /* of a quantity, an area, an amount of money */
    bool good;
    const char *figure, *unit;
} figures[] = {
    { "<total>1250</total>", true, "1250", "" },
    { "<total> 0 </total>", true, "0", "" },
    { "<total unit='m2'>12500000.5</total>", true, "12500000.5", "m2" },
    { "<total unit='ha'>1250.001</total>", true, "12500010", "m2" },
    { "<total unit='ha'>0.001</total>", true, "10", "m2" },
    { "<total unit='km2'>12.5</total>", true, "12500000", "m2" },
    { "<total currency='USD'>0.05</total>", true, "0.05", "USD" },
    { "<total unit='m2'>999999999999.999</total>", true, "999999999999.999", "m2" },
    { "<total unit='km2'>999999999999</total>", false, "", "" }, /* more than fits */
    { "<total>1.2345</total>", false, "", "" },
    { "<total>1,250</total>", false, "", "" },
    { "<total>-1</total>", false, "", "" },
    { "<total>.5</total>", false, "", "" },
    { "<total>1.</total>", true, "1", "" }, /* the schema says that it is malformed */
    { "<total/>", false, "", "" },
};

static struct session *session;

static bool read(const char *xml, struct record *r, struct buf *text, struct amount *out)
{
    text->len = 0;
    buf_text(text, "<article-7-report xmlns='" TL_NAMESPACE "'><contaminated-areas>");
    buf_text(text, xml);
    buf_text(text, "</contaminated-areas></article-7-report>");
    struct source source = { .path = STR("amount"), .text = buf_all(text) };
    session_read(session, &source, r);
    return item_amount(item_at(record_root(r), "contaminated-areas/total"), out);
}

static void test_figures(void **state)
{
    (void)state;
    struct record r = { 0 };
    struct buf text = { 0 }, figure = { 0 };
    for (size_t i = 0; i < sizeof figures / sizeof *figures; i++) {
        struct amount a;
        assert_int_equal(read(figures[i].xml, &r, &text, &a), figures[i].good);
        if (!figures[i].good)
            continue;
        figure.len = 0;
        amount_write(&figure, a);
        assert_true(str_is(buf_all(&figure), figures[i].figure));
        assert_true(str_is(a.unit, figures[i].unit));
    }
    buf_free(&text);
    buf_free(&figure);
    record_free(&r);
}

static void test_sums(void **state)
{
    (void)state;
    struct amount sum = { 0 }, area = { 1500, STR("m2") }, money = { 50, STR("USD") },
                  most = { INT64_MAX, STR("m2") };
    struct buf figure = { 0 };
    assert_true(amount_add(&sum, area));
    assert_true(amount_add(&sum, area));
    assert_false(amount_add(&sum, money)); /* nobody adds dollars to square metres */
    assert_int_equal(sum.thousandths, 3000);
    assert_true(amount_subtract(&sum, (struct amount){ 3050, STR("m2") }));
    amount_write(&figure, sum);
    assert_true(str_is(buf_all(&figure), "-0.05"));
    assert_true(amount_add(&sum, area));
    assert_false(amount_add(&sum, most));
    buf_free(&figure);
}

static const struct {
    const char *unit;
    int64_t a, b; /* thousandths */
    bool agree;
} pairs[] = {
    { "m2", 12000000, 12012000, true },  /* a thousandth of the larger, nearly */
    { "m2", 12000000, 12012013, false }, /* and more than that */
    { "m2", 5000, 6000, true },          /* a square metre */
    { "m2", 5000, 6001, false },         { "m2", 6001, 5000, false },           { "", 5000, 5000, true },
    { "", 5000000, 5001000, false }, /* what is counted is exact */
    { "USD", 5000000, 5000001, false },  { "m2", INT64_MAX, INT64_MIN, false },
};

static void test_agreement(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        struct amount a = { pairs[i].a, str_of(pairs[i].unit) }, b = { pairs[i].b, str_of(pairs[i].unit) };
        assert_int_equal(amounts_agree(a, b), pairs[i].agree);
        assert_int_equal(amounts_agree(b, a), pairs[i].agree);
        assert_int_equal(amount_apart(a, b).thousandths, amount_apart(b, a).thousandths);
    }
    assert_false(amounts_agree((struct amount){ 5000, STR("EUR") }, (struct amount){ 5000, STR("USD") }));
}

static void test_other_units(void **state)
{
    (void)state;
    struct record r = { 0 };
    struct buf text = { 0 };
    struct amount a;
    assert_true(read("<total unit='m2'>12.5</total>", &r, &text, &a));
    struct item total = item_at(record_root(&r), "contaminated-areas/total");
    assert_true(item_amount_in(total, "ha", &a));
    assert_int_equal(a.thousandths, 125000000);
    assert_true(str_is(a.unit, "m2"));
    assert_true(read("<total unit='m2'>999999999999</total>", &r, &text, &a));
    assert_false(item_amount_in(item_at(record_root(&r), "contaminated-areas/total"), "km2", &a));
    buf_free(&text);
    record_free(&r);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(test_figures), cmocka_unit_test(test_sums),
                                        cmocka_unit_test(test_agreement), cmocka_unit_test(test_other_units) };
    session = open_session();
    return RUN(tests);
}
