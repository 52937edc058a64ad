/* Names of States as people read them, symbols taken apart, patterns with their bounds, what texts have. */
#include "names.h"
#include "pattern.h"
#include "symbol.h"
#include "texts.h"
#include "unit.h"

static struct session *session;

static void test_what_states_are_called(void **state)
{
    (void)state;
    const struct registry *r = &session->registry;
    assert_true(state_is_called(r, STR("MWI"), STR("ملاوي"), STR("ar")));
    assert_true(state_is_called(r, STR("MWI"), STR("جمهورية ملاوي"), STR("ar")));
    assert_false(state_is_called(r, STR("MWI"), STR("ملايو"), STR("ar")));
    assert_false(state_is_called(r, STR("MWI"), STR("Malawi"), STR("ar")));
    assert_true(state_is_called(r, STR("TZA"), STR("تنزانيا"), STR("ar")));
    assert_true(state_is_called(r, STR("TUR"), STR("Turkey"), STR("en")));
    assert_true(state_is_called(r, STR("TUR"), STR("türkiye"), STR("en")));
    assert_false(state_is_called(r, STR("TUR"), STR(""), STR("en")));
    assert_false(state_is_called(r, STR("XXX"), STR("Turkey"), STR("en")));
    /* variants of alef are one letter */
    assert_true(state_is_called(r, STR("ESP"), STR("اسبانيا"), STR("ar")));
}

static void test_nearest(void **state)
{
    (void)state;
    const struct registry *r = &session->registry;
    assert_str(nearest_state_by_code(r, STR("BIT")), "BIH");
    assert_str(nearest_state_by_code(r, STR("JNP")), "JPN");
    assert_str(nearest_state_by_code(r, STR("BHI")), ""); /* as near to BIH as to BDI */
    assert_str(nearest_state_by_code(r, STR("QQQ")), "");
    assert_str(nearest_state_by_name(r, STR("ملايو"), STR("ar")), "MWI");
    assert_str(nearest_state_by_name(r, STR("Bulgria"), STR("en")), "BGR");
    assert_str(nearest_state_by_name(r, STR("Atlantis and the Sea"), STR("en")), "");
    assert_str(nearest_state_by_name(r, STR(""), STR("en")), "");
}

static void test_symbols(void **state)
{
    (void)state;
    assert_str(symbol_series(STR("CCM/MSP/2022/12")), "CCM/MSP/2022/");
    assert_str(symbol_base(STR("CCM/MSP/2022/WP.3/Rev.1")), "CCM/MSP/2022/WP.3");
    assert_str(symbol_base(STR("CCM/MSP/2011/WP.3/Rev.1/Amend.1")), "CCM/MSP/2011/WP.3");
    assert_str(symbol_base(STR("CCM/MSP/2022/12")), "CCM/MSP/2022/12");
    assert_int_equal(symbol_number(STR("CCM/MSP/2022/WP.3/Rev.1"), "WP."), 3);
    assert_int_equal(symbol_number(STR("CCM/MSP/2022/WP.3"), ""), 0);
    assert_int_equal(symbol_number(STR("CCM/MSP/2022/10/Rev.1"), ""), 10);
    assert_int_equal(symbol_number(STR("CCM/MSP/2022/99999999999"), ""), 0);
    assert_int_equal(symbol_number(STR("CCM"), ""), 0);
    assert_int_equal(symbol_number(STR(""), ""), 0);
}

static void test_patterns(void **state)
{
    (void)state;
    struct pattern *p = pattern_compile("a(b|c)+");
    assert_non_null(p);
    assert_true(pattern_matches(p, STR("abcb")));
    assert_false(pattern_matches(p, STR("abcbd")));
    assert_false(pattern_matches(p, STR("xab")));
    assert_false(pattern_matches(p, STR("")));
    assert_false(pattern_matches(p, STR("\xff\xfe")));
    pattern_free(p);
    assert_null(pattern_compile("a("));
    pattern_free(NULL);
    assert_false(pattern_matches(NULL, STR("a")));
    /* one that would take forever ends at its bound */
    char long_text[61];
    memset(long_text, 'a', 60);
    long_text[60] = 'b';
    p = pattern_compile("(a+)+c");
    assert_false(pattern_matches(p, (struct str){ long_text, 61 }));
    pattern_free(p);
}

static void test_searches(void **state)
{
    (void)state;
    struct str text = STR("12 \u00e9 345 6"), piece;
    size_t at = 0;
    struct pattern *p = pattern_compile_search("[0-9]{2,}");
    assert_int_equal(pattern_search(p, text, &at, &piece), PATTERN_FOUND);
    assert_str(piece, "12");
    assert_int_equal(pattern_search(p, text, &at, &piece), PATTERN_FOUND);
    assert_str(piece, "345");
    assert_int_equal(pattern_search(p, text, &at, &piece), PATTERN_NONE);
    pattern_free(p);
    at = 0;
    assert_int_equal(pattern_search(NULL, text, &at, &piece), PATTERN_NONE);
    /* one that would take forever says that it was stopped */
    char long_text[60];
    memset(long_text, 'a', sizeof long_text);
    long_text[sizeof long_text - 1] = 'b';
    p = pattern_compile_search("(a|aa)+$");
    assert_int_equal(pattern_search(p, (struct str){ long_text, sizeof long_text }, &at, &piece), PATTERN_LIMIT);
    pattern_free(p);
}

static void test_what_texts_have(void **state)
{
    (void)state;
    assert_str(str_of(character_text(STR("\u00ad")).at), "U+00AD");
    assert_str(str_of(character_text(STR("\U000e0041x")).at), "U+E0041");
    assert_str(str_of(character_text(STR("\U0010ffff")).at), "U+10FFFF");
    assert_int_equal(number_in(STR("about 1,200")), 1200);
    assert_int_equal(number_in(STR("none")), 0);
    assert_int_equal(number_in(STR("99999999999999999999999")), 99999999999999999);
    char out[16];
    assert_str(symbol_turned(STR("12/2022/MSP/CCM"), out), "CCM/MSP/2022/12");
    assert_str(symbol_turned(STR("47/76"), out), "76/47");
    assert_str(symbol_turned(STR("/a/"), out), "/a/");
    assert_str(symbol_turned(STR("x"), out), "x");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_what_states_are_called),
        cmocka_unit_test(test_nearest),
        cmocka_unit_test(test_symbols),
        cmocka_unit_test(test_patterns),
        cmocka_unit_test(test_searches),
        cmocka_unit_test(test_what_texts_have),
    };
    session = open_session();
    return RUN(tests);
}
