/* Patterns of what is left out; see exclude.h. Each part is matched by fnmatch(3). */
#include "exclude.h"

#include <fnmatch.h>
#include <string.h>

#include "place.h"

static const char any_folders[] = "**";

static void add_part(struct exclude *e, const char *part)
{
    e->parts[e->count++] = part;
}

/* "drafts/" is a folder at any depth, "./drafts/" and "old/drafts/" stand where they are. */
static void divide(struct exclude *e, struct arena *arena)
{
    struct str rest = e->pattern;
    e->folder = rest.len && rest.at[rest.len - 1] == '/';
    rest.len -= e->folder;
    e->parts = arena_get(arena, (rest.len + 2) * sizeof *e->parts);
    if (!memchr(rest.at, '/', rest.len))
        add_part(e, any_folders);
    else if (str_starts(rest, "./"))
        str_cut(&rest, '/');
    while (rest.len)
        add_part(e, arena_text(arena, str_cut(&rest, '/')));
}

const struct exclude *excludes_read(struct item root, const char *file, struct arena *arena)
{
    const struct exclude *first = NULL, **last = &first;
    struct place_reader lines = { .source = root.record->source };
    for (struct item i = item_at(root, "exclude"); item_given(i); i = item_next(i)) {
        struct exclude *e = arena_get(arena, sizeof *e);
        e->pattern = item_word(item_at(i, "@path"));
        e->file = str_of(file);
        e->line = place_of(&lines, item_span(i).from, item_span(i).to).line;
        divide(e, arena);
        *last = e;
        last = &e->next;
    }
    return first;
}

/* Whether the parts of a pattern fit those of a path, all of them. A part that fits no more is tried again one further on behind
 * the last "**", which is enough: what stands before that fits already. */
static bool fits(const struct exclude *e, const char *const *path, uint32_t count)
{
    uint32_t p = 0, n = 0, behind = 0, from = 0;
    while (n < count) {
        if (p < e->count && strcmp(e->parts[p], any_folders) == 0) {
            behind = ++p;
            from = n;
        } else if (p < e->count && fnmatch(e->parts[p], path[n], FNM_NOESCAPE) == 0) {
            p++;
            n++;
        } else if (behind) {
            p = behind;
            n = ++from;
        } else {
            return false;
        }
    }
    while (p < e->count && strcmp(e->parts[p], any_folders) == 0)
        p++;
    return p == e->count;
}

/* What leaves out a folder leaves out all in it. */
static bool leaves_out(const struct exclude *e, const char *const *path, uint32_t count, bool folder)
{
    for (uint32_t n = 1; n <= count; n++)
        if ((n < count || folder || !e->folder) && fits(e, path, n))
            return true;
    return false;
}

const struct exclude *excludes_find(const struct exclude *e, const char *path, bool folder)
{
    if (!e)
        return NULL;
    size_t length = strlen(path);
    char *text = memory_get(length + 1);
    const char **parts = memory_get((length + 1) * sizeof *parts);
    uint32_t count = 0;
    memcpy(text, path, length + 1);
    for (char *part = text, *end; part; part = end) {
        end = strchr(part, '/');
        if (end)
            *end++ = '\0';
        parts[count++] = part;
    }
    while (e && !leaves_out(e, parts, count, folder))
        e = e->next;
    memory_drop(parts);
    memory_drop(text);
    return e;
}
