/* Reading sources; see source.h. */
#include "source.h"

#include <sha2.h>

#include "decode.h"
#include "files.h"
#include "messages.h"
#include "tell.h"

bool source_load(struct source *s, const char *path, const char *name, uint32_t most, struct source_room *room)
{
    enum { WIDEST = 4 }; /* bytes of one character */
    struct decoded d;
    *s = (struct source){ .path = str_of(name) };
    if (!file_read(path, WIDEST * (size_t)most + WIDEST, &room->bytes))
        return false;
    SHA2_CTX hash;
    SHA256Init(&hash);
    SHA256Update(&hash, (const uint8_t *)room->bytes.at, room->bytes.len);
    SHA256Final(s->hash, &hash);
    decode(&d, buf_all(&room->bytes));
    s->text = d.text;
    if (d.converted.at) {
        buf_free(&room->text);
        room->text = d.converted;
    }
    if (d.undecodable) { /* the name lives in `d` */
        size_t begin = room->bytes.len;
        const char *old = room->bytes.at;
        bool within = s->text.at && s->text.at >= old && s->text.at <= old + begin;
        buf_add(&room->bytes, d.undecodable, strlen(d.undecodable) + 1);
        if (within)
            s->text.at = room->bytes.at + (s->text.at - old);
        s->undecodable = room->bytes.at + begin;
    }
    return true;
}

void source_room_free(struct source_room *room)
{
    buf_free(&room->bytes);
    buf_free(&room->text);
}

bool source_read(struct source *s, const char *path, const char *name, uint32_t most, struct arena *arena)
{
    struct source_room room = { { 0 }, { 0 } };
    bool good = source_load(s, path, name, most, &room);
    if (good) {
        s->text = arena_copy(arena, s->text);
        if (s->undecodable)
            s->undecodable = arena_copy(arena, (struct str){ s->undecodable, strlen(s->undecodable) + 1 }).at;
    }
    source_room_free(&room);
    return good;
}

void source_tell(const struct digest *d, const struct session *session)
{
    static const struct catalog english = { .language = "en" };
    struct voice voice = { &english, &session->registry };
    for (uint32_t i = 0; i < d->finding_count; i++) {
        const struct finding *f = &d->findings[i];
        struct buf line = { 0 };
        tell_finding(&line, &voice, f);
        tell_error("%.*s:%u:%u: %.*s", (int)d->path.len, d->path.at, f->place.line, f->place.column, (int)line.len,
                   line.at);
        buf_free(&line);
    }
}
