/* Bytes as a file of digests, with its seal made right, so that what is behind the seal is read. */
#include <stdlib.h>

#include "format.h"
#include "session.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static struct session session;
static struct catalog english;

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    static bool begun;
    const char *broken;
    struct arena arena = { 0 };
    struct buf whole = { 0 };
    struct digest_list list = { 0 };
    struct digest *none = NULL;
    if (!begun && (!session_open(&session, &default_limits, &broken) || !catalog_load(&english, "en")))
        abort();
    begun = true;
    /* magic, pin, registry; then the count, which the bytes bring */
    digests_write(&whole, STR("pin"), session.registry.hash, &none, 0);
    whole.len -= 33;
    buf_add(&whole, bytes, size);
    uint8_t seal[32], registry[HASH];
    hash_of(buf_all(&whole), seal);
    buf_add(&whole, seal, sizeof seal);
    if (digests_read(buf_all(&whole), STR("pin"), &arena, &list, registry) == DIGESTS_GOOD) {
        struct report report = { .registry = &session.registry, .most = 50 };
        struct voice voice = { &english, &session.registry };
        struct buf out = { 0 };
        report_make(&report, list.at, list.count);
        for (uint32_t i = 0; i < format_count; i++)
            if (formats[i]->report)
                formats[i]->report(&out, &report, &voice);
        buf_free(&out);
        report_free(&report);
    }
    memory_drop(list.at);
    buf_free(&whole);
    arena_free(&arena);
    return 0;
}
