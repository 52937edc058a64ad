/* Catalogues are whole: every phrase, message, help, expectation and requirement is translated, from the English that
 * stands in the source today, with the same arguments. Sentences are told as they should read. */
#include <libxml/parser.h>

#include "embedded.h"
#include "messages.h"
#include "phrases.h"
#include "unit.h"

static struct session *session;

static const xmlNode *unit_of(const xmlNode *n, const char *id)
{
    for (; n; n = n->next) {
        xmlChar *its = n->type == XML_ELEMENT_NODE ? xmlGetNoNsProp(n, BAD_CAST "id") : NULL;
        bool same = its && xmlStrEqual(its, BAD_CAST id);
        xmlFree(its);
        const xmlNode *found = same ? n : unit_of(n->children, id);
        if (found)
            return found;
    }
    return NULL;
}

static void check_unit(const xmlDoc *doc, const char *id, const char *english)
{
    const xmlNode *unit = unit_of(doc->children, id);
    if (!unit)
        fail_msg("%s is not translated", id);
    for (const xmlNode *c = unit ? unit->children : NULL; c; c = c->next)
        if (xmlStrEqual(c->name, BAD_CAST "source")) {
            xmlChar *source = xmlNodeGetContent(c);
            if (!source || strcmp((char *)source, english) != 0)
                fail_msg("%s: the source is '%s' by now", id, english ? english : "");
            xmlFree(source);
        }
}

/* The names in braces, in the order in which they come. */
static bool has_same_arguments(struct str a, struct str b)
{
    for (struct str rest = a; rest.len;) {
        struct buf name = { 0 };
        str_cut(&rest, '{');
        if (!rest.len)
            break;
        buf_byte(&name, '{');
        buf_str(&name, str_cut(&rest, '}'));
        buf_byte(&name, '}');
        bool found = false;
        for (size_t i = 0; i + name.len <= b.len; i++)
            found = found || memcmp(b.at + i, name.at, name.len) == 0;
        buf_free(&name);
        if (!found)
            return false;
    }
    return true;
}

static void check_text(const xmlDoc *doc, const struct voice *v, const char *id, const char *english)
{
    check_unit(doc, id, english);
    struct str text = say_or(v, str_of(id), STR(""));
    if (!has_same_arguments(str_of(english), text) || !has_same_arguments(text, str_of(english)))
        if (strncmp(id, "unit/", 5) != 0)
            fail_msg("%s: arguments differ", id);
}

static void test_arabic_is_whole(void **state)
{
    (void)state;
    struct catalog arabic;
    assert_true(catalog_load(&arabic, "ar"));
    struct voice v = { &arabic, &session->registry };
    xmlDoc *doc = embedded_document("transform/messages/ar.xlf");
    char id[200];
    for (size_t i = 0; i < phrase_count; i++)
        check_text(doc, &v, phrases[i].id, phrases[i].english);
    for (uint32_t i = 0; i < rule_count; i++) {
        snprintf(id, sizeof id, "%s/message", rules[i].rule->id);
        check_text(doc, &v, id, rules[i].rule->message);
        snprintf(id, sizeof id, "%s/help", rules[i].rule->id);
        check_text(doc, &v, id, rules[i].rule->help);
    }
    for (int k = 0; k < KINDS_MOST; k++)
        for (uint32_t i = 0; session->parser.schemas[k] && i < session->parser.schemas[k]->simple_count; i++) {
            const struct simple_type *t = session->parser.schemas[k]->simple_types[i];
            snprintf(id, sizeof id, "expects/%s", t->name);
            if (t->expects && !t->optional)
                check_text(doc, &v, id, t->expects);
        }
    for (uint32_t i = 0; i < session->registry.requirement_count; i++) {
        const struct requirement *r = &session->registry.requirements[i];
        char text[1000];
        snprintf(id, sizeof id, "requirement/%.*s", (int)r->id.len, r->id.at);
        snprintf(text, sizeof text, "%.*s", (int)r->text.len, r->text.at);
        check_text(doc, &v, id, text);
    }
    xmlFreeDoc(doc);
    catalog_free(&arabic);
}

static void test_phrases_are_sorted(void **state)
{
    (void)state;
    for (size_t i = 0; i < phrase_count; i++) {
        if (i)
            assert_true(strcmp(phrases[i - 1].id, phrases[i].id) < 0);
        assert_string_equal(phrase_english(phrases[i].id, strlen(phrases[i].id)), phrases[i].english);
    }
    assert_null(phrase_english("check/no-such", 13));
    assert_null(phrase_english("check", 5));
}

