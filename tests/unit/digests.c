/* A digest is written, read back, and equal; damage and other versions are told. */
#include "report.h"
#include "unit.h"

/* A record with findings, reasons, facts and derivations. */
static struct digest *make(struct session *s, struct arena *arena, struct buf *text)
{
    static const char *const edits[][2] = {
        { "2024-10-01", "2029-11-01" },
        { "<place>Geneva</place>", "" },
        { "#42\"", "#142\"" },
        { "<outcome>granted", "<outcome>yes" },
    };
    *text = read_file(SAMPLE);
    for (size_t i = 0; i < sizeof edits / sizeof *edits; i++) {
        buf_byte(text, '\0');
        char *at = strstr(text->at, edits[i][0]);
        assert_non_null(at);
        struct buf new = { 0 };
        buf_add(&new, text->at, (size_t)(at - text->at));
        buf_text(&new, edits[i][1]);
        buf_text(&new, at + strlen(edits[i][0]));
        buf_free(text);
        *text = new;
    }
    struct source source = { .path = STR("a/b.xml"), .text = buf_all(text), .hash = { 1, 2, 3 } };
    return session_check(s, &source, arena);
}

static void test_round_trip(void **state)
{
    (void)state;
    struct session *s = open_session();
    struct arena arena = { 0 };
    struct buf text, first = { 0 }, second = { 0 };
    struct digest_list list = { 0 };
    struct imprint ours = session_imprint(s), its;
    struct digest *d = make(s, &arena, &text), *both[] = { d, d };
    assert_true(d->finding_count >= 3 && d->fact_count > 20 && d->outcome_count == rule_count);

    struct excluded left = { STR("drafts/1.xml"), STR("drafts/"), STR("treatylint.xml"), 300 };
    ours.gaps = true;
    ours.excluded = (struct excluded_list){ &left, 1, 1 };
    digests_write(&first, &ours, both, 2);
    assert_int_equal(digests_read(buf_all(&first), &ours, &arena, &list, &its), DIGESTS_GOOD);
    assert_int_equal(list.count, 2);
    assert_memory_equal(its.registry, s->registry.hash, HASH);
    assert_true(its.gaps && !its.faults && its.excluded.count == 1);
    assert_str(its.excluded.at->path, "drafts/1.xml");
    assert_int_equal(its.excluded.at->line, 300);
    digests_write(&second, &its, list.at, 2);
    assert_int_equal(first.len, second.len);
    assert_memory_equal(first.at, second.at, first.len);

    const struct digest *back = list.at[1];
    assert_str(back->path, "a/b.xml");
    assert_str(back->id, "ccm-msp-2022-12");
    assert_memory_equal(back->hash, d->hash, sizeof d->hash);
    assert_int_equal(back->finding_count, d->finding_count);
    for (uint32_t i = 0; i < d->finding_count; i++) {
        const struct finding *a = &d->findings[i], *b = &back->findings[i];
        assert_int_equal(a->rule, b->rule);
        assert_int_equal(a->severity, b->severity);
        assert_int_equal(a->place.from, b->place.from);
        assert_int_equal(a->place.end_column, b->place.end_column);
        assert_true(str_same(a->item, b->item) && str_same(a->place.excerpt, b->place.excerpt));
        assert_int_equal(a->arg_count, b->arg_count);
    }
    /* what comes again is kept once: in both digests the same bytes */
    assert_ptr_equal(list.at[0]->facts[0].name.at, list.at[1]->facts[0].name.at);
    assert_ptr_equal(list.at[0]->facts[0].args[0].name.at, list.at[1]->facts[0].args[0].name.at);
    buf_free(&text);
    buf_free(&first);
    buf_free(&second);
    memory_drop(list.at);
    arena_free(&arena);
    session_close(s);
}

static void expect(enum digests_fault fault, struct str bytes, const struct imprint *ours, struct arena *arena)
{
    struct digest_list list = { 0 };
    struct imprint its;
    assert_int_equal(digests_read(bytes, ours, arena, &list, &its), fault);
    assert_int_equal(list.count, fault == DIGESTS_GOOD);
    memory_drop(list.at);
}

