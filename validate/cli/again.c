/* Reading again; see again.h. */
#include "again.h"

#include "input.h"
#include "source.h"
#include "tell.h"

bool again_bytes(struct run *r, const struct digest *d, struct buf *out)
{
    uint8_t hash[sizeof d->hash];
    const char *path = arena_text(&r->arena, d->path);
    int from = input_open(path, true);
    if (from < 0) {
        r->exit = graver(r->exit, EXIT_NOT_THERE);
        return false;
    }
    int reason = source_bytes(from, r->options.limits.bytes, out);
    input_close(from);
    hash_of(buf_all(out), hash);
    if (reason)
        input_tell(path, reason);
    else if (memcmp(hash, d->hash, sizeof hash) != 0)
        tell_error("%s: was changed after it was checked; nothing is written", path);
    else
        return true;
    r->exit = graver(r->exit, EXIT_NOT_THERE);
    return false;
}

static bool is_of(const struct report_record *r, struct str state)
{
    return !state.len || str_same(fact_word(digest_fact(&r->judged, "report"), "state"), state);
}

bool again_read(struct again *a, struct run *r, uint32_t kind, struct str state)
{
    for (uint32_t i = 0; i < r->report.record_count; i++) {
        const struct report_record *of = &r->report.records[i];
        if (of->given->kind != kind || !of->given->whole || !is_of(of, state))
            continue;
        MEMORY_ROOM(a->at, a->count, a->cap);
        a->at[a->count].of = of;
        a->at[a->count].bytes = (struct buf){ 0 };
        a->count++;
        if (!again_bytes(r, of->given, &a->at[a->count - 1].bytes))
            return false;
    }
    return true;
}

void again_free(struct again *a)
{
    for (uint32_t i = 0; i < a->count; i++)
        buf_free(&a->at[i].bytes);
    memory_drop(a->at);
    *a = (struct again){ 0 };
}

bool again_parse(const struct again *a, uint32_t index, struct session *session, struct decoded *d,
                 struct record *record)
{
    return source_parse(session, a->at[index].of->given->path, buf_all(&a->at[index].bytes), d, record);
}
