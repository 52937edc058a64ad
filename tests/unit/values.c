/* What is accepted as a value without the validator of libxml2, the validator accepts too: for every simple type of every
 * schema, and for texts of every kind. */
#include <libxml/xmlschemas.h>

#include "embedded.h"
#include "parse.h"
#include "unit.h"
#include "value.h"

static const char *const texts[] = {
    "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
    "",
    " ",
    "0",
    "00",
    "1",
    "01",
    "+1",
    "-1",
    "-0",
    "7.5",
    "7.",
    ".5",
    "1.2345",
    "1.234567",
    "1.2345678",
    "12",
    "366",
    "367",
    "999",
    "1000",
    "10000",
    "999999",
    "1000000",
    "99999999999",
    "999999999999",
    "9999999999999",
    "1e3",
    "NaN",
    "INF",
    "90",
    "90.0",
    "90.1",
    "-90",
    "-90.000001",
    "180",
    "180.5",
    "-180",
    "2019",
    "0000",
    "0001",
    "12019",
    "-2019",
    "2019Z",
    "2019-09",
    "2019-13",
    "2019-00",
    "2019-9",
    "0000-01",
    "2019-09-04",
    "2019-02-29",
    "2020-02-29",
    "2019-09-31",
    "2019-9-4",
    "2019-09-04Z",
    "2019-09-04+02:00",
    "0000-01-01",
    "--04-30",
    "--02-29",
    "--02-30",
    "--02-31",
    "--04-31",
    "--12-31",
    "--13-01",
    "--4-30",
    "--04-30Z",
    " 2019 ",
    "\t12\n",
    "1 2",
    "BLU-97 (A/B), 'X' + 1",
    "0123456789abcdef0123456789abcdef",
    "0123456789abcdef0123456789abcdeg",
    "-M26",
    "M26 ;",
    "M26_A",
    "LS-84K001-014",
    "LS,84",
    "\xc3\x89t\xc3\xa9 1",
    "+12345",
    "+1234",
    "+1  34",
    "+41 (0)22 917-20.00/1",
    "+1234567890123456789012345678901",
    "+12345678901234567890123456789012",
    "+41 22 x",
    "+ 41 22",
    "a  b",
    "a\nb",
    " a",
    "a ",
    "a",
    "b",
    "z",
    "A",
    "Z",
    "AB",
    "BGR",
    "bgr",
    "B GR",
    "BGRX",
    "XAA",
    "en",
    "EN",
    "en-GB",
    "zh-Hant-TW",
    "e",
    "en-",
    "-en",
    "en--GB",
    "abcdefghi",
    "a1-b2",
    "1a",
    "10MSP",
    "2RC",
    "0MSP",
    "100MSP",
    "10MSP ",
    "CCM/MSP/2022/12",
    "CCM/MSP/2022/12#38.b",
    "CCM/MSP/2022/12#0",
    "CCM",
    "CCM/",
    "ccm/msp",
    "1.0",
    "1.1",
    "1",
    "0.9",
    "10.10",
    "1.",
    "v1.0",
    "m2",
    "km2",
    "M2",
    "yes",
    "no",
    "true",
    "none",
    "+999 555 0310",
    "+999",
    "999 555",
    "a@b.org",
    "a@b",
    "a b@c.org",
    "@b.org",
    "https://a.example.org/x",
    "http://",
    "ftp://a",
    "https://a b",
    "M26",
    "Mk 118",
    "BLU-26",
    "AO-2.5RT",
    "RZ-81-02",
    "*",
    "\xc3\x89tat",
    "\xd8\xa8\xd9\x84\xd8\xba\xd8\xa7\xd8\xb1\xd9\x8a\xd8\xa7",
    "\xe4\xb8\xad\xe6\x96\x87",
    "\xc2\xa0",
    "a\xc2\xa0"
    "b",
    "IV",
    "VI",
    "ABCDEF",
    "a-name-without-blanks",
    "A text of several words, with a full stop.",
    "38.b",
    "registry meeting-report",
    "12(b)",
    "drafts/",
    "./a/**/*-[b]?.xml",
    "a//b",
    "a/../b",
    "/a",
    "a\\b",
    "2147483647",
    "2147483648",
};

