/* Reading sources; see source.h. */
#include "source.h"

#include "decode.h"
#include "input.h"
#include "messages.h"
#include "tell.h"

/* Somewhat more than `most` bytes of text, so that it shows when there are more: a byte order mark may stand before
 * them, a cut character behind. */
int source_bytes(int from, size_t most, struct buf *out)
{
    enum { BESIDE = 8 };
    out->len = 0;
    int reason = input_take(from, most + BESIDE, out);
    if (!reason && out->len > most)
        reason = input_take(from, decode_width(buf_all(out)) * most + BESIDE, out);
    return reason;
}

/* The name of an encoding, which lives in `d`, is kept behind the bytes. */
static const char *keep_name(struct source *s, const char *name, struct source_room *room)
{
    size_t begin = room->bytes.len;
    const char *old = room->bytes.at;
    bool within = s->text.at && s->text.at >= old && s->text.at <= old + begin;
    buf_add(&room->bytes, name, strlen(name) + 1);
    if (within)
        s->text.at = room->bytes.at + (s->text.at - old);
    return room->bytes.at + begin;
}

int source_take(struct source *s, const char *path, int from, uint32_t most, struct source_room *room,
                const char **wants)
{
    struct decoded d;
    int reason = source_bytes(from, most, &room->bytes);
    *s = (struct source){ .path = str_of(path) };
    *wants = NULL;
    if (reason)
        return reason;
    hash_of(buf_all(&room->bytes), s->hash);
    decode(&d, buf_all(&room->bytes));
    if (d.wants) {
        *wants = keep_name(s, d.wants, room);
        return 0;
    }
    s->text = d.text;
    if (d.text.len > most) /* where it was cut, that is no fault of the encoding */
        d.undecodable = NULL;
    if (d.converted.at) {
        buf_free(&room->text);
        room->text = d.converted;
    }
    if (d.undecodable) {
        s->undecodable = keep_name(s, d.undecodable, room);
        s->refused = d.refused;
    }
    return 0;
}

void source_room_free(struct source_room *room)
{
    buf_free(&room->bytes);
    buf_free(&room->text);
}

bool source_parse(struct session *session, struct str path, struct str bytes, struct decoded *d,
                  struct record *record)
{
    struct source source = { .path = path };
    decode(d, bytes);
    if (d->wants)
        return false;
    source.text = d->text;
    session_read(session, &source, record);
    record_index(record);
    return !d->undecodable && record->whole && record->element_count && record->elements[0].declaration != NULL;
}

bool source_read(struct source *s, const char *path, uint32_t most, struct arena *arena)
{
    struct source_room room = { { 0 }, { 0 } };
    const char *wants;
    int from = input_open(path, true);
    if (from < 0)
        return false;
    int reason = source_take(s, path, from, most, &room, &wants);
    input_close(from);
    if (reason) {
        input_tell(path, reason);
    } else {
        s->text = arena_copy(arena, s->text);
        if (s->undecodable)
            s->undecodable = arena_copy(arena, (struct str){ s->undecodable, strlen(s->undecodable) + 1 }).at;
    }
    source_room_free(&room);
    return !reason;
}

/* Where a registry document contradicts what is known; nothing where it does not. */
static void tell_clash(const char *path, const struct clash *c)
{
    if (c->row.len && !c->what)
        tell_error("%s: '%.*s' is defined already", path, (int)c->row.len, c->row.at);
    else if (c->row.len)
        tell_error("%s: %.*s: %s is '%.*s' here, and '%.*s' in what is known already", path, (int)c->row.len,
                   c->row.at, c->what, (int)c->given.len, c->given.at, (int)c->known.len, c->known.at);
}

void source_tell(const struct source *s, enum kind kind, const struct remarks *remarks,
                 const struct session *session)
{
    static const struct catalog english = { .language = "en" };
    struct voice voice = { &english, &session->registry };
    const char *path = s->path.at, *name = kind_name(kind);
    const struct digest *d = remarks->findings;
    for (uint32_t i = 0; d && i < d->finding_count; i++) {
        const struct finding *f = &d->findings[i];
        struct buf line = { 0 };
        tell_finding(&line, &voice, f);
        tell_error("%s:%u:%u: %.*s", path, f->place.line, f->place.column, (int)line.len, line.at);
        buf_free(&line);
    }
    if (remarks->root.len)
        tell_error("%s: not a %s document: its root is '%.*s', expected '%s'", path, name, (int)remarks->root.len,
                   remarks->root.at, name);
    tell_clash(path, &remarks->clash);
}
