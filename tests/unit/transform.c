/* A page is laid out within bounds, and one that is too large for them is told apart from a stylesheet at fault. */
#include "transform.h"

#include <libexslt/exslt.h>

#include "unit.h"

static const char page[] = "<summary xmlns='urn:treatylint:ccm:1' language='en' direction='ltr'><title>t</title>"
                           "<heading level='2'>a</heading><paragraph>b</paragraph><foot>c</foot></summary>";

static enum transform_end lay_out(struct stylesheet stylesheet, const char *xml, unsigned steps)
{
    struct buf out = { 0 };
    struct buf why = { 0 };
    enum transform_end end = transform(stylesheet, str_of(xml), steps, false, &out, &why);
    assert_true((out.len > 0) == (end == TRANSFORM_DONE));
    assert_true(end != TRANSFORM_FAULT || !stylesheet.bytes.len || why.len);
    buf_free(&out);
    buf_free(&why);
    return end;
}

static void test_ends(void **state)
{
    static const struct stylesheet sheet = { .embedded = "transform/summary/decisions.xsl" },
                                   none = { .embedded = "transform/summary/none.xsl" };
    (void)state;
    exsltStrRegister();
    assert_int_equal(lay_out(sheet, page, 100000), TRANSFORM_DONE);
    assert_int_equal(lay_out(sheet, page, 20), TRANSFORM_LIMIT);
    assert_int_equal(lay_out(sheet, "<summary", 100000), TRANSFORM_FAULT);
    assert_int_equal(lay_out(none, page, 100000), TRANSFORM_FAULT);
}

#define SHEET(body)                                                                                                \
    ((struct stylesheet){                                                                                          \
        .bytes = STR("<xsl:stylesheet version='1.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform'>" body        \
                     "</xsl:stylesheet>") })

/* A stylesheet that anyone wrote reaches nothing beside itself and the document. */
static void test_own(void **state)
{
    (void)state;
    assert_int_equal(lay_out(SHEET("<xsl:template match='/'><p/></xsl:template>"), page, 100000), TRANSFORM_DONE);
    assert_int_equal(lay_out(SHEET("<xsl:import href='/etc/passwd'/>"), page, 100000), TRANSFORM_FAULT);
    assert_int_equal(lay_out(SHEET("<xsl:include href='schema/common.xsd'/>"), page, 100000), TRANSFORM_FAULT);
    assert_int_equal(
        lay_out(SHEET("<xsl:template match='/'><xsl:copy-of select=\"document('/etc/hosts')\"/></xsl:template>"),
                page, 100000),
        TRANSFORM_FAULT);
    assert_int_equal(lay_out(SHEET("<xsl:template match='/'><xsl:call-template name='x'/></xsl:template>"
                                   "<xsl:template name='x'><xsl:call-template name='x'/></xsl:template>"),
                             page, 100000),
                     TRANSFORM_FAULT);
    assert_int_equal(lay_out((struct stylesheet){ .bytes = STR("<xsl:stylesheet") }, page, 100000),
                     TRANSFORM_FAULT);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(test_ends), cmocka_unit_test(test_own) };
    return RUN(tests);
}
