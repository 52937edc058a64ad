/* What an overlay adds to what is built in, what it may say again, and what is refused. */
#include "derive.h"
#include "munitions.h"
#include "names.h"
#include "unit.h"

static const char head[] = "<registry xmlns='urn:treatylint:ccm:1' format='1.0' id='more' language='en' "
                           "known-until='2030-01-01'>";

/* Adds documents of one section each, in a session of their own; where they clash. */
static struct clash add(struct session *s, struct arena *arena, const char *const *rows, int count)
{
    const char *broken = NULL;
    struct clash clash = { 0 };
    assert_true(session_open(s, &default_limits, EVERY_KIND, &broken));
    for (int i = 0; i < count && !clash.row.len; i++) {
        bool meetings = strncmp(rows[i], "<meeting ", 9) == 0;
        struct buf text = { 0 };
        buf_text(&text, head);
        buf_text(&text, meetings ? "<meetings>" : "<obligations>");
        buf_text(&text, rows[i]);
        buf_text(&text, meetings ? "</meetings></registry>" : "</obligations></registry>");
        struct source source = { .path = STR("more.xml"), .text = arena_copy(arena, buf_all(&text)) };
        struct remarks remarks;
        bool good = session_overlay(s, &source, arena, &remarks);
        clash = remarks.clash;
        if (!good && !clash.row.len)
            fail_msg("not a registry: %s", rows[i]);
        buf_free(&text);
    }
    return clash;
}

#define GRANTED(from, to, more)                                                                                    \
    "<extension meeting='10MSP' from='" from "' to='" to "' source='report' certainty='stated'" more "/>"
#define OBLIGATION(inside) "<obligation state='CHL' article='4' known-until='2029-01-01'>" inside "</obligation>"
#define MEETING(code, ordinal, inside)                                                                             \
    "<meeting code='" code "' kind='meeting-of-states-parties' ordinal='" ordinal "' certainty='stated'>" inside   \
    "</meeting>"

static const struct {
    const char *rows, *row, *what, *known, *given;
} cases[] = {
    /* the same again, and more of it */
    { OBLIGATION(GRANTED("2023-06-01", "2026-06-01", "")), NULL, NULL, NULL, NULL },
    { OBLIGATION(GRANTED("2023-06-01", "2026-06-01", " decided='2022' symbol='CCM/MSP/2022/5'")), NULL, NULL, NULL,
      NULL },
    { OBLIGATION("<original-deadline date='2021-06-01'/>"), NULL, NULL, NULL, NULL },
    { MEETING("10MSP", "10",
              "<session from='2022-08-30' to='2022-09-02' place='Geneva'/><presidency state='GBR'/>"),
      NULL, NULL, NULL, NULL },
    { MEETING(
          "10MSP", "10",
          "<coordinator theme='clearance' state='GUY' until='11MSP'/><coordinator theme='clearance' state='NOR'/>"),
      NULL, NULL, NULL, NULL },
    /* what contradicts */
    { OBLIGATION(GRANTED("2023-06-01", "2026-07-01", "")), "CHL.4", "extension/@to", "2026-06-01", "2026-07-01" },
    { OBLIGATION(GRANTED("2023-05-01", "2026-06-01", "")), "CHL.4", "extension/@from", "2023-06-01", "2023-05-01" },
    { OBLIGATION(
          "<extension meeting='11MSP' from='2023-06-01' to='2026-06-01' source='report' certainty='stated'/>"),
      "CHL.4", "extension/@meeting", "10MSP", "11MSP" },
    { OBLIGATION(GRANTED("2023-06-01", "2026-06-01", " decided='2022-10'")), "CHL.4", "extension/@decided",
      "2022-09-02", "2022-10" },
    { OBLIGATION(GRANTED("2023-06-01", "2026-06-01", " symbol='CCM/MSP/2022/50'")), "CHL.4", "extension/@symbol",
      "CCM/MSP/2022/5", "CCM/MSP/2022/50" },
    { OBLIGATION("<original-deadline date='2021-07-01'/>"), "CHL.4", "original-deadline/@date", "2021-06-01",
      "2021-07-01" },
    { OBLIGATION("<pending meeting='14MSP' symbol='CCM/MSP/2025/4'/>"), "CHL.4", "pending/@meeting", "13MSP",
      "14MSP" },
    { "<obligation state='CHL' article='3' known-until='2029-01-01'>"
      "<fulfilled kind='completed' date='2014' certainty='stated'/></obligation>",
      "CHL.3", "fulfilled/@date", "2013-07", "2014" },
    { MEETING("10MSP", "10", "<session from='2022-08-31' to='2022-09-02' place='Geneva'/>"), "10MSP",
      "session/@from", "2022-08-30", "2022-08-31" },
    { MEETING("10MSP", "10", "<session from='2022-08-30' to='2022-09-03' place='Geneva'/>"), "10MSP", "session/@to",
      "2022-09-02", "2022-09-03" },
    { MEETING("10MSP", "10", "<presidency state='IRQ'/>"), "10MSP", "presidency/@state", "GBR", "IRQ" },
    { MEETING("10MSP", "11", ""), "10MSP", "@ordinal", "10", "11" },
};

