/* Lines, columns and excerpts; escapes; decoding. */
#include "decode.h"
#include "escape.h"
#include "phrases.h"
#include "place.h"
#include "unit.h"

static struct place at(const char *text, uint32_t from, uint32_t to)
{
    struct place_reader r = { .source = str_of(text) };
    return place_of(&r, from, to);
}

static void is_at(struct place p, uint32_t line, uint32_t column, uint32_t end_line, uint32_t end_column)
{
    assert_int_equal(p.line, line);
    assert_int_equal(p.column, column);
    assert_int_equal(p.end_line, end_line);
    assert_int_equal(p.end_column, end_column);
}

static void test_lines(void **state)
{
    (void)state;
    is_at(at("abc\ndef", 4, 7), 2, 1, 2, 4);
    is_at(at("abc\r\ndef", 5, 6), 2, 1, 2, 2);
    is_at(at("abc\rdef", 4, 5), 2, 1, 2, 2);
    is_at(at("\n\n", 2, 2), 3, 1, 3, 1);
    is_at(at("a\nb\nc", 0, 5), 1, 1, 3, 2);
    is_at(at("\u00e9\u0627\U0001F600x", 8, 9), 1, 4, 1, 5); /* columns count code points */
    is_at(at("e\u0301x", 3, 4), 1, 3, 1, 4);
    is_at(at("", 0, 0), 1, 1, 1, 1);
}

static void test_many_lines(void **state)
{
    (void)state;
    enum { FEEDS = 1000 };
    char text[FEEDS + 4];
    memset(text, '\n', FEEDS);
    memcpy(text + FEEDS, "abc", 4);
    is_at(at(text, FEEDS + 1, FEEDS + 3), FEEDS + 1, 2, FEEDS + 1, 4);
    text[0] = '\r';
    is_at(at(text, FEEDS + 1, FEEDS + 3), FEEDS, 2, FEEDS, 4);
}

static void test_back_and_forth(void **state)
{
    (void)state;
    struct place_reader r = { .source = STR("one\ntwo\nthree") };
    assert_int_equal(place_of(&r, 8, 13).line, 3);
    assert_int_equal(place_of(&r, 4, 7).line, 2);
    assert_int_equal(place_of(&r, 0, 3).column, 1);
    assert_int_equal(place_of(&r, 9, 10).column, 2);
}

static void test_excerpts(void **state)
{
    (void)state;
    char text[1001];
    struct place p = at("  <a b=\"c\"/>\nnext", 8, 9);
    assert_str(p.excerpt, "  <a b=\"c\"/>");
    assert_int_equal(p.caret, 8);
    assert_int_equal(p.caret_width, 1);
    p = at("one\n  <two/>\nthree", 6, 7);
    assert_str(p.excerpt, "  <two/>");
    assert_int_equal(p.caret, 2);
    memset(text, 'x', 1000);
    text[1000] = '\0';
    p = at(text, 500, 900);
    assert_true(p.excerpt.len <= 200);
    assert_int_equal(p.caret, 80);
    for (int i = 0; i < 1000; i += 2) /* two bytes each: never cut within one */
        memcpy(text + i, "\u00e9", 2);
    p = at(text, 501, 502);
    assert_true(p.excerpt.len <= 200 && ((unsigned char)*p.excerpt.at & 0xc0) != 0x80);
}

static void escaped(enum escape place, const char *text, const char *expected)
{
    struct buf out = { 0 };
    escape(&out, place, str_of(text));
    assert_str(buf_all(&out), expected);
    buf_free(&out);
}

static void test_escapes(void **state)
{
    (void)state;
    escaped(ESCAPE_TERMINAL, "a\033[31mb\tc\u202ed\xc2\x85", "a<U+001b>[31mb c<U+202e>d<U+0085>");
    escaped(ESCAPE_JSON, "\"\\\n\u2028\001\u0627", "\\\"\\\\\\n\\u2028\\u0001\u0627");
    escaped(ESCAPE_XML, "<a b=\"&\">\n\001", "&lt;a b=&quot;&amp;&quot;&gt;&#10;\uFFFD");
    escaped(ESCAPE_CSV, "a\"b\r\nc", "a\"\"b  c");
    escaped(ESCAPE_JSON, "\xff\xc3(\xed\xa0\x80\xc0\x80", "\uFFFD\uFFFD(\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD");
    assert_int_equal(columns_of(STR("e\u0301\u6f22\u0627\u064b")), 4);
}