static void test_damage(void **state)
{
    (void)state;
    struct session *s = open_session();
    struct arena arena = { 0 };
    struct buf text, bytes = { 0 };
    struct imprint ours = session_imprint(s);
    struct digest *d = make(s, &arena, &text);
    digests_write(&bytes, &ours, &d, 1);
    for (size_t i = 0; i < bytes.len; i += 7) {
        bytes.at[i] = (char)(bytes.at[i] ^ 0x20);
        expect(DIGESTS_DAMAGED, buf_all(&bytes), &ours, &arena);
        bytes.at[i] = (char)(bytes.at[i] ^ 0x20);
    }
    for (size_t length = 0; length < bytes.len; length += 11)
        expect(DIGESTS_DAMAGED, (struct str){ bytes.at, length }, &ours, &arena);
    expect(DIGESTS_GOOD, buf_all(&bytes), &ours, &arena);
    buf_free(&text);
    buf_free(&bytes);
    arena_free(&arena);
    session_close(s);
}

/* Most rules are for other kinds of records, or find no item: that is not written down for each record. */
static void test_plain(void **state)
{
    (void)state;
    struct session *s = open_session();
    struct arena arena = { 0 };
    struct buf text;
    struct digest *d = make(s, &arena, &text);
    uint32_t left = 0;
    for (uint32_t i = 0; i < d->outcome_count; i++)
        left += d->outcomes[i] == NOT_APPLICABLE;
    assert_true(left > 100 && d->reason_count < 40);
    for (uint32_t i = 0; i < d->reason_count; i++)
        assert_false(str_is(d->reasons[i].phrase, "reason/other-kind") ||
                     str_is(d->reasons[i].phrase, "reason/no-item"));
    struct report report = { .registry = &s->registry, .most = 50 };
    report_make(&report, &d, 1);
    report_cover(&report);
    const struct coverage *c = report.coverage;
    for (uint32_t i = 0; i < rule_count; i++)
        assert_true(c[i].state == PASS || c[i].reason.phrase.len);
    report_free(&report);
    buf_free(&text);
    arena_free(&arena);
    session_close(s);
}

static void test_shelf(void **state)
{
    (void)state;
    struct arena arena = { 0 };
    struct shelf shelf = { 0 };
    char text[200];
    memset(text, 'a', sizeof text);
    struct str one = shelf_keep(&shelf, &arena, STR("state")), long_one = { text, sizeof text };
    assert_ptr_equal(shelf_keep(&shelf, &arena, STR("state")).at, one.at);
    assert_true(str_same(shelf_keep(&shelf, &arena, long_one), long_one));
    assert_int_equal(shelf_keep(&shelf, &arena, STR("")).len, 0);
    for (size_t i = 0; i < 100000; i++) { /* more than there is room for */
        memcpy(text, &i, sizeof i);
        struct str key = { text, sizeof i };
        assert_true(str_same(shelf_keep(&shelf, &arena, key), key));
    }
    assert_true(str_is(one, "state"));
    arena_free(&arena);
}

static void test_others(void **state)
{
    (void)state;
    struct session *s = open_session();
    struct arena arena = { 0 };
    struct buf text, bytes = { 0 };
    const struct imprint ours = session_imprint(s);
    struct digest *d = make(s, &arena, &text);
    digests_write(&bytes, &ours, &d, 1);
    struct imprint version = ours, rules_ = ours, limits = ours, registry = ours;
    version.version = STR("0.0.9");
    rules_.rules = STR("0");
    limits.limits = STR(" 1");
    registry.registry[0] ^= 1; /* which is the caller's part, as limits are */
    expect(DIGESTS_OTHER_VERSION, buf_all(&bytes), &version, &arena);
    expect(DIGESTS_OTHER_RULES, buf_all(&bytes), &rules_, &arena);
    expect(DIGESTS_GOOD, buf_all(&bytes), &limits, &arena);
    expect(DIGESTS_GOOD, buf_all(&bytes), &registry, &arena);
    uint8_t seal[HASH]; /* a format that is not known, whole and sealed */
    bytes.at[strlen("treatylint digests ")] = '1';
    hash_of((struct str){ bytes.at, bytes.len - HASH }, seal);
    memcpy(bytes.at + bytes.len - HASH, seal, HASH);
    expect(DIGESTS_OTHER_VERSION, buf_all(&bytes), &ours, &arena);
    buf_free(&text);
    buf_free(&bytes);
    arena_free(&arena);
    session_close(s);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(test_round_trip), cmocka_unit_test(test_damage),
                                        cmocka_unit_test(test_others), cmocka_unit_test(test_plain),
                                        cmocka_unit_test(test_shelf) };
    return RUN(tests);
}