static void tells(const char *language, const char *pattern, struct arg arg, const char *expected)
{
    struct catalog c;
    struct buf out = { 0 };
    assert_true(catalog_load(&c, language));
    struct voice v = { &c, &session->registry };
    tell(&out, &v, str_of(pattern), &arg, 1);
    assert_str(buf_all(&out), expected);
    buf_free(&out);
    catalog_free(&c);
}

static void test_sentences(void **state)
{
    (void)state;
    tells("en", "for {s}", arg_state("s", STR("BIH")), "for Bosnia and Herzegovina");
    tells("en", "for {s}", arg_state("s", STR("XXX")), "for XXX");
    tells("ar", "{s}", arg_state("s", STR("TCD")), "تشاد");
    tells("en", "{n}", arg_span("n", 1, UNIT_MONTH), "1 month");
    tells("en", "{n}", arg_span("n", 13, UNIT_MONTH), "13 months");
    tells("ar", "{n}", arg_span("n", 2, UNIT_YEAR), "سنتان");
    tells("ar", "{n}", arg_span("n", 3, UNIT_YEAR), "3 سنوات");
    tells("ar", "{n}", arg_span("n", 13, UNIT_MONTH), "13 شهراً");
    tells("ar", "{n}", arg_span("n", 100, UNIT_DAY), "100 يوم");
    tells("ar", "{n}", arg_span("n", 103, UNIT_DAY), "103 أيام");
    tells("ar", "{n}", arg_span("n", -276, UNIT_DAY), "-276 يوماً");
    tells("ar", "{n}", arg_span("n", -3, UNIT_DAY), "-3 أيام");
    tells("ar", "{n}", arg_span("n", -2, UNIT_DAY), "-2 يوم");
    tells("ar", "{n}", arg_span("n", INT64_MIN, UNIT_DAY), "-9223372036854775808 أيام");
    tells("en", "{n}", arg_span("n", -1, UNIT_DAY), "-1 day");
    tells("en", "found {v}", arg_text("v", STR("x")), "found 'x'");
    tells("ar", "{v}", arg_code("v", STR("a/b")), "\u2068a/b\u2069");
    tells("en", "{l}", arg_list("l", STR("a\nb")), "a, b");
    tells("en", "{l}", arg_list("l", STR("")), "none");
    tells("en", "{m}", arg_meeting("m", STR("2RC")), "Second Review Conference");
    tells("en", "an open { brace", arg_code("v", STR("")), "an open \u2026");
    tells("en", "{unknown}", arg_code("v", STR("")), "\u2026");
}

static void cites(const char *language, const char *requirement, const char *expected)
{
    const struct requirement *r = registry_requirement(&session->registry, str_of(requirement));
    struct catalog c;
    struct buf out = { 0 };
    assert_non_null(r);
    assert_true(catalog_load(&c, language));
    struct voice v = { &c, &session->registry };
    tell_citation(&out, &v, r);
    assert_str(buf_all(&out), expected);
    buf_free(&out);
    catalog_free(&c);
}

static void test_citations(void **state)
{
    (void)state;
    cites("en", "a4-5-max", "Art. 4(5)");
    cites("en", "def-bomblet", "Art. 1(2), 2(13)");
    cites("en", "msp10-two-years", "CCM/MSP/2022/12, para. 25");
    cites("en", "msp10-coordinators", "CCM/MSP/2022/12, paras. 59, 60");
    cites("en", "er-contact", "CCM/MSP/2018/9");
    cites("en", "tr-adapted-form", "CCM/CONF/2021/6, Action 45");
    cites("ar", "tr-adapted-form", "\u2068CCM/CONF/2021/6\u2069، الإجراء \u206845\u2069");
    cites("en", "practice-offices", "usual practice");
    cites("en", "record-counts", "the record itself");
}

static void test_no_other_language(void **state)
{
    static const char *const others[] = { "", "xx", "english", "../", "EN" };
    struct catalog c;
    (void)state;
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        assert_false(catalog_load(&c, others[i]));
        catalog_free(&c);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_arabic_is_whole),
        cmocka_unit_test(test_phrases_are_sorted),
        cmocka_unit_test(test_sentences),
        cmocka_unit_test(test_citations),
        cmocka_unit_test(test_no_other_language),
    };
    session = open_session();
    return RUN(tests);
}