/* A document of one element of the type, as the validator of the whole schema sees it. */
static bool is_valid(xmlSchemaValidCtxt *context, const struct simple_type *t, const char *text)
{
    xmlDoc *doc = xmlNewDoc(BAD_CAST "1.0");
    struct buf name = { 0 };
    buf_text(&name, "test-");
    buf_add(&name, t->name, strlen(t->name) + 1);
    xmlNode *root = xmlNewNode(NULL, BAD_CAST name.at);
    xmlSetNs(root, xmlNewNs(root, BAD_CAST TL_NAMESPACE, NULL));
    xmlNodeAddContent(root, BAD_CAST text);
    xmlDocSetRootElement(doc, root);
    bool valid = xmlSchemaValidateDoc(context, doc) == 0;
    xmlFreeDoc(doc);
    buf_free(&name);
    return valid;
}

/* The schema with an element for each of its simple types. */
static xmlSchema *schema_of_types(enum kind kind, xmlDoc **doc)
{
    struct buf path = { 0 };
    buf_text(&path, "schema/");
    buf_text(&path, kind_name(kind));
    buf_add(&path, ".xsd", sizeof ".xsd");
    *doc = embedded_document(path.at);
    buf_free(&path);
    assert_non_null(*doc);
    xmlNode *root = xmlDocGetRootElement(*doc);
    schema_loosen(root);
    for (xmlNode *n = root->children; n; n = n->next) {
        xmlChar *name = n->type == XML_ELEMENT_NODE && xmlStrEqual(n->name, BAD_CAST "simpleType")
                            ? xmlGetNoNsProp(n, BAD_CAST "name")
                            : NULL;
        if (!name)
            continue;
        struct buf its = { 0 };
        buf_text(&its, "test-");
        buf_add(&its, (const char *)name, strlen((const char *)name) + 1);
        xmlNode *element = xmlNewTextChild(root, root->ns, BAD_CAST "element", NULL);
        xmlNewProp(element, BAD_CAST "name", BAD_CAST its.at);
        xmlNewProp(element, BAD_CAST "type", name);
        xmlFree(name);
        buf_free(&its);
    }
    xmlSchemaParserCtxt *parser = xmlSchemaNewDocParserCtxt(*doc);
    xmlSchema *schema = xmlSchemaParse(parser);
    xmlSchemaFreeParserCtxt(parser);
    assert_non_null(schema);
    return schema;
}

static void silent(void *data, const char *format, ...)
{
    (void)data, (void)format;
}

static uint32_t compare(xmlSchemaValidCtxt *context, const struct simple_type *t)
{
    uint32_t accepted = 0;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        bool fits = value_fits(t, str_of(texts[i])), valid = is_valid(context, t, texts[i]);
        accepted += fits;
        if (fits && !valid)
            fail_msg("type %s: \"%s\" is accepted, and not by the validator", t->name, texts[i]);
    }
    for (uint32_t i = 0; i < t->value_count; i++) {
        assert_true(is_valid(context, t, t->values[i]));
        accepted += value_fits(t, str_of(t->values[i]));
    }
    return accepted;
}

static void test_as_the_validator_says(void **state)
{
    (void)state;
    struct session *session = open_session();
    uint32_t types = 0;
    for (enum kind kind = 1; kind < KINDS_END; kind <<= 1) {
        const struct schema *s = session->parser.schemas[kind_index(kind)];
        xmlDoc *doc;
        xmlSchema *schema = schema_of_types(kind, &doc);
        xmlSchemaValidCtxt *context = xmlSchemaNewValidCtxt(schema);
        xmlSchemaSetValidErrors(context, silent, silent, NULL);
        for (uint32_t i = 0; i < s->simple_count; i++)
            if (strncmp(s->simple_types[i]->name, "xs:", 3) != 0) {
                types++;
                if (!compare(context, s->simple_types[i]))
                    fail_msg("type %s: nothing is accepted", s->simple_types[i]->name);
            }
        xmlSchemaFreeValidCtxt(context);
        xmlSchemaFree(schema);
        xmlFreeDoc(doc);
    }
    assert_true(types > 100);
    session_close(session);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(test_as_the_validator_says) };
    return RUN(tests);
}
