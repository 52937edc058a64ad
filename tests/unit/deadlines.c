/* Deadlines: the vectors of the Convention's own dates, decisions of reports beside those of the registry, and
 * the horizon. */
#include "deadlines.h"
#include "standing.h"
#include "unit.h"

static struct session *session;

static struct date day(const char *text)
{
    struct date d = { 0 };
    assert_true(date_read(str_of(text), &d));
    return d;
}

/* The sample with some text replaced, each wherever it stands. */
struct edit {
    const char *old, *new;
};

static struct buf edited(const struct edit *edits)
{
    struct buf text = read_file(SAMPLE);
    for (; edits && edits->old; edits++) {
        struct buf new = { 0 };
        size_t length = strlen(edits->old);
        for (size_t i = 0; i < text.len;) {
            bool here = i + length <= text.len && memcmp(text.at + i, edits->old, length) == 0;
            buf_add(&new, here ? edits->new : text.at + i, here ? strlen(edits->new) : 1);
            i += here ? length : 1;
        }
        buf_free(&text);
        text = new;
    }
    return text;
}

/* A run over the sample as edited, or over no record at all. */
struct run {
    struct arena arena;
    struct report report;
    struct deadlines list;
};

static void open_run(struct run *r, const char *as_of, const char *state, const struct edit *const *records,
                     int count)
{
    struct digest *digests[4];
    *r = (struct run){ .report = { .registry = &session->registry, .as_of = day(as_of), .most = 100 } };
    for (int i = 0; i < count; i++) {
        char path[] = "a.xml";
        struct buf text = edited(records[i]);
        path[0] = (char)(path[0] + i);
        struct source source = { .path = str_of(path), .text = buf_all(&text), .hash = { (uint8_t)i } };
        digests[i] = session_check(session, &source, &r->arena);
        assert_true(digests[i]->whole);
        buf_free(&text);
    }
    report_make(&r->report, digests, (uint32_t)count);
    deadlines_make(&r->list, &r->report, str_of(state), false);
}

static void close_run(struct run *r)
{
    deadlines_free(&r->list);
    report_free(&r->report);
    arena_free(&r->arena);
}

static const struct deadline *find(const struct run *r, const char *state, int64_t article)
{
    for (uint32_t i = 0; i < r->list.count; i++)
        if (str_is(r->list.at[i].state, state) && r->list.at[i].article == article)
            return &r->list.at[i];
    fail_msg("%s under Article %d is not in the list", state, (int)article);
    return NULL;
}

static void assert_due(const struct deadline *d, const char *date)
{
    assert_string_equal(date_text(derivation_date(&d->derivation)).at, date);
}

static void assert_note(const struct deadline *d, uint32_t note, const char *expected)
{
    static const struct catalog english = { .language = "en" };
    struct voice v = { &english, &session->registry };
    struct buf out = { 0 };
    assert_int_equal(tell_note(&out, &v, d, note), expected != NULL);
    assert_str(buf_all(&out), expected ? expected : "");
    buf_free(&out);
}

static const struct {
    const char *state;
    int64_t article;
    const char *date;
} originals[] = {
    { "BGR", 3, "2019-10-01" }, { "PER", 3, "2021-03-01" }, { "ZAF", 3, "2023-11-01" }, { "SVK", 3, "2024-01-01" },
    { "BIH", 4, "2021-03-01" }, { "CHL", 4, "2021-06-01" }, { "TCD", 4, "2023-09-01" }, { "IRQ", 4, "2023-11-01" },
    { "LAO", 4, "2020-08-01" }, { "DEU", 4, "2020-08-01" },
};

static void test_originals(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof originals / sizeof *originals; i++) {
        struct derivation d = derive_original(&session->registry, str_of(originals[i].state), originals[i].article);
        assert_string_equal(date_text(derivation_date(&d)).at, originals[i].date);
        assert_int_equal(d.count, 2);
        assert_true(d.step[1].basis.len > 0);
    }
}

