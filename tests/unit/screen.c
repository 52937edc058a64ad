/* Text on a terminal: where lines break, what a style takes, which part of a long line is shown. */
#include "escape.h"
#include "screen.h"
#include "unit.h"

static void breaks(uint32_t width, const char *line, uint32_t at, uint32_t indent, const char *expected)
{
    struct buf out = { 0 };
    screen_line(&out, &(struct screen){ .width = width }, str_of(line), at, indent);
    assert_str(buf_all(&out), expected);
    buf_free(&out);
}

static void test_lines(void **state)
{
    (void)state;
    breaks(0, "one two three", 0, 2, "one two three\n");
    breaks(13, "one two three", 0, 2, "one two three\n");
    breaks(12, "one two three", 0, 2, "one two\n  three\n");
    breaks(12, "one two three", 6, 2, "one\n  two three\n");
    breaks(12, "one  two", 0, 2, "one  two\n");
    breaks(12, "  one two three", 0, 4, "  one two\n    three\n");
    breaks(4, "unbreakable one", 0, 2, "unbreakable\n  one\n");
    breaks(12, "", 0, 2, "\n");
    breaks(12, " ", 0, 2, " \n");
}

static void test_columns(void **state)
{
    (void)state;
    breaks(9, "文字 文字", 0, 0, "文字 文字\n");
    breaks(8, "文字 文字", 0, 0, "文字\n文字\n");
    breaks(3, "é é", 0, 0, "é é\n");                                                 /* marks over a letter */
    breaks(3, "\u2068a\u2069 \u2068b\u2069", 0, 0, "\u2068a\u2069 \u2068b\u2069\n"); /* marks of direction */
    breaks(7, "\033[1;31mone\033[0m two", 0, 0, "\033[1;31mone\033[0m two\n");
    breaks(6, "\033[1;31mone\033[0m two", 0, 0, "\033[1;31mone\033[0m\ntwo\n");
}

static void test_styles(void **state)
{
    struct buf out = { 0 };
    const struct screen plain = { 0 }, colored = { .colors = true };
    (void)state;
    screen_style(&out, &plain, STYLE_ERROR, STR("a"));
    screen_style(&out, &colored, STYLE_PLAIN, STR("b"));
    screen_style(&out, &colored, STYLE_ERROR, STR(""));
    screen_style(&out, &colored, STYLE_ERROR, STR("c"));
    assert_str(buf_all(&out), "ab\033[1;31mc\033[0m");
    buf_free(&out);
}

static void shows(const char *line, uint32_t at, uint32_t count, uint32_t columns, const char *expected,
                  uint32_t from, uint32_t width)
{
    struct buf out = { 0 };
    struct stretch s = screen_excerpt(&out, str_of(line), at, count, columns);
    assert_str(buf_all(&out), expected);
    assert_int_equal(s.from, from);
    assert_int_equal(s.width, width);
    assert_true(!columns || columns_of(buf_all(&out)) <= columns);
    buf_free(&out);
}

static void test_excerpts(void **state)
{
    (void)state;
    shows("abcdefghij", 4, 2, 0, "abcdefghij", 4, 2);
    shows("abcdefghij", 4, 2, 10, "abcdefghij", 4, 2);
    shows("abcdefghij", 4, 2, 6, "…defg…", 2, 2);
    shows("abcdefghij", 0, 2, 6, "abcde…", 0, 2);
    shows("abcdefghij", 8, 2, 6, "…fghij", 4, 2);
    shows("abcdefghij", 9, 1, 6, "…fghij", 5, 1);
    shows("abcdefghij", 2, 7, 5, "…cde…", 1, 4); /* too long itself */
    shows("abcdefghij", 0, 10, 5, "abcd…", 0, 5);
    shows("abcdefghij", 10, 1, 5, "…ghij", 5, 0);     /* behind the end */
    shows("文字文字文字", 2, 1, 8, "…字文字…", 3, 2); /* nothing is cut in two */
    shows("a\033b\tcdefghij", 1, 1, 14, "a<U+001b>b cd…", 1, 8);
    shows("", 0, 1, 5, "", 0, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_lines),
        cmocka_unit_test(test_columns),
        cmocka_unit_test(test_styles),
        cmocka_unit_test(test_excerpts),
    };
    return RUN(tests);
}