static void test_again_and_otherwise(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct session s;
        struct arena arena = { 0 };
        struct clash c = add(&s, &arena, &cases[i].rows, 1);
        assert_str(c.row, cases[i].row ? cases[i].row : "");
        if (cases[i].row) {
            assert_string_equal(c.what, cases[i].what);
            assert_str(c.known, cases[i].known);
            assert_str(c.given, cases[i].given);
        }
        session_close(&s);
        arena_free(&arena);
    }
}

static void test_what_is_added(void **state)
{
    (void)state;
    static const char *const rows[] = {
        "<obligation state='LBN' article='4' known-until='2025-09-19'>"
        "<extension meeting='13MSP' decided='2025-09-19' from='2026-05-01' to='2028-05-01' source='report' "
        "certainty='stated' stated-in='CCM/MSP/2025/9'/><pending meeting='14MSP' "
        "symbol='CCM/MSP/2027/4'/></obligation>",
        "<obligation state='LBN' article='4' known-until='2021-09-21'>"
        "<extension meeting='2RC' decided='2021-02' from='2021-05-01' to='2026-05-01' source='report' "
        "certainty='stated'/></obligation>",
        MEETING("14MSP", "14", "<session from='2027-09-06' to='2027-09-09' place='Geneva'/>"),
        "<meeting code='3RC' kind='review-conference' ordinal='3' certainty='stated'>"
        "<session from='2026-11-16' to='2026-11-20' place='Vientiane'/><series body='CONF' year='2026'/></meeting>",
    };
    struct session s;
    struct arena arena = { 0 };
    struct clash c = add(&s, &arena, rows, 4);
    assert_str(c.row, "");
    const struct registry *r = &s.registry;
    const struct obligation *o = registry_obligation(r, STR("LBN"), 4);
    struct derivation d = derive_deadline(r, STR("LBN"), 4, (struct date){ 0 });
    struct str pending = STR("");
    assert_int_equal(o->extension_count, 2);
    assert_str(o->extensions[0].certainty, "stated");
    assert_str(o->extensions[0].decided, "2021-02");
    assert_str(o->extensions[1].meeting, "13MSP");
    assert_string_equal(date_text(derivation_date(&d)).at, "2028-05-01");
    assert_string_equal(date_text(o->known_until).at, "2025-09-19");
    item_token(item_at(o->pending, "@meeting"), &pending);
    assert_str(pending, "14MSP");
    assert_string_equal(date_text(r->known_until).at, "2025-09-15");
    assert_string_equal(date_text(registry_meeting(r, STR("14MSP"))->closes).at, "2027-09-09");
    assert_string_equal(date_text(registry_meeting(r, STR("3RC"))->opens).at, "2026-11-16");
    assert_str(registry_series(r, STR("CONF"), STR("2026"))->code, "3RC");
    assert_str(registry_meeting_name(r, STR("3RC"), STR("en")), "Third Review Conference");
    assert_str(registry_meeting_name(r, STR("14MSP"), STR("en")), "14MSP");
    session_close(&s);
    arena_free(&arena);
}

static void test_a_decision_ends_what_is_pending(void **state)
{
    (void)state;
    static const char *const rows[] = {
        "<obligation state='SOM' article='4' known-until='2025-09-19'>"
        "<extension meeting='13MSP' from='2026-03-01' to='2029-03-01' source='report' "
        "certainty='stated'/></obligation>",
    };
    struct session s;
    struct arena arena = { 0 };
    struct clash c = add(&s, &arena, rows, 1);
    assert_str(c.row, "");
    assert_false(item_given(registry_obligation(&s.registry, STR("SOM"), 4)->pending));
    session_close(&s);
    arena_free(&arena);
}