/* Art. 17: the Convention entered into force on 2010-08-01; for a State that consents later, on the first day of the sixth
 * month after the month of its instrument. */
static const struct {
    const char *state, *consent, *in_force;
} entries[] = {
    { "BGR", "2011-04-06", "2011-10-01" }, { "TCD", "2013-03-26", "2013-09-01" },
    { "CHL", "2010-12-16", "2011-06-01" }, { "BIH", "2010-09-07", "2011-03-01" },
    { "CHE", "2012-07-17", "2013-01-01" }, { "MRT", "2012-02-01", "2012-08-01" },
    { "NAM", "2018-08", "2019-02-01" },    { "NIU", "2020-08-06", "2021-02-01" },
    { "LCA", "2020-09-15", "2021-03-01" }, { "NGA", "2023-02-28", "2023-08-01" },
    { "SSD", "2023-08-03", "2024-02-01" }, { "PLW", "2016-04-19", "2016-10-01" },
    { "LTU", "2011-03-24", "2011-09-01" }, { "VUT", "2025-09-05", "2026-03-01" },
    { "NER", "2009-06-02", "2010-08-01" },
};

static void test_entries_into_force(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof entries / sizeof *entries; i++) {
        const struct state *s = registry_state(&session->registry, str_of(entries[i].state));
        struct str consent = item_word(item_at(s->item, "consent/@date"));
        char first[] = "0000-00-01";
        memcpy(first, entries[i].consent, 7);
        struct date in_force = date_plus(day(first), 6, UNIT_MONTH);
        if (date_before(in_force, day("2010-08-01")))
            in_force = day("2010-08-01");
        assert_string_equal(date_text(in_force).at, entries[i].in_force);
        assert_string_equal(date_text(s->entry_into_force).at, entries[i].in_force);
        assert_true(str_starts(consent, entries[i].consent));
    }
}

/* The initial report: entry into force and 180 days (Art. 7(1)). */
static const struct {
    const char *state, *due;
    bool published_otherwise;
} reports[] = {
    { "BOL", "2014-03-30", false }, { "CMR", "2013-06-30", false }, { "TCD", "2014-02-28", false },
    { "COM", "2011-06-30", false }, { "COK", "2012-07-30", false }, { "DOM", "2012-11-28", false },
    { "FJI", "2011-04-30", false }, { "GNB", "2011-10-28", false }, { "PAN", "2011-10-28", false },
    { "HND", "2013-02-28", false }, { "MLI", "2011-05-30", false }, { "NRU", "2014-01-28", false },
    { "NER", "2011-01-28", false }, { "NGA", "2024-01-28", false }, { "SSD", "2024-07-30", false },
    { "CPV", "2011-09-28", false }, { "GIN", "2015-09-28", false }, { "CPV", "2011-10-28", true }, /* a month off */
    { "GIN", "2015-04-19", true }, /* counted from the deposit of the instrument */
};

static void test_initial_reports(void **state)
{
    (void)state;
    const struct number *period = registry_number(&session->registry, STR("initial-report-period"));
    for (size_t i = 0; i < sizeof reports / sizeof *reports; i++) {
        const struct state *s = registry_state(&session->registry, str_of(reports[i].state));
        struct date due = date_plus(s->entry_into_force, period->value, period->unit);
        assert_int_equal(date_same(due, day(reports[i].due)), !reports[i].published_otherwise);
    }
}

/* The last day for a request: the opening of its meeting less nine months (Art. 3(5), 4(6)). */
static void test_requests(void **state)
{
    (void)state;
    const struct number *lead = registry_number(&session->registry, STR("extension-request-lead"));
    struct date ten = registry_meeting(&session->registry, STR("10MSP"))->opens,
                eleven = registry_meeting(&session->registry, STR("11MSP"))->opens;
    assert_string_equal(date_text(date_plus(ten, -lead->value, lead->unit)).at, "2021-11-30");
    assert_string_equal(date_text(date_plus(eleven, -lead->value, lead->unit)).at, "2022-12-11");
}

