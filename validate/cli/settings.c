/* Finding and reading settings; see settings.h. */
#include "settings.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "declared.h"
#include "source.h"
#include "tell.h"

/* What is said of rules, the profile first. */
static bool take_rules(struct settings *s, struct layer *layer, const struct record *document, const char *file)
{
    struct item root = record_root(document);
    const struct profile *p = s->profile ? NULL : profile_named(item_word(item_at(root, "@profile")));
    if (p) {
        in_force_setting(&s->in_force, "profile", str_of(p->name), file);
        layer_take_profile(layer, p, &s->said, &s->documents.arena);
        demands_fail_level(&s->demands, (uint8_t)p->fail_on, file);
    }
    return layer_take_rules(layer, document, file, &s->said, &s->documents.arena);
}

static void add_declaring(struct settings *s, struct item root, const char *file, const struct layer *layer)
{
    MEMORY_ROOM(s->declaring, s->declaring_count, s->declaring_cap);
    s->declaring[s->declaring_count++] = (struct declaring){ root, file, layer };
}

static bool take(struct settings *s, struct layer *layer, const struct record *document, const char *folder,
                 const char *file)
{
    struct item root = record_root(document);
    bool good = named_files_take(&s->files, root, folder, file, &s->documents, &s->in_force);
    if (item_given(item_at(root, "complete")))
        add_declaring(s, root, file, layer);
    good = take_rules(s, layer, document, file) && good;
    layer->excludes = excludes_read(root, file, &s->documents.arena);
    layer->excluding = layer->excluding || layer->excludes;
    for (const struct exclude *e = layer->excludes; e; e = e->next)
        in_force_setting(&s->in_force, "exclude", e->pattern, file);
    return demands_take(&s->demands, root, file, &s->documents.arena) && good;
}

static bool read_settings(struct settings *s, struct session *session, const char *path, const char *folder,
                          struct layer *layer)
{
    struct source source;
    const char *name = documents_path(&s->documents, path);
    if (!source_read(&source, name, session->parser.limits.bytes, &s->documents.arena))
        return false;
    struct record *document = documents_add(&s->documents);
    struct remarks remarks;
    bool good = session_document(session, &source, SETTINGS, document, &s->documents.arena, &remarks);
    source_tell(&source, SETTINGS, &remarks, session);
    if (good)
        in_force_file(&s->in_force, "check/settings", name, source.hash);
    return good && take(s, layer, document, folder, name);
}

static bool has_settings(const char *path)
{
    struct stat there; /* a link to nothing is there, and cannot be read */
    return lstat(path, &there) == 0;
}

/* The layer of a folder, an absolute path without a slash at its end; it and those above it are looked at once. */
static struct layer *layer_of(struct settings *s, struct session *session, const char *folder)
{
    struct layer *layer = xmlHashLookup(s->folders, BAD_CAST folder);
    struct buf path = { 0 };
    if (layer)
        return layer;
    const char *slash = strrchr(folder, '/');
    const char *above =
        arena_text(&s->documents.arena, (struct str){ folder, slash ? (size_t)(slash - folder) : 0 });
    layer = *folder ? layer_of(s, session, above) : s->bare;
    buf_text(&path, folder);
    buf_add(&path, "/" SETTINGS_FILE, sizeof "/" SETTINGS_FILE);
    if (has_settings(path.at)) {
        layer = layer_within(layer, &s->documents.arena);
        s->failed = !read_settings(s, session, path.at, folder, layer) || s->failed;
    }
    xmlHashAddEntry(s->folders, BAD_CAST folder, layer);
    buf_free(&path);
    return layer;
}

static void begin(struct settings *s)
{
    if (s->folders)
        return;
    s->folders = xmlHashCreate(0);
    s->written = xmlHashCreate(0);
    s->bare = layer_within(NULL, &s->documents.arena);
    if (s->profile) {
        in_force_setting(&s->in_force, "profile", str_of(s->profile->name), "--profile");
        layer_take_profile(s->bare, s->profile, &s->said, &s->documents.arena);
        demands_fail_level(&s->demands, (uint8_t)s->profile->fail_on, "--profile");
    }
}

/* The folder of a path, as it is written: "." of a name alone, "/" of one at the root. */
static struct str folder_of(struct str path)
{
    size_t length = path.len;
    while (length && path.at[length - 1] != '/')
        length--;
    return !length ? STR(".") : length == 1 ? STR("/") : (struct str){ path.at, length - 1 };
}

/* What is known of a folder as it is written; NULL where it was not looked at. */
static const struct looked *known(struct settings *s, struct str folder)
{
    if (s->last && str_same(folder, s->last->folder))
        return s->last;
    struct buf key = { 0 };
    buf_str(&key, folder);
    buf_byte(&key, '\0');
    const struct looked *found = xmlHashLookup(s->written, BAD_CAST key.at);
    s->last = found ? found : s->last;
    buf_free(&key);
    return found;
}

