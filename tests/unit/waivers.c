/* What counts as a reason, rules by their ids, and findings of a report that meet their waivers. */
#include "report.h"
#include "rule.h"
#include "unit.h"

static struct session *session;

static void test_reasons(void **state)
{
    (void)state;
    static const char *const bare[] = { "",       "-",       "\u2014",  "...",    "\u2026", "n/a",
                                        "N. A.",  "x",       "TODO",    "(none)", "tbd!",   "no reason",
                                        "Waived", "لا يوجد", "لا شيء.", "\"\"" };
    static const char *const given[] = { "42",
                                         "no survey yet",
                                         "n/a until the survey",
                                         "waived by the Meeting",
                                         "لا يوجد مسح بعد",
                                         "unknown to the archive",
                                         "ok by the Coordinator",
                                         "\xe2\x80 a b" };
    for (size_t i = 0; i < sizeof bare / sizeof *bare; i++)
        if (waiver_gives_reason(str_of(bare[i])))
            fail_msg("a reason: %s", bare[i]);
    for (size_t i = 0; i < sizeof given / sizeof *given; i++)
        if (!waiver_gives_reason(str_of(given[i])))
            fail_msg("no reason: %s", given[i]);
}

static void test_rules_by_id(void **state)
{
    (void)state;
    for (uint32_t i = 0; i < rule_count; i++)
        assert_int_equal(rule_find(str_of(rules[i].rule->id)), i);
    assert_int_equal(rule_find(STR("")), rule_count);
    assert_int_equal(rule_find(STR("aaa")), rule_count);
    assert_int_equal(rule_find(STR("zzz")), rule_count);
    assert_str(rule_nearest(STR("anual-report-late")), "annual-report-late");
    assert_str(rule_nearest(STR("never-heard-of")), "");
    assert_str(rule_nearest(STR("")), "");
}

static struct digest *checked(const char *path, const char *text, struct arena *arena)
{
    struct source source = { .path = str_of(path), .text = str_of(text) };
    return session_check(session, &source, arena);
}

/* Waivers whose facts lack a field (of a record that could not be read so far, or of digests made by others) waive nothing
 * and are not judged. */
static void test_facts_without_fields(void **state)
{
    (void)state;
    struct arena arena = { 0 };
    struct buf sample = read_file(SAMPLE);
    buf_byte(&sample, '\0');
    struct digest *d[] = {
        checked(
            "w.xml",
            "<waivers xmlns='urn:treatylint:ccm:1' format='1.0'><waiver/><waiver rule='count-stated'/>"
            "<waiver until='2030-01-01' rule='count-stated' item='.'><reason>a reason</reason></waiver></waivers>",
            &arena),
        checked(SAMPLE, sample.at, &arena),
    };
    struct report report = { .registry = &session->registry,
                             .as_of = { 2026, 11, 1 },
                             .most = 1000,
                             .waiver_files = d,
                             .waiver_file_count = 1 };
    report_make(&report, d + 1, 1);
    assert_int_equal(report.in_force, 1);
    assert_int_equal(report.beside, 1);
    assert_int_equal(report.waivers.waived, 0);
    for (uint32_t i = 0; i < report.record_count; i++)
        for (uint32_t n = 0; n < report.records[i].judged.finding_count; n++)
            assert_null(report.records[i].judged.findings[n].waived);
    report_free(&report);
    buf_free(&sample);
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_reasons),
        cmocka_unit_test(test_rules_by_id),
        cmocka_unit_test(test_facts_without_fields),
    };
    session = open_session();
    return RUN(tests);
}
