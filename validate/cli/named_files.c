/* Registries, waivers and baselines that are named; see named_files.h. */
#include "named_files.h"

#include <stdlib.h>
#include <string.h>

#include "list.h"
#include "source.h"
#include "tell.h"

static bool seen(const struct path_list *l, const char *path)
{
    for (uint32_t i = 0; i < l->count; i++)
        if (strcmp(l->at[i], path) == 0)
            return true;
    return false;
}

static void add_path(struct path_list *l, const char *path, struct arena *arena)
{
    MEMORY_ROOM(l->at, l->count, l->cap);
    l->at[l->count++] = arena_text(arena, str_of(path));
}

/* Adds the absolute path of a file, once. */
static bool add_file(struct path_list *l, const char *path, const char *noun, struct arena *arena)
{
    char *real = realpath(path, NULL);
    bool there = real != NULL;
    if (!there)
        tell_error("%s: there is no such %s", path, noun);
    else if (!seen(l, real))
        add_path(l, real, arena);
    free(real);
    return there;
}

/* The path of a file that settings name. */
static const char *named(struct item at, const char *folder, struct arena *arena)
{
    struct buf path = { 0 };
    struct str file = item_word(item_at(at, "@file"));
    if (file.len && *file.at != '/') {
        buf_text(&path, folder);
        buf_byte(&path, '/');
    }
    buf_str(&path, file);
    const char *text = arena_text(arena, buf_all(&path));
    buf_free(&path);
    return text;
}

bool named_files_take(struct named_files *n, struct item root, const char *folder, const char *file,
                      struct documents *d, struct in_force *f)
{
    bool good = true;
    for (struct item i = item_at(root, "registry"); item_given(i); i = item_next(i)) {
        in_force_setting(f, "registry", item_word(item_at(i, "@file")), file);
        good = add_file(&n->registries, named(i, folder, &d->arena), "registry", &d->arena) && good;
    }
    for (struct item i = item_at(root, "waivers"); item_given(i); i = item_next(i)) {
        in_force_setting(f, "waivers", item_word(item_at(i, "@file")), file);
        add_path(&n->waivers, named(i, folder, &d->arena), &d->arena);
    }
    for (struct item i = item_at(root, "baseline"); item_given(i); i = item_next(i)) {
        in_force_setting(f, "baseline", item_word(item_at(i, "@file")), file);
        add_path(&n->baselines, named(i, folder, &d->arena), &d->arena);
    }
    return good;
}

static int by_text(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static bool add_registry(const char *path, struct session *session, struct documents *d, struct in_force *f)
{
    struct source source;
    const char *name = documents_path(d, path);
    if (!source_read(&source, name, session->parser.limits.bytes, &d->arena))
        return false;
    struct remarks remarks;
    bool good = session_overlay(session, &source, &d->arena, &remarks);
    source_tell(&source, REGISTRY, &remarks, session);
    in_force_file(f, "check/overlay", name, source.hash);
    return good;
}

bool named_files_add_registries(struct named_files *n, struct session *session, const struct options *o,
                                struct documents *d, struct in_force *f)
{
    bool good = true;
    for (uint32_t i = 0; i < o->registries.count; i++)
        good = add_file(&n->registries, o->registries.at[i], "registry", &d->arena) && good;
    list_sort(n->registries.at, n->registries.count, sizeof *n->registries.at, by_text);
    for (uint32_t i = 0; i < n->registries.count; i++)
        good = add_registry(n->registries.at[i], session, d, f) && good;
    return good;
}

static bool add_waivers(struct named_files *n, const char *path, struct session *session, struct documents *d,
                        struct in_force *f)
{
    struct source source;
    const char *name = documents_path(d, path);
    if (!source_read(&source, name, session->parser.limits.bytes, &d->arena))
        return false;
    struct remarks remarks;
    struct digest *digest = session_waivers(session, &source, &d->arena, &remarks);
    if (!digest) { /* else the report tells what is to be said of them */
        source_tell(&source, WAIVERS, &remarks, session);
        return false;
    }
    MEMORY_ROOM(n->documents.at, n->documents.count, n->documents.cap);
    n->documents.at[n->documents.count++] = digest;
    in_force_file(f, "check/waivers", name, source.hash);
    return true;
}

static bool read_waivers(struct named_files *n, struct session *session, const struct options *o,
                         struct documents *d, struct in_force *f)
{
    struct path_list files = { 0 };
    bool good = true;
    for (uint32_t i = 0; i < n->waivers.count; i++)
        good = add_file(&files, n->waivers.at[i], "file of waivers", &d->arena) && good;
    for (uint32_t i = 0; i < o->waivers.count; i++)
        good = add_file(&files, o->waivers.at[i], "file of waivers", &d->arena) && good;
    for (uint32_t i = 0; i < files.count; i++)
        good = add_waivers(n, files.at[i], session, d, f) && good;
    memory_drop(files.at);
    return good;
}

static bool add_baseline(struct named_files *n, const char *path, struct session *session, struct documents *d,
                         struct in_force *f)
{
    struct source source;
    const char *name = documents_path(d, path);
    struct record *document = documents_add(d);
    struct remarks remarks;
    if (!source_read(&source, name, session->parser.limits.bytes, &d->arena))
        return false;
    bool good = session_document(session, &source, BASELINE, document, &d->arena, &remarks);
    source_tell(&source, BASELINE, &remarks, session);
    if (good)
        baseline_take(&n->baseline, document, str_of(name));
    in_force_file(f, "check/baseline", name, source.hash);
    n->based = true;
    return good;
}

static bool read_baselines(struct named_files *n, struct session *session, const struct options *o,
                           struct documents *d, struct in_force *f)
{
    struct path_list files = { 0 };
    bool good = true;
    for (uint32_t i = 0; i < n->baselines.count && !o->baseline; i++)
        good = add_file(&files, n->baselines.at[i], "baseline", &d->arena) && good;
    if (o->baseline)
        good = add_file(&files, o->baseline, "baseline", &d->arena) && good;
    for (uint32_t i = 0; i < files.count; i++)
        good = add_baseline(n, files.at[i], session, d, f) && good;
    memory_drop(files.at);
    return good;
}

bool named_files_read(struct named_files *n, struct session *session, const struct options *o, struct documents *d,
                      struct in_force *f)
{
    bool good = read_waivers(n, session, o, d, f);
    return read_baselines(n, session, o, d, f) && good;
}

void named_files_tell(const struct options *o, struct in_force *f)
{
    for (uint32_t i = 0; i < o->registries.count; i++)
        in_force_setting(f, "registry", str_of(o->registries.at[i]), "--registry");
    for (uint32_t i = 0; i < o->waivers.count; i++)
        in_force_setting(f, "waivers", str_of(o->waivers.at[i]), "--waivers");
    if (o->baseline)
        in_force_setting(f, "baseline", str_of(o->baseline), "--baseline");
}

void named_files_free(struct named_files *n)
{
    memory_drop(n->registries.at);
    memory_drop(n->waivers.at);
    memory_drop(n->baselines.at);
    memory_drop(n->documents.at);
    baseline_free(&n->baseline);
}