static void decodes(const char *bytes, size_t count, const char *expected, const char *undecodable)
{
    struct decoded d;
    decode(&d, (struct str){ bytes, count });
    assert_str(d.text, expected);
    if (undecodable)
        assert_string_equal(d.undecodable, undecodable);
    else
        assert_null(d.undecodable);
    decoded_free(&d);
}

#define DECODES(bytes, expected, undecodable) decodes((bytes), sizeof(bytes) - 1, (expected), (undecodable))

static void test_decoding(void **state)
{
    (void)state;
    DECODES("<a/>", "<a/>", NULL);
    DECODES("\xef\xbb\xbf<a/>", "<a/>", NULL);
    DECODES("\xff\xfe<\0a\0/\0>\0", "<a/>", NULL);
    DECODES("\xfe\xff\0<\0a\0/\0>", "<a/>", NULL);
    DECODES("<\0?\0x\0", "<?x", NULL);
    DECODES("<?xml version='1.0' encoding='windows-1256'?>\xc7",
            "<?xml version='1.0' encoding='windows-1256'?>\u0627", NULL);
    DECODES("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\xe9",
            "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\u00e9", NULL);
    DECODES("<?xml version='1.0' encoding='KOI8-R'?>\xc1", "<?xml version='1.0' encoding='KOI8-R'?>\u0430", NULL);
    DECODES("<?xml version='1.0' encoding='GB18030'?>\xba\xba", "<?xml version='1.0' encoding='GB18030'?>\u6c49",
            NULL);
    DECODES("ab\xff"
            "c",
            "ab", "UTF-8");
    DECODES("\xff\xfe<\0\x00\xd8", "<", "UTF-16LE");
    DECODES("<?xml version='1.0' encoding='UTF-7'?>", "", "UTF-7");
    DECODES("<?xml version='1.0' encoding='//IGNORE'?>", "", "//IGNORE");
    DECODES("", "", NULL);
}

static bool is_refused(const char *encoding)
{
    struct buf text = { 0 };
    struct decoded d;
    buf_text(&text, "<?xml version='1.0' encoding='");
    buf_text(&text, encoding);
    buf_text(&text, "'?><a/>");
    decode(&d, buf_all(&text));
    bool refused = d.refused;
    assert_true(!refused || d.undecodable);
    decoded_free(&d);
    buf_free(&text);
    return refused;
}

/* The phrase that tells which encodings are accepted names those that are. */
static void test_encodings(void **state)
{
    static const char *const named[] = { "UTF-8",        "UTF-16",  "ISO-8859-1", "ISO-8859-16", "windows-1250",
                                         "windows-1258", "GB18030", "KOI8-R",     "US-ASCII" };
    static const char *const refused[] = { "Shift_JIS",   "latin1", "EBCDIC-X",       "UTF-7",
                                           "ISO-8859-99", "UTF-32", "KOI8-R//IGNORE", "ISO-8859-1/" };
    const char *english = phrase_english("encoding/not-accepted", strlen("encoding/not-accepted"));
    (void)state;
    for (size_t i = 0; i < sizeof named / sizeof *named; i++) {
        assert_non_null(strstr(english, named[i]));
        assert_false(is_refused(named[i]));
    }
    for (size_t i = 0; i < sizeof refused / sizeof *refused; i++)
        assert_true(is_refused(refused[i]));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_lines),     cmocka_unit_test(test_many_lines), cmocka_unit_test(test_back_and_forth),
        cmocka_unit_test(test_excerpts),  cmocka_unit_test(test_escapes),    cmocka_unit_test(test_decoding),
        cmocka_unit_test(test_encodings),
    };
    return RUN(tests);
}