static void test_annual_reports(void **state)
{
    struct date due;
    (void)state;
    struct str april = registry_day(&session->registry, STR("annual-report-due"));
    assert_true(day_of_year_after(april, day("2021-12-31"), &due));
    assert_string_equal(date_text(due).at, "2022-04-30");
}

static void test_extensions(void **state)
{
    struct derivation d = { 0 };
    (void)state;
    derive_from(&d, "term/previous-deadline", day("2022-10-01"));
    derive_plus(&d, 15, UNIT_MONTH, "");
    assert_true(extension_ends(&d, day("2024-01-01")));
    assert_true(extension_ends(&d, day("2023-12-31")));
    assert_false(extension_ends(&d, day("2024-01-02")));
    assert_false(extension_ends(&d, day("2023-12-30")));
    derive_plus(&d, 1, UNIT_DAY, "");
    assert_false(extension_ends(&d, day("2024-01-01")));
    assert_string_equal(extension_cap_basis(3, true), "a3-3-max-first");
    assert_string_equal(extension_cap_basis(4, false), "a4-8-renewal");
}

static void test_what_is_known(void **state)
{
    const struct registry *r = &session->registry;
    (void)state;
    assert_string_equal(date_text(registry_horizon(r, STR("TCD"), 4)).at, "2024-09-09");
    assert_string_equal(date_text(registry_horizon(r, STR("NIU"), 4)).at, date_text(r->known_until).at);
    assert_true(registry_fulfilled(r, STR("PER"), 3, day("2023-12-31")));
    assert_true(registry_fulfilled(r, STR("PER"), 3, day("2023-12-01")));
    assert_false(registry_fulfilled(r, STR("PER"), 3, day("2023-11-30")));
    assert_false(registry_fulfilled(r, STR("TCD"), 4, day("2030-01-01")));
    assert_false(registry_surely_fulfilled(r, STR("PER"), 3, day("2023-12-31"))); /* in December, on a day not known */
    assert_true(registry_surely_fulfilled(r, STR("PER"), 3, day("2024-01-01")));
    assert_false(registry_surely_fulfilled(r, STR("BGR"), 3, day("2023-12-31"))); /* in 2023 */
    assert_true(registry_surely_fulfilled(r, STR("BGR"), 3, day("2024-01-01")));
    assert_false(registry_surely_fulfilled(r, STR("TCD"), 4, day("2030-01-01")));
    assert_str(registry_meeting_after(r, STR("13MSP"), day("2022-08-29"))->code, "10MSP");
    assert_str(registry_meeting_after(r, STR("1MSP"), day("2022-08-30"))->code, "11MSP");
    assert_str(registry_meeting_after(r, STR("2RC"), day("2020-11-30"))->code, "10MSP");
    assert_null(registry_meeting_after(r, STR("11MSP"), day("2035-01-01")));
}

static void test_registry_alone(void **state)
{
    (void)state;
    struct run r;
    open_run(&r, "2026-11-01", NULL, NULL, 0);
    assert_int_equal(r.list.count, session->registry.obligation_count);
    for (uint32_t i = 1; i < r.list.count; i++) {
        const struct deadline *a = &r.list.at[i - 1], *b = &r.list.at[i];
        int order = date_order(derivation_date(&a->derivation), derivation_date(&b->derivation));
        assert_true(order < 0 || (order == 0 && str_order(a->state, b->state) <= 0));
        assert_int_equal(b->contradiction_count, 0);
        assert_note(b, 0, NULL);
    }
    assert_due(find(&r, "BGR", 3), "2023-12-31");
    assert_int_equal(find(&r, "BGR", 3)->standing, STANDING_COMPLETED);
    assert_int_equal(find(&r, "LAO", 4)->days_left, 1369);
    close_run(&r);
}

static const struct {
    const char *as_of;
    enum standing standing;
    int64_t left;
} days[] = {
    { "2026-05-31", STANDING_AHEAD, 1 },
    { "2026-06-01", STANDING_AHEAD, 0 },
    { "2026-06-02", STANDING_OPEN, -1 },
};

