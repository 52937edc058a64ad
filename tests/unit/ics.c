/* A calendar's lines: at most 75 bytes, ended by CR LF, never cut within a character, nothing of a text read as more than that. */
#include "format.h"
#include "unit.h"

static void test_lines(void **state)
{
    struct document d = { .name = "t", .title = STR("a,b;c\\d"), .as_of = { 2026, 11, 1 } };
    struct buf title = { 0 }, out = { 0 };
    (void)state;
    for (int i = 0; i < 90; i++)
        buf_text(&title, i % 3 ? "م" : "x");
    document_event(
        &d, (struct event){
                STR("u@t"), { 2027, 4, 30 }, { 2027, 4, 30 }, buf_all(&title), STR("one\r\nEND:VEVENT\r\ntwo") });
    document_event(&d, (struct event){ STR("v@t"), { 2027, 12, 30 }, { 2027, 12, 31 }, STR("t"), STR("") });
    format_named("ics", USE_DOCUMENT)->document(&out, &d, NULL);
    struct buf joined = { 0 };
    size_t width = 0;
    for (size_t i = 0; i < out.len; i++) {
        assert_true(out.at[i] != '\n' || (i && out.at[i - 1] == '\r'));
        width = out.at[i] == '\n' ? 0 : width + 1;
        assert_true(width <= 76); /* with the CR */
        assert_true(width != 1 || i == 0 || ((unsigned char)out.at[i] & 0xc0) != 0x80);
        if (i + 2 < out.len && memcmp(out.at + i, "\r\n ", 3) == 0) {
            assert_true(((unsigned char)out.at[i + 3] & 0xc0) != 0x80);
            i += 2;
            width = 1;
        } else {
            buf_byte(&joined, out.at[i]);
        }
    }
    buf_byte(&joined, 0);
    assert_non_null(strstr(joined.at, "X-WR-CALNAME:a\\,b\\;c\\\\d\r\n"));
    assert_non_null(strstr(joined.at, "DTSTAMP:20261101T000000Z\r\nDTSTART;VALUE=DATE:20270430\r\nSUMMARY:"));
    assert_non_null(strstr(joined.at, "DTSTART;VALUE=DATE:20271230\r\nDTEND;VALUE=DATE:20280101\r\nSUMMARY:t\r\n"));
    assert_non_null(strstr(joined.at, "DESCRIPTION:one \\nEND:VEVENT \\ntwo\r\n"));
    buf_byte(&title, 0);
    assert_non_null(strstr(joined.at, title.at));
    document_free(&d);
    buf_free(&title);
    buf_free(&out);
    buf_free(&joined);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(test_lines) };
    return RUN(tests);
}
