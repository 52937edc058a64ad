/* Fixes: made of the values that rules mend, and written into a text; see fix.h. */
#include "fix.h"

#include "check.h"
#include "rule.h"

enum { FIX_MOST = 4096 }; /* bytes; a longer one would be most of a text */

/* White space, or the byte of a value beside it. */
static bool parts_words(const struct str value, size_t at)
{
    return at == 0 || at >= value.len || blank(value.at[at]) || blank(value.at[at - 1]);
}

/* What is the same at the beginning and at the end, up to whole words. */
static void leave_same(struct str was, struct str is, size_t *before, size_t *behind)
{
    size_t most = was.len < is.len ? was.len : is.len, same = 0;
    while (same < most && was.at[same] == is.at[same])
        same++;
    while (same && !(parts_words(was, same) && parts_words(is, same)))
        same--;
    *before = same;
    for (same = 0; same < most - *before && was.at[was.len - 1 - same] == is.at[is.len - 1 - same];)
        same++;
    while (same && !(parts_words(was, was.len - same) && parts_words(is, is.len - same)))
        same--;
    *behind = same;
}

struct fix *fix_of(struct check *c, struct item at)
{
    struct fix *fix = NULL;
    struct buf mended = { 0 };
    struct span span = item_span(at);
    struct str raw = { at.record->source.at + span.from, span.to - span.from }, value = str_trimmed(raw);
    bool plain = value.len && !memchr(value.at, '&', value.len) && !memchr(value.at, '<', value.len);
    if (plain && c->rule->mend(c, at, value, &mended) && mended.len <= FIX_MOST &&
        !str_same(buf_all(&mended), value)) {
        size_t before, behind;
        leave_same(value, buf_all(&mended), &before, &behind);
        uint32_t from = (uint32_t)(value.at - at.record->source.at);
        fix = arena_get(c->arena, sizeof *fix);
        fix->place = (struct place){ .from = from + (uint32_t)before, .to = from + (uint32_t)(value.len - behind) };
        fix->text = arena_copy(c->arena, (struct str){ mended.at + before, mended.len - before - behind });
    }
    buf_free(&mended);
    return fix;
}

bool mend_as_type(struct check *c, struct item at, struct str value, struct buf *out)
{
    (void)c;
    return mend_value(item_type(at), value, out);
}

bool mend_as_latin(struct check *c, struct item at, struct str value, struct buf *out)
{
    (void)c;
    return mend_letters(item_type(at), value, out);
}

bool mend_as_seen(struct check *c, struct item at, struct str value, struct buf *out)
{
    (void)c;
    return mend_unseen(item_type(at), value, out);
}

bool fix_offered(const struct finding *f)
{
    return f->fix && !f->waived;
}

uint32_t fixes_offered(const struct report *r)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < r->record_count; i++)
        for (uint32_t n = 0; n < r->records[i].judged.finding_count; n++)
            count += r->records[i].judged.whole && fix_offered(&r->records[i].judged.findings[n]);
    return count;
}

uint32_t fix_apply(struct buf *out, struct str text, const struct digest *d, bool (*wanted)(const struct finding *))
{
    uint32_t done = 0, count = 0;
    for (uint32_t i = 0; i < d->finding_count; i++) { /* by place */
        const struct fix *fix = d->findings[i].fix;
        if (!fix || !wanted(&d->findings[i]) || fix->place.from < done || fix->place.to > text.len)
            continue;
        buf_add(out, text.at + done, fix->place.from - done);
        buf_str(out, fix->text);
        done = fix->place.to;
        count++;
    }
    buf_add(out, text.at + done, text.len - done);
    return count;
}
