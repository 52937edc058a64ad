/* A digest that anyone may have written has facts that lack what they are known for: every rule, list and summary has an
 * answer. The samples stand together, and one field after another is not there in any of them. */
#include <glob.h>

#include "format.h"
#include "ledger.h"
#include "summary.h"
#include "unit.h"

enum { MOST = 64, NAMES = 512 };

struct corpus {
    struct session *session;
    struct catalog english;
    struct arena arena;
    struct buf texts[MOST];
    struct digest *digests[MOST];
    uint32_t count, name_count;
    struct str names[NAMES];
};

static void add_overlay(struct corpus *c, struct buf *text)
{
    struct remarks remarks = { 0 };
    *text = read_file("samples/examples/registry.xml");
    struct source source = { .path = STR("registry.xml"), .text = buf_all(text) };
    assert_true(session_overlay(c->session, &source, &c->arena, &remarks));
}

static void add_names(struct corpus *c, const struct digest *d)
{
    for (uint32_t f = 0; f < d->fact_count; f++)
        for (uint32_t a = 0; a < d->facts[f].arg_count; a++) {
            struct str name = d->facts[f].args[a].name;
            uint32_t known = 0;
            while (known < c->name_count && !str_same(c->names[known], name))
                known++;
            assert_true(known < NAMES);
            c->names[known] = name;
            c->name_count += known == c->name_count;
        }
}

static void read_samples(struct corpus *c)
{
    glob_t found;
    assert_int_equal(glob("samples/*/*.xml", 0, NULL, &found), 0);
    assert_int_equal(glob("samples/*/*/*.xml", GLOB_APPEND, NULL, &found), 0);
    for (size_t i = 0; i < found.gl_pathc; i++) {
        assert_true(c->count < MOST);
        c->texts[c->count] = read_file(found.gl_pathv[i]);
        struct source source = { .path = arena_copy(&c->arena, str_of(found.gl_pathv[i])),
                                 .text = buf_all(&c->texts[c->count]) };
        c->digests[c->count] = session_check(c->session, &source, &c->arena);
        add_names(c, c->digests[c->count++]);
    }
    globfree(&found);
}

static void rename_fields(struct corpus *c, struct str from, struct str to)
{
    for (uint32_t i = 0; i < c->count; i++)
        for (uint32_t f = 0; f < c->digests[i]->fact_count; f++)
            for (uint32_t a = 0; a < c->digests[i]->facts[f].arg_count; a++)
                if (str_same(c->digests[i]->facts[f].args[a].name, from))
                    c->digests[i]->facts[f].args[a].name = to;
}

static void tell_all(const struct corpus *c)
{
    struct report report = { .registry = &c->session->registry, .as_of = { 2026, 11, 1 }, .most = 50 };
    struct voice voice = { &c->english, &c->session->registry };
    static const struct scope scope = { .state = { "XAA", 3 } };
    struct deadlines deadlines;
    struct ledger ledger;
    struct buf out = { 0 };
    report_make(&report, c->digests, c->count);
    report_cover(&report);
    deadlines_make(&deadlines, &report, STR(""), true);
    format_named("csv", USE_DEADLINES)->deadlines(&out, &deadlines, &report, &voice);
    ledger_make(&ledger, &report, STR(""));
    ledger_json(&ledger, &report, &out);
    for (uint32_t s = 0; s < summary_count; s++) {
        struct document document;
        summary_document(summaries[s], &document, &report, &voice, &scope);
        format_named("xml", USE_DOCUMENT)->document(&out, &document, NULL);
        document_free(&document);
    }
    assert_true(out.len > 1000);
    buf_free(&out);
    ledger_free(&ledger);
    deadlines_free(&deadlines);
    report_free(&report);
}

static void test_missing_fields(void **state)
{
    static struct corpus c;
    struct buf overlay;
    (void)state;
    c.session = open_session();
    assert_true(catalog_load(&c.english, "en"));
    add_overlay(&c, &overlay);
    read_samples(&c);
    assert_true(c.count > 10 && c.name_count > 50);
    for (uint32_t i = 0; i < c.name_count; i++) {
        rename_fields(&c, c.names[i], STR("gone"));
        tell_all(&c);
        rename_fields(&c, STR("gone"), c.names[i]);
    }
    for (uint32_t i = 0; i < c.count; i++)
        buf_free(&c.texts[i]);
    buf_free(&overlay);
    catalog_free(&c.english);
    arena_free(&c.arena);
    session_close(c.session);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(test_missing_fields) };
    return RUN(tests);
}
