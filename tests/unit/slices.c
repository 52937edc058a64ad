/* A document that is read at once and one that is read in slices are the same, however they are broken. Of what is not
 * well-formed libxml2 has other words in the two, and places beside each other. */
#include "parse.h"
#include "unit.h"

#define REPORT "samples/examples/XAC/2019.xml"

static void compare(const struct record *a, const struct record *b)
{
    assert_int_equal(a->whole, b->whole);
    assert_int_equal(a->element_count, b->element_count);
    assert_int_equal(a->attribute_count, b->attribute_count);
    assert_int_equal(a->fault_count, b->fault_count);
    for (uint32_t i = 0; i < a->fault_count; i++) {
        const struct fault *x = &a->faults[i], *y = &b->faults[i];
        uint32_t apart = x->from > y->from ? x->from - y->from : y->from - x->from;
        bool broken = x->kind == FAULT_NOT_WELL_FORMED;
        assert_int_equal(x->kind, y->kind);
        assert_true(apart <= broken || !a->element_count);
        for (uint32_t n = 0; n < x->arg_count && !broken; n++)
            assert_true(str_same(x->args[n].text, y->args[n].text));
    }
    for (uint32_t i = 0; i < a->element_count; i++) {
        const struct element *x = &a->elements[i], *y = &b->elements[i];
        assert_int_equal(x->start, y->start);
        assert_int_equal(x->content, y->content);
        assert_int_equal(x->end, y->end);
        assert_int_equal(x->length, y->length);
    }
}

static void read_both_ways(struct parser *p, struct str text)
{
    struct record at_once = { 0 }, sliced = { 0 };
    parse(p, text, &at_once);
    p->sliced = true;
    parse(p, text, &sliced);
    p->sliced = false;
    compare(&at_once, &sliced);
    record_free(&at_once);
    record_free(&sliced);
}

static void test_both_ways(void **state)
{
    (void)state;
    static const char bytes[] = "<>&;\"'/!?]= \t\0\x01\xc3\xff"
                                "A";
    struct session *s = open_session();
    struct buf text = read_file(REPORT);
    read_both_ways(&s->parser, buf_all(&text));
    for (size_t i = 0; i < text.len; i += 3) {
        char kept = text.at[i];
        read_both_ways(&s->parser, (struct str){ text.at, i });
        text.at[i] = bytes[i / 3 % (sizeof bytes - 1)];
        read_both_ways(&s->parser, buf_all(&text));
        text.at[i] = kept;
    }
    buf_free(&text);
    session_close(s);
}

static void around(struct str before, struct str text, struct str after)
{
    struct session *s = open_session();
    struct record r = { 0 };
    struct buf whole = { 0 };
    buf_str(&whole, before);
    buf_str(&whole, text);
    buf_str(&whole, after);
    read_both_ways(&s->parser, buf_all(&whole));
    parse(&s->parser, buf_all(&whole), &r);
    assert_int_equal(r.faults[0].kind, FAULT_NOT_WELL_FORMED);
    record_free(&r);
    buf_free(&whole);
    session_close(s);
}

/* The text is UTF-8: nothing that stands at its begin makes it another encoding, and no byte ends it before its end. */
static void test_around(void **state)
{
    (void)state;
    struct buf text = read_file(REPORT);
    around(STR("\xef\xbb\xbf"), buf_all(&text), STR(""));
    around(STR("\0"), buf_all(&text), STR(""));
    around(STR("\0\0\0<"), STR(""), STR(""));
    around(STR("<\0?\0"), STR(""), STR(""));
    around(STR("\xfe\xff\0<"), STR(""), STR(""));
    around(STR(""), buf_all(&text), STR("\0"));
    around(STR(""), buf_all(&text), STR("\0<evil/>"));
    around(STR(""), buf_all(&text), STR("<!-- no end"));
    buf_free(&text);
}

static void test_many_attributes(void **state)
{
    (void)state;
    enum { MANY_OF_THEM = 17000 };
    struct session *s = open_session();
    struct record r = { 0 };
    struct buf text = { 0 };
    s->parser.limits.token = 1 << 20;
    buf_text(&text, "<article-7-report xmlns=\"" TL_NAMESPACE "\"");
    for (int i = 0; i < MANY_OF_THEM; i++) {
        buf_text(&text, " a");
        buf_number(&text, i);
        buf_text(&text, "=\"\"");
    }
    buf_text(&text, " format=\"1.0\"/>");
    parse(&s->parser, buf_all(&text), &r);
    assert_int_equal(r.element_count, 1);
    assert_int_equal(r.elements[0].attribute_count, MANY_OF_THEM + 1);
    record_free(&r);
    buf_free(&text);
    session_close(s);
}

/* A record of names that no other has is not remembered by the parser, and the next is read as before. */
static void test_many_names(void **state)
{
    (void)state;
    enum { NAMES = 6000 };
    struct session *s = open_session();
    struct buf text = read_file(REPORT), names = { 0 };
    struct record before = { 0 }, strange = { 0 }, after = { 0 };
    parse(&s->parser, buf_all(&text), &before);
    buf_text(&names, "<article-7-report xmlns=\"" TL_NAMESPACE "\" format=\"1.0\">");
    for (int i = 0; i < NAMES; i++) {
        buf_text(&names, "<n");
        buf_number(&names, i);
        buf_text(&names, "/>");
    }
    buf_text(&names, "</article-7-report>");
    parse(&s->parser, buf_all(&names), &strange);
    assert_int_equal(strange.element_count, NAMES + 1);
    assert_true(xmlDictSize(s->parser.xml->dict) > NAMES);
    parse(&s->parser, buf_all(&text), &after);
    assert_true(xmlDictSize(s->parser.xml->dict) < NAMES);
    compare(&before, &after);
    record_free(&before);
    record_free(&strange);
    record_free(&after);
    buf_free(&text);
    buf_free(&names);
    session_close(s);
}

int main(void)
{
    static const struct CMUnitTest tests[] = { cmocka_unit_test(test_both_ways), cmocka_unit_test(test_many_names),
                                               cmocka_unit_test(test_around),
                                               cmocka_unit_test(test_many_attributes) };
    return RUN(tests);
}
