/* Bytes through the whole check: decoding, parsing, rules, digest written and read, report in each format and language,
 * summary. Whatever the bytes are, nothing may crash, and the digest must come back equal. */
#include <libxml/xmlerror.h>
#include <libxslt/xsltutils.h>
#include <stdlib.h>

#include "decode.h"
#include "format.h"
#include "language.h"
#include "session.h"
#include "summary.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static struct session session;
enum { LANGUAGES = 40 };
static struct catalog catalogs[LANGUAGES];
static int languages;

static void quiet(void *data, const char *pattern, ...)
{
    (void)data, (void)pattern;
}

static void begin(void)
{
    const char *broken;
    struct limits limits = default_limits;
    limits.findings = 50;
    xmlSetGenericErrorFunc(NULL, quiet);
    char code[3] = "";
    if (!session_open(&session, &limits, EVERY_KIND, &broken) || !catalog_load(&catalogs[languages++], "en"))
        abort();
    while (languages < LANGUAGES && language_next(code))
        if (!catalog_load(&catalogs[languages++], code))
            abort();
}

static void write_all(struct digest *d)
{
    uint32_t waivers = d->kind == WAIVERS; /* in force */
    struct report report = { .registry = &session.registry,
                             .as_of = { 2026, 11, 1 },
                             .most = 50,
                             .waiver_files = &d,
                             .waiver_file_count = waivers };
    report_make(&report, &d, 1 - waivers);
    report_cover(&report);
    for (int l = 0; l < languages; l++) {
        struct voice voice = { &catalogs[l], &session.registry };
        struct buf out = { 0 };
        for (uint32_t i = 0; i < format_count; i++)
            if (formats[i]->report)
                formats[i]->report(&out, &report, &voice);
        for (uint32_t s = 0; s < summary_count; s++) {
            static const struct scope scope = { .state = { "XAA", 3 } };
            struct document document;
            summary_document(summaries[s], &document, &report, &voice, &scope);
            for (uint32_t i = 0; i < format_count; i++)
                if (formats[i]->document)
                    formats[i]->document(&out, &document, NULL);
            document_free(&document);
        }
        buf_free(&out);
    }
    report_free(&report);
}

static void check_digest(struct digest *d, struct arena *arena)
{
    struct buf first = { 0 }, second = { 0 };
    struct digest_list list = { 0 };
    struct imprint ours = session_imprint(&session), its;
    digests_write(&first, &ours, &d, 1);
    if (digests_read(buf_all(&first), &ours, arena, &list, &its) != DIGESTS_GOOD)
        abort();
    digests_write(&second, &its, list.at, list.count);
    if (!str_same(buf_all(&first), buf_all(&second)))
        abort();
    memory_drop(list.at);
    buf_free(&first);
    buf_free(&second);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    static bool begun;
    struct arena arena = { 0 };
    struct decoded decoded;
    if (!begun)
        begin();
    begun = true;
    decode(&decoded, (struct str){ (const char *)bytes, size });
    struct source source = {
        .path = STR("fuzz"), .text = decoded.text, .undecodable = decoded.undecodable, .refused = decoded.refused
    };
    struct digest *d = session_check(&session, &source, &arena);
    check_digest(d, &arena);
    write_all(d);
    arena_free(&arena);
    decoded_free(&decoded);
    return 0;
}