static const char *spelled(const struct registry *r, const char *name)
{
    const struct munition_type *t = registry_munition(r, str_of(name));
    static char text[64];
    snprintf(text, sizeof text, "%.*s", t ? (int)t->name.len : 1, t ? t->name.at : "-");
    return text;
}

static void test_lists(void **state)
{
    (void)state;
    static const struct {
        const char *name, *type;
    } names[] = {
        { "BLU-26", "BLU-26" },
        { "blu 26", "BLU-26" },
        { "BLU/26", "BLU-26" },
        { "BLU\u201126", "BLU-26" },
        { "ROCKEYE", "Mk 20" },
        { "\u0410O-2.5RT", "AO-2.5RT" },
        { "sho\u0430b-0,5", "-" },
        { "Sh\u041e\u0410\u0412-0.5", "ShOAB-0.5" },
        { "AO2 5 RTM", "AO-2.5RTM" },
        { "BLU-27", "-" },
        { "", "-" },
        { "-", "-" },
    };
    struct session s;
    const char *broken = NULL;
    assert_true(session_open(&s, &default_limits, EVERY_KIND, &broken));
    const struct registry *r = &s.registry;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        assert_string_equal(spelled(r, names[i].name), names[i].type);

    int64_t least = 0, most = 0;
    const struct munition_type *m483 = registry_munition(r, STR("M483A1")), *m42 = registry_munition(r, STR("M42"));
    assert_true(m483->carrier && !m42->carrier && munition_load(m483, m42, &least, &most));
    assert_int_equal(least, 64);
    assert_int_equal(most, 64);
    assert_false(munition_load(m483, registry_munition(r, STR("BLU-26")), &least, &most));
    assert_false(munition_load(m42, m483, &least, &most));
    assert_true(registry_munition(r, STR("HB876"))->mine && !registry_munition(r, STR("SG357"))->mine);
    struct carriage both = munition_carriage(r, registry_munition(r, STR("ZAB-2.5"))),
                    fixed = munition_carriage(r, registry_munition(r, STR("STABO"))),
                    nobody = munition_carriage(r, registry_munition(r, STR("KB-2")));
    assert_true(both.by_dispenser && both.otherwise && fixed.by_dispenser && !fixed.otherwise);
    assert_true(!nobody.by_dispenser && !nobody.otherwise);

    assert_false(date_given(registry_currency(r, STR("EUR"))->until));
    assert_string_equal(date_text(registry_currency(r, STR("HRK"))->until).at, "2022-12-31");
    assert_true(registry_currency(r, STR("HRK"))->unverified);
    assert_null(registry_currency(r, STR("EUX")));
    assert_str(nearest_currency_by_code(r, STR("CHG")), "CHF");
    assert_str(nearest_currency_by_code(r, STR("QQQ")), "");
    assert_string_equal(date_text(registry_date(r, STR("thirtieth-instrument"))).at, "2010-02-16");
    assert_false(date_given(registry_date(r, STR("nothing"))));
    session_close(&s);
}

/* What carries and what is carried by one name in every row of what is built in. */
static void test_loads_are_known(void **state)
{
    (void)state;
    struct session s;
    const char *broken = NULL;
    assert_true(session_open(&s, &default_limits, EVERY_KIND, &broken));
    const struct registry *r = &s.registry;
    for (uint32_t i = 0; i < r->type_count; i++)
        for (struct item l = item_at(r->types[i].row, "load"); item_given(l); l = item_next(l)) {
            const struct munition_type *t = registry_munition(r, item_word(item_at(l, "@type")));
            int64_t least, most;
            assert_true(t && !t->carrier && str_same(t->name, item_word(item_at(l, "@type"))));
            if (munition_load(&r->types[i], t, &least, &most))
                assert_true(least > 0 && least <= most);
        }
    session_close(&s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_again_and_otherwise),
        cmocka_unit_test(test_what_is_added),
        cmocka_unit_test(test_a_decision_ends_what_is_pending),
        cmocka_unit_test(test_lists),
        cmocka_unit_test(test_loads_are_known),
    };
    return RUN(tests);
}
