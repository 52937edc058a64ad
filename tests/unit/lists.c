/* Lists that are sorted, and records by their identity. */
#include "identity.h"
#include "list.h"
#include "unit.h"

static int asked;

static int by_value(const void *a, const void *b)
{
    int x = *(const int *)a, y = *(const int *)b;
    asked++;
    return (x > y) - (x < y);
}

static void test_sorting(void **state)
{
    (void)state;
    int in_order[] = { 1, 2, 2, 3 }, not_in_order[] = { 1, 2, 4, 3 };
    list_sort(NULL, 0, sizeof *in_order, by_value);
    list_sort(in_order, 1, sizeof *in_order, by_value);
    assert_int_equal(asked, 0);
    list_sort(in_order, 4, sizeof *in_order, by_value);
    assert_int_equal(asked, 3);
    list_sort(not_in_order, 4, sizeof *not_in_order, by_value);
    assert_int_equal(not_in_order[2], 3);
    assert_int_equal(not_in_order[3], 4);
}

static void test_places(void **state)
{
    (void)state;
    static const int list[] = { 1, 3, 3, 5, 7 };
    const struct str words[] = { STR("b"), STR("bb"), STR("d") };
    for (int value = 0; value <= 8; value++) {
        size_t place = list_place(&value, list, 5, sizeof *list, by_value);
        assert_true(place == 0 || list[place - 1] < value);
        assert_true(place == 5 || list[place] >= value);
        bool there = place < 5 && list[place] == value;
        assert_ptr_equal(list_find(&value, list, 5, sizeof *list, by_value), there ? &list[place] : NULL);
    }
    assert_int_equal(list_place(&(int){ 3 }, list, 5, sizeof *list, by_value), 1);
    assert_int_equal(list_place(&(int){ 3 }, NULL, 0, sizeof *list, by_value), 0);
    assert_null(list_find(&(int){ 3 }, NULL, 0, sizeof *list, by_value));
    assert_int_equal(list_place(&STR("bb"), words, 3, sizeof *words, list_by_text), 1);
    assert_int_equal(list_place(&STR("c"), words, 3, sizeof *words, list_by_text), 2);
}

/* Requests of one State, an article and a meeting. */
enum { SECOND, FIRST, OTHER, LAST, ALONE, NAMESAKE, GIVEN };

static const struct {
    const char *id, *state, *supersedes;
    int64_t revision;
} written[GIVEN] = {
    [SECOND] = { "b", "XAA", "", 2 },       [FIRST] = { "a", "XAA", "", 1 },  [OTHER] = { "c", "XAA", "", 2 },
    [LAST] = { "d", "XAA", "", INT64_MAX }, [ALONE] = { "e", "X00", "f", 0 }, [NAMESAKE] = { "a", "XAC", "", 0 },
};

static void test_identities(void **state)
{
    (void)state;
    struct identities ids = { 0 };
    struct digest digests[GIVEN] = { 0 }, stranger = { 0 };
    struct fact facts[GIVEN] = { 0 };
    struct arg args[GIVEN][4];
    bool same_id;
    for (int i = 0; i < GIVEN; i++) {
        args[i][0] = arg_state("state", str_of(written[i].state));
        args[i][1] = arg_meeting("meeting", STR("10MSP"));
        args[i][2] = arg_code("supersedes", str_of(written[i].supersedes));
        args[i][3] = arg_count("revision", written[i].revision);
        facts[i] = (struct fact){ .name = STR("identity"), .args = args[i], .arg_count = 4 };
        digests[i] =
            (struct digest){ .kind = EXTENSION_REQUEST, .whole = true, .fact_count = 1, .facts = &facts[i] };
        digests[i].id = str_of(written[i].id);
        identities_add(&ids, &digests[i]);
    }
    identities_close(&ids);
    assert_ptr_equal(identity_newer(&ids, &digests[FIRST]), &digests[SECOND]);
    assert_ptr_equal(identity_newer(&ids, &digests[SECOND]), &digests[LAST]);
    assert_ptr_equal(identity_newer(&ids, &digests[OTHER]), &digests[LAST]);
    assert_null(identity_newer(&ids, &digests[LAST]));
    assert_null(identity_newer(&ids, &digests[ALONE]));
    assert_null(identity_newer(&ids, &stranger));
    assert_ptr_equal(identity_twin(&ids, &digests[OTHER], &same_id), &digests[SECOND]);
    assert_false(same_id);
    assert_null(identity_twin(&ids, &digests[SECOND], &same_id));
    assert_ptr_equal(identity_twin(&ids, &digests[NAMESAKE], &same_id), &digests[FIRST]);
    assert_true(same_id);
    assert_null(identity_twin(&ids, &stranger, &same_id));
    assert_ptr_equal(identity_named(&ids, STR("e")), &digests[ALONE]);
    assert_null(identity_named(&ids, STR("f")));
    identities_free(&ids);
}

int main(void)
{
    static const struct CMUnitTest tests[] = { cmocka_unit_test(test_sorting), cmocka_unit_test(test_places),
                                               cmocka_unit_test(test_identities) };
    return RUN(tests);
}