/* The absolute path of a folder, without a slash at its end; NULL where it is not there. */
static const char *real_folder(struct settings *s, const char *folder)
{
    char *real = realpath(folder, NULL);
    const char *kept =
        real ? arena_text(&s->documents.arena, strcmp(real, "/") == 0 ? STR("") : str_of(real)) : NULL;
    free(real);
    return kept;
}

static void mark_whole(struct layer *layer)
{
    for (; layer && !layer->whole; layer = layer->outer)
        layer->whole = true;
}

void settings_look(struct settings *s, struct session *session, struct str path, bool found)
{
    struct str folder = folder_of(path);
    begin(s);
    const struct looked *before = known(s, folder);
    if (before) {
        if (found)
            mark_whole(before->layer);
        return;
    }
    struct looked *looked = arena_get(&s->documents.arena, sizeof *looked);
    const char *text = arena_text(&s->documents.arena, folder);
    looked->folder = str_of(text);
    looked->real = real_folder(s, text);
    looked->layer = looked->real ? layer_of(s, session, looked->real) : s->bare;
    xmlHashAddEntry(s->written, BAD_CAST text, looked);
    if (found)
        mark_whole(looked->layer);
}

/* From the outermost folder inwards; `path` is absolute. */
static const struct exclude *exclude_above(struct settings *s, struct session *session, char *path, bool itself)
{
    const struct exclude *found = NULL;
    const struct layer *last = s->bare;
    for (char *slash = path; slash && !found; slash = strchr(slash + 1, '/')) {
        *slash = '\0';
        const struct layer *layer = layer_of(s, session, path);
        found =
            layer != last ? excludes_find(layer->excludes, slash + 1, itself) : NULL; /* else without settings */
        last = layer;
        *slash = '/';
    }
    return found;
}

const struct exclude *settings_exclude(struct settings *s, struct session *session, const char *path, bool itself)
{
    struct str folder = folder_of(str_of(path));
    struct buf whole = { 0 };
    begin(s);
    const struct looked *looked = known(s, folder);
    if (looked && !looked->layer->excluding)
        return NULL;
    const char *real = looked ? looked->real : real_folder(s, arena_text(&s->documents.arena, folder));
    if (real) {
        const char *slash = strrchr(path, '/');
        buf_text(&whole, real);
        buf_byte(&whole, '/');
        buf_text(&whole, slash ? slash + 1 : path);
        buf_byte(&whole, '\0');
    }
    const struct exclude *found = real ? exclude_above(s, session, whole.at, itself) : NULL;
    if (!found)
        settings_look(s, session, str_of(path), true);
    buf_free(&whole);
    return found;
}

const struct levels *settings_levels(void *data, const struct digest *d)
{
    struct settings *s = data;
    if (!s->said.count)
        return NULL;
    const struct looked *looked = known(s, folder_of(d->path));
    return looked ? &looked->layer->levels : &s->bare->levels;
}

bool settings_profile(struct settings *s, const char *name)
{
    struct buf names = { 0 };
    s->profile = name ? profile_named(str_of(name)) : NULL;
    if (name && !s->profile) {
        profiles_told(&names);
        tell_error("--profile takes %.*s, not '%s'", (int)names.len, names.at, name);
    }
    buf_free(&names);
    return !name || s->profile;
}

bool settings_apply(struct settings *s, struct session *session, const struct options *o, bool waivers)
{
    begin(s);
    demands_tell(&s->demands, o, &s->in_force);
    named_files_tell(o, &s->in_force);
    for (uint32_t i = 0; i < s->declaring_count; i++) {
        const struct declaring *d = &s->declaring[i];
        declared_by_settings(d->layer->whole ? &s->complete : NULL, d->root, d->file, &s->in_force);
    }
    bool good = declared_by_options(&s->complete, o, &s->in_force);
    good = named_files_add_registries(&s->files, session, o, &s->documents, &s->in_force) && good;
    if (waivers)
        good = named_files_read(&s->files, session, o, &s->documents, &s->in_force) && good;
    complete_close(&s->complete);
    in_force_close(&s->in_force);
    levels_close(&s->said);
    return good && !s->failed;
}

void settings_free(struct settings *s)
{
    complete_free(&s->complete);
    xmlHashFree(s->folders, NULL);
    xmlHashFree(s->written, NULL);
    memory_drop(s->said.at);
    memory_drop(s->declaring);
    named_files_free(&s->files);
    demands_free(&s->demands);
    in_force_free(&s->in_force);
    documents_free(&s->documents);
}
