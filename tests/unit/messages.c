/* Sentences are told as they should read, in the plural forms of their language. That catalogues are whole is held by
 * tests/structure/translations.py. */
#include "language.h"
#include "messages.h"
#include "phrases.h"
#include "unit.h"

static struct session *session;

static void test_phrases_are_sorted(void **state)
{
    (void)state;
    for (size_t i = 0; i < phrase_count; i++) {
        if (i)
            assert_true(strcmp(phrases[i - 1].id, phrases[i].id) < 0);
        assert_string_equal(phrase_english(phrases[i].id, strlen(phrases[i].id)), phrases[i].english);
    }
    assert_null(phrase_english("check/no-such", 13));
    assert_null(phrase_english("check", 5));
}

static void tells(const char *language, const char *pattern, struct arg arg, const char *expected)
{
    struct catalog c;
    struct buf out = { 0 };
    assert_true(catalog_load(&c, language));
    struct voice v = { &c, &session->registry };
    tell(&out, &v, str_of(pattern), &arg, 1);
    assert_str(buf_all(&out), expected);
    buf_free(&out);
    catalog_free(&c);
}

static void test_sentences(void **state)
{
    (void)state;
    tells("en", "for {s}", arg_state("s", STR("BIH")), "for Bosnia and Herzegovina");
    tells("en", "for {s}", arg_state("s", STR("XXX")), "for XXX");
    tells("ar", "{s}", arg_state("s", STR("TCD")), "تشاد");
    tells("en", "{n}", arg_span("n", 1, UNIT_MONTH), "1 month");
    tells("en", "{n}", arg_span("n", 13, UNIT_MONTH), "13 months");
    tells("ar", "{n}", arg_span("n", 2, UNIT_YEAR), "سنتان");
    tells("ar", "{n}", arg_span("n", 3, UNIT_YEAR), "3 سنوات");
    tells("ar", "{n}", arg_span("n", 13, UNIT_MONTH), "13 شهراً");
    tells("ar", "{n}", arg_span("n", 100, UNIT_DAY), "100 يوم");
    tells("ar", "{n}", arg_span("n", 103, UNIT_DAY), "103 أيام");
    tells("ar", "{n}", arg_span("n", -276, UNIT_DAY), "-276 يوماً");
    tells("ar", "{n}", arg_span("n", -3, UNIT_DAY), "-3 أيام");
    tells("ar", "{n}", arg_span("n", -2, UNIT_DAY), "-2 يوم");
    tells("ar", "{n}", arg_span("n", INT64_MIN, UNIT_DAY), "-9223372036854775808 أيام");
    tells("en", "{n}", arg_span("n", -1, UNIT_DAY), "-1 day");
    tells("en", "found {v}", arg_text("v", STR("x")), "found 'x'");
    tells("ar", "{v}", arg_code("v", STR("a/b")), "\u2068a/b\u2069");
    tells("en", "{l}", arg_list("l", STR("a\nb")), "a, b");
    tells("en", "{l}", arg_list("l", STR("")), "none");
    tells("en", "{m}", arg_meeting("m", STR("2RC")), "Second Review Conference");
    tells("en", "an open { brace", arg_code("v", STR("")), "an open \u2026");
    tells("en", "{unknown}", arg_code("v", STR("")), "\u2026");
}

static void forms(const char *language, const uint64_t *numbers, const char *expected)
{
    struct buf found = { 0 };
    for (; *numbers != UINT64_MAX; numbers++) {
        buf_text(&found, language_of(language)->form(*numbers));
        buf_byte(&found, ' ');
        struct str rest = str_of(language_of(language)->forms);
        bool listed = false;
        while (rest.len)
            listed = str_is(str_cut(&rest, ' '), language_of(language)->form(*numbers)) || listed;
        assert_true(listed);
    }
    assert_str(buf_all(&found), expected);
    buf_free(&found);
}

/* As Intl.PluralRules of a browser gives them, which tests/browser/plurals.mjs asks for every language and more numbers. */
static void test_plural_forms(void **state)
{
    static const uint64_t numbers[] = { 0, 1, 2, 3, 5, 11, 21, 22, 101, 102, 111, 1000000, UINT64_MAX };
    (void)state;
    forms("en", numbers, "other one other other other other other other other other other other ");
    forms("xx", numbers, "other one other other other other other other other other other other ");
    forms("ar", numbers, "zero one two few few many many many other other many other ");
    forms("es", numbers, "other one other other other other other other other other other many ");
    forms("fr", numbers, "one one other other other other other other other other other many ");
    forms("he", numbers, "other one two other other other other other other other other other ");
    forms("ru", numbers, "many one few few many many one few one few many many ");
    forms("zh", numbers, "other other other other other other other other other other other other ");
}

static void test_languages(void **state)
{
    char code[3] = "";
    (void)state;
    assert_true(language_next(code));
    assert_string_equal(code, "ar");
    assert_true(language_of("ar")->right_to_left && language_of("fa")->right_to_left);
    assert_false(language_of("en")->right_to_left || language_of("xx")->right_to_left ||
                 language_of("")->right_to_left);
}

static void cites(const char *language, const char *requirement, const char *expected)
{
    const struct requirement *r = registry_requirement(&session->registry, str_of(requirement));
    struct catalog c;
    struct buf out = { 0 };
    assert_non_null(r);
    assert_true(catalog_load(&c, language));
    struct voice v = { &c, &session->registry };
    tell_citation(&out, &v, r);
    assert_str(buf_all(&out), expected);
    buf_free(&out);
    catalog_free(&c);
}

static void test_citations(void **state)
{
    (void)state;
    cites("en", "a4-5-max", "Art. 4(5)");
    cites("en", "def-bomblet", "Art. 1(2), 2(13)");
    cites("en", "msp10-two-years", "CCM/MSP/2022/12, para. 25");
    cites("en", "msp10-coordinators", "CCM/MSP/2022/12, paras. 59, 60");
    cites("en", "er-contact", "CCM/MSP/2018/9");
    cites("en", "tr-adapted-form", "CCM/CONF/2021/6, Action 45");
    cites("ar", "tr-adapted-form", "\u2068CCM/CONF/2021/6\u2069، الإجراء \u206845\u2069");
    cites("en", "practice-offices", "usual practice");
    cites("en", "record-counts", "the record itself");
}

static void test_no_other_language(void **state)
{
    static const char *const others[] = { "", "xx", "english", "../", "EN" };
    struct catalog c;
    (void)state;
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        assert_false(catalog_load(&c, others[i]));
        catalog_free(&c);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_phrases_are_sorted), cmocka_unit_test(test_sentences),
        cmocka_unit_test(test_plural_forms),       cmocka_unit_test(test_languages),
        cmocka_unit_test(test_citations),          cmocka_unit_test(test_no_other_language),
    };
    session = open_session();
    return RUN(tests);
}