static void test_the_day_itself(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof days / sizeof *days; i++) {
        struct run r;
        open_run(&r, days[i].as_of, "CHL", NULL, 0);
        assert_int_equal(r.list.count, 2);
        assert_int_equal(find(&r, "CHL", 4)->standing, days[i].standing);
        assert_int_equal(find(&r, "CHL", 4)->days_left, days[i].left);
        close_run(&r);
    }
}

/* What the registry has already is not told twice; the report is cited for it. */
static void test_known_decisions(void **state)
{
    (void)state;
    static const struct edit *const twice[] = { NULL, NULL };
    struct run r;
    open_run(&r, "2026-11-01", "TCD", twice, 2);
    const struct deadline *d = find(&r, "TCD", 4);
    assert_int_equal(d->decision_count, 1);
    assert_str(d->decisions[0].report, "CCM/MSP/2022/12");
    assert_str(d->decisions[0].paragraph, "36");
    assert_str(d->pending_meeting, "12MSP");
    assert_string_equal(date_text(d->known_until).at, "2024-09-09");
    assert_note(d, 0, NULL);
    close_run(&r);
}

static const struct edit next_meeting[] = {
    { "10MSP", "14MSP" },
    { "CCM/MSP/2022/", "CCM/MSP/2027/" },
    { "2024-10-01", "2030-06-01" },
    { "date=\"2023-09-01\" origin", "date=\"2026-06-01\" origin" },
    { "state=\"TCD\" article", "state=\"CHL\" article" },
    { "2023-06-01", "2024-10-01" },
    { "2026-06-01\"/>", "2028-10-01\"/>" },
    { "state=\"CHL\" article=\"4\" paragraph=\"40\"", "state=\"TCD\" article=\"4\" paragraph=\"40\"" },
    { "adopted date=\"2022-09-02\"", "adopted date=\"2027-09-09\"" },
    { NULL, NULL },
};

/* A report that the registry does not know yet goes on from it. */
static void test_new_decisions(void **state)
{
    (void)state;
    static const struct edit *const records[] = { next_meeting };
    struct run r;
    open_run(&r, "2027-10-01", NULL, records, 1);
    const struct deadline *chile = find(&r, "CHL", 4), *chad = find(&r, "TCD", 4), *iraq = find(&r, "IRQ", 4);
    assert_due(chile, "2030-06-01");
    assert_int_equal(chile->decision_count, 4);
    assert_str(chile->decisions[3].extension.meeting, "14MSP");
    assert_str(chile->decisions[3].extension.decided, "2027-09-09");
    assert_string_equal(date_text(chile->known_until).at, "2027-09-09");
    assert_str(chile->pending_meeting, "13MSP"); /* another meeting has decided; of that one nothing is known */
    assert_note(chile, 0, NULL);
    assert_due(chad, "2028-10-01");
    assert_string_equal(date_text(iraq->known_until).at, "2025-09-15");
    close_run(&r);
}

static const struct edit another_date[] = { { "2024-10-01", "2024-11-01" }, { NULL, NULL } };
static const struct edit another_meeting[] = { { "10MSP", "11MSP" }, { NULL, NULL } };
static const struct edit a_gap[] = { { "10MSP", "12MSP" },
                                     { "2024-10-01", "2025-10-01" },
                                     { "2023-09-01\" origin", "2024-12-01\" origin" },
                                     { NULL, NULL } };
static const struct edit refusal[] = {
    { "10MSP", "12MSP" },
    { "2023-09-01\" origin", "2024-10-01\" origin" },
    { "      <new-deadline date=\"2024-10-01\"/>\n", "" },
    { "<outcome>granted</outcome>\n      <length unit=\"month\">13",
      "<outcome>refused</outcome>\n      <length unit=\"month\">13" },
    { NULL, NULL },
};

