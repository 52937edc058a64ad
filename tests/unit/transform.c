/* A page is laid out within bounds, and one that is too large for them is told apart from a stylesheet at fault. */
#include "transform.h"

#include <libexslt/exslt.h>

#include "unit.h"

static const char page[] = "<summary xmlns='urn:treatylint:ccm:1' language='en' direction='ltr'><title>t</title>"
                           "<heading level='2'>a</heading><paragraph>b</paragraph><foot>c</foot></summary>";

static enum transform_end lay_out(const char *stylesheet, const char *xml, unsigned steps)
{
    struct buf out = { 0 };
    const char *why = NULL;
    enum transform_end end = transform(stylesheet, str_of(xml), steps, &out, &why);
    assert_true((out.len > 0) == (end == TRANSFORM_DONE));
    assert_true(end != TRANSFORM_FAULT || why);
    buf_free(&out);
    return end;
}

static void test_ends(void **state)
{
    static const char sheet[] = "transform/summary/decisions.xsl";
    (void)state;
    exsltStrRegister();
    assert_int_equal(lay_out(sheet, page, 100000), TRANSFORM_DONE);
    assert_int_equal(lay_out(sheet, page, 20), TRANSFORM_LIMIT);
    assert_int_equal(lay_out(sheet, "<summary", 100000), TRANSFORM_FAULT);
    assert_int_equal(lay_out("transform/summary/none.xsl", page, 100000), TRANSFORM_FAULT);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(test_ends) };
    return RUN(tests);
}
