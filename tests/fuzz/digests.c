/* A digest of a sample of which some bytes are others, its seal made right: what a damaged worker could answer. Whatever it
 * says is read within bounds, or refused; and every report, summary and list is made of what is read. */
#include <dirent.h>
#include <libxml/xmlerror.h>
#include <stdio.h>
#include <stdlib.h>

#include "format.h"
#include "ledger.h"
#include "session.h"
#include "summary.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

enum { SAMPLES_MOST = 64, EDITS_MOST = 16, EDIT = 4, EDITABLE = 1 << 24 };

static struct session session;
static struct catalog english;
static struct imprint imprint;
static struct buf samples[SAMPLES_MOST];
static size_t sample_count, head; /* bytes before the count of digests */

static void quiet(void *data, const char *pattern, ...)
{
    (void)data, (void)pattern;
}

static void take_sample(const char *path)
{
    static char text[1 << 20];
    struct arena arena = { 0 };
    FILE *file = fopen(path, "rb");
    if (!file || sample_count == SAMPLES_MOST)
        abort();
    size_t length = fread(text, 1, sizeof text, file);
    fclose(file);
    struct source source = { .path = str_of(path), .text = { text, length } };
    struct digest *d = session_check(&session, &source, &arena);
    digests_write(&samples[sample_count++], &imprint, &d, 1);
    arena_free(&arena);
}

/* The samples lie where make fuzz puts them. */
static void begin(void)
{
    const char *broken;
    struct buf none = { 0 };
    struct dirent **entries;
    xmlSetGenericErrorFunc(NULL, quiet);
    if (!session_open(&session, &default_limits, EVERY_KIND, &broken) || !catalog_load(&english, "en"))
        abort();
    imprint = session_imprint(&session);
    digests_write(&none, &imprint, NULL, 0);
    head = none.len - HASH - 1;
    buf_free(&none);
    int count = scandir("seeds", &entries, NULL, alphasort);
    for (int i = 0; i < count; i++) {
        struct buf path = { 0 };
        buf_text(&path, "seeds/");
        buf_add(&path, entries[i]->d_name, strlen(entries[i]->d_name) + 1);
        if (entries[i]->d_name[0] != '.')
            take_sample(path.at);
        buf_free(&path);
        free(entries[i]);
    }
    free(entries);
    if (!sample_count)
        abort();
}

/* Of four bytes, three say where and how, and the last is put there: in place of another, or before it. */
static void edit(struct buf *b, const uint8_t *four)
{
    size_t at =
        head + (((size_t)four[0] << 16 | (size_t)four[1] << 8 | four[2]) & (EDITABLE / 4 - 1)) % (b->len - head);
    switch (four[0] >> 6) {
    case 0:
        memmove(b->at + at, b->at + at + 1, b->len - at - 1);
        b->len--;
        break;
    case 1:
        buf_byte(b, 0);
        memmove(b->at + at + 1, b->at + at, b->len - at - 1);
        b->at[at] = (char)four[3];
        break;
    default:
        b->at[at] = (char)four[3];
    }
}

static void write_all(const struct digest_list *list)
{
    struct report report = { .registry = &session.registry, .as_of = { 2026, 11, 1 }, .most = 50 };
    struct voice voice = { &english, &session.registry };
    struct deadlines deadlines;
    struct ledger ledger;
    struct document document;
    static const struct scope scope = { .state = { "XAA", 3 } };
    struct buf out = { 0 };
    report_make(&report, list->at, list->count);
    report_cover(&report);
    deadlines_make(&deadlines, &report, STR(""), false);
    ledger_make(&ledger, &report, STR(""));
    for (uint32_t i = 0; i < format_count; i++) {
        if (formats[i]->report)
            formats[i]->report(&out, &report, &voice);
        if (formats[i]->deadlines)
            formats[i]->deadlines(&out, &deadlines, &report, &voice);
        for (uint32_t s = 0; formats[i]->document && s < summary_count; s++) {
            summary_document(summaries[s], &document, &report, &voice, &scope);
            formats[i]->document(&out, &document, NULL);
            document_free(&document);
        }
    }
    ledger_json(&ledger, &report, &out);
    buf_free(&out);
    ledger_free(&ledger);
    deadlines_free(&deadlines);
    report_free(&report);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    static bool begun;
    struct arena arena = { 0 };
    struct buf whole = { 0 };
    struct digest_list list = { 0 };
    struct imprint its;
    uint8_t seal[HASH];
    if (!begun)
        begin();
    begun = true;
    if (!size)
        return 0;
    buf_str(&whole, buf_all(&samples[bytes[0] % sample_count]));
    whole.len -= HASH;
    for (size_t i = 1; i + EDIT <= size && i < 1 + EDITS_MOST * EDIT && whole.len > head + 1; i += EDIT)
        edit(&whole, bytes + i);
    hash_of(buf_all(&whole), seal);
    buf_add(&whole, seal, sizeof seal);
    if (digests_read(buf_all(&whole), &imprint, &arena, &list, &its) == DIGESTS_GOOD)
        write_all(&list);
    memory_drop(list.at);
    buf_free(&whole);
    arena_free(&arena);
    return 0;
}