static void test_contradictions(void **state)
{
    (void)state;
    static const struct edit *const date[] = { another_date }, *const meeting[] = { another_meeting };
    struct run r;
    open_run(&r, "2026-11-01", "TCD", date, 1);
    assert_due(find(&r, "TCD", 4), "2024-10-01");
    assert_int_equal(find(&r, "TCD", 4)->decision_count, 1);
    assert_note(
        find(&r, "TCD", 4), 0,
        "CCM/MSP/2022/12: Tenth Meeting of States Parties, granted, from 2023-09-01 to 2024-11-01; the "
        "registry: Tenth Meeting of States Parties, granted, from 2023-09-01 to 2024-10-01; the steps follow "
        "the registry");
    assert_note(find(&r, "TCD", 4), 1, NULL);
    close_run(&r);
    open_run(&r, "2026-11-01", "TCD", meeting, 1);
    assert_int_equal(find(&r, "TCD", 4)->contradiction_count, 1);
    assert_int_equal(find(&r, "TCD", 4)->decision_count, 1);
    close_run(&r);
}

/* Two reports that differ: the first by its path is followed, and both are told. */
static void test_reports_that_differ(void **state)
{
    (void)state;
    static const struct edit first[] = { { "10MSP", "14MSP" },
                                         { "2026-06-01", "2029-06-01" },
                                         { "2023-06-01", "2026-06-01" },
                                         { NULL, NULL } },
                             second[] = { { "10MSP", "14MSP" },
                                          { "2026-06-01", "2030-06-01" },
                                          { "2023-06-01", "2026-06-01" },
                                          { "2022/12\"", "2022/13\"" },
                                          { NULL, NULL } };
    static const struct edit *const both[] = { first, second };
    struct run r;
    open_run(&r, "2026-11-01", "CHL", both, 2);
    assert_due(find(&r, "CHL", 4), "2029-06-01");
    assert_note(
        find(&r, "CHL", 4), 0,
        "CCM/MSP/2022/13: Fourteenth Meeting of States Parties, granted, from 2026-06-01 to 2030-06-01; "
        "CCM/MSP/2022/12: Fourteenth Meeting of States Parties, granted, from 2026-06-01 to 2029-06-01; the "
        "steps follow CCM/MSP/2022/12");
    close_run(&r);
}

static void test_a_gap(void **state)
{
    (void)state;
    static const struct edit *const records[] = { a_gap };
    struct run r;
    open_run(&r, "2024-11-01", "TCD", records, 1);
    assert_due(find(&r, "TCD", 4), "2025-10-01");
    assert_int_equal(find(&r, "TCD", 4)->pending_meeting.len, 0);
    assert_note(find(&r, "TCD", 4), 0,
                "the Twelfth Meeting of States Parties starts from 2024-12-01; the steps before it arrive at "
                "2024-10-01");
    close_run(&r);
}

/* What was not granted moves nothing, and is no request without an outcome either. */
static void test_a_refusal(void **state)
{
    (void)state;
    static const struct edit *const records[] = { refusal };
    struct run r;
    open_run(&r, "2024-11-01", "TCD", records, 1);
    const struct deadline *d = find(&r, "TCD", 4);
    assert_due(d, "2024-10-01");
    assert_int_equal(d->standing, STANDING_OPEN);
    assert_int_equal(d->decision_count, 2);
    assert_str(d->decisions[1].outcome, "refused");
    assert_int_equal(d->pending_meeting.len, 0);
    assert_note(d, 0, NULL);
    close_run(&r);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_originals),           cmocka_unit_test(test_entries_into_force),
        cmocka_unit_test(test_initial_reports),     cmocka_unit_test(test_requests),
        cmocka_unit_test(test_annual_reports),      cmocka_unit_test(test_extensions),
        cmocka_unit_test(test_what_is_known),       cmocka_unit_test(test_registry_alone),
        cmocka_unit_test(test_the_day_itself),      cmocka_unit_test(test_known_decisions),
        cmocka_unit_test(test_new_decisions),       cmocka_unit_test(test_contradictions),
        cmocka_unit_test(test_reports_that_differ), cmocka_unit_test(test_a_gap),
        cmocka_unit_test(test_a_refusal),
    };
    session = open_session();
    return RUN(tests);
}
