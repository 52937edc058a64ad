/* One table of several records: each column once, each cell below its head. */
#include "heads.h"

#include "unit.h"

static void add_table(struct document *d, const char *const *cells, uint32_t columns, uint32_t count)
{
    document_table(d, "t", LAYOUT_GRID, STR("caption"), columns);
    for (uint32_t i = 0; i < count; i++)
        document_cell(d, CELL_TEXT, str_of(cells[i]), STR(""));
}

static void test_union(void **state)
{
    static const char *const first[] = { "Type", "Quantity", "a", "1" };
    static const char *const second[] = { "Type", "Kind", "Quantity", "Remarks", "b", "rocket", "2", "none" };
    static const char *const expected[] = { "Type", "Kind", "Quantity", "Remarks", "Record" };
    struct document d = { .name = "t", .language = STR("en") };
    struct heads h = { 0 };
    uint32_t which[5];
    (void)state;
    add_table(&d, first, 2, 4);
    add_table(&d, second, 4, 8);
    heads_add(&h, &d.blocks[0]);
    heads_add(&h, &d.blocks[1]);
    heads_end(&h, STR("Record"));
    assert_int_equal(h.count, 5);
    for (uint32_t i = 0; i < h.count; i++)
        assert_true(str_is(h.at[i].text, expected[i]));
    heads_map(&h, &d.blocks[0], which);
    assert_int_equal(which[0], 0);
    assert_int_equal(which[1], 2); /* it has no such column */
    assert_int_equal(which[2], 1);
    heads_map(&h, &d.blocks[1], which);
    for (uint32_t i = 0; i < 4; i++)
        assert_int_equal(which[i], i);
    heads_free(&h);
    document_free(&d);
}

/* Two columns that are called alike stay two. */
static void test_alike(void **state)
{
    static const char *const cells[] = { "Year", "State", "State", "2021", "XAA", "XAB" };
    struct document d = { .name = "t", .language = STR("en") };
    struct heads h = { 0 };
    uint32_t which[3];
    (void)state;
    add_table(&d, cells, 3, 6);
    heads_add(&h, &d.blocks[0]);
    heads_add(&h, &d.blocks[0]);
    assert_int_equal(h.count, 3);
    heads_map(&h, &d.blocks[0], which);
    for (uint32_t i = 0; i < 3; i++)
        assert_int_equal(which[i], i);
    heads_free(&h);
    document_free(&d);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(test_union), cmocka_unit_test(test_alike) };
    return RUN(tests);
}
