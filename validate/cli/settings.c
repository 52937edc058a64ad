/* Finding and reading settings; see settings.h. */
#include "settings.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "source.h"
#include "tell.h"

/* A path below the working folder is shown from there, so that a report does not depend on the machine. */
static const char *shown(struct settings *s, const char *path)
{
    char *here = realpath(".", NULL);
    size_t length = here ? strlen(here) : 0;
    bool below = length && strncmp(path, here, length) == 0 && path[length] == '/';
    const char *from = below ? path + length + 1 : path;
    free(here);
    return arena_text(&s->arena, str_of(from));
}

static void tell_source(struct settings *s, const char *phrase, const char *text)
{
    MEMORY_ROOM(s->sources, s->source_count, s->source_cap);
    s->sources[s->source_count++] = (struct report_source){ phrase, str_of(text) };
}

static void tell_setting(struct settings *s, const char *name, struct str value, const char *from)
{
    MEMORY_ROOM(s->told, s->setting_count, s->setting_cap);
    s->told[s->setting_count++] = (struct setting){ name, arena_copy(&s->arena, value), from };
}

static bool seen(const struct path_list *l, const char *path)
{
    for (uint32_t i = 0; i < l->count; i++)
        if (strcmp(l->at[i], path) == 0)
            return true;
    return false;
}

static void add_path(struct settings *s, struct path_list *l, const char *path)
{
    MEMORY_ROOM(l->at, l->count, l->cap);
    l->at[l->count++] = arena_text(&s->arena, str_of(path));
}

/* Adds the absolute path of a file, once. */
static void add_file(struct settings *s, struct path_list *l, const char *path, const char *noun)
{
    char *real = realpath(path, NULL);
    if (!real) {
        tell_error("%s: there is no such %s", path, noun);
        s->failed = true;
    } else if (!seen(l, real)) {
        add_path(s, l, real);
    }
    free(real);
}

/* "STATE" or "STATE:2019-2022"; years as text, or NULL. */
static void add_complete(struct settings *s, struct str state, struct str from, struct str to, const char *said_by)
{
    struct buf text = { 0 };
    complete_add(&s->complete, state, from, to);
    buf_str(&text, state);
    if (from.len || to.len) {
        buf_byte(&text, ':');
        buf_str(&text, from);
        buf_byte(&text, '-');
        buf_str(&text, to);
    }
    tell_source(s, "check/complete", arena_text(&s->arena, buf_all(&text)));
    tell_setting(s, "complete", buf_all(&text), said_by);
    buf_free(&text);
}

/* The path of a file that settings name. */
static const char *named(struct settings *s, struct item at, const char *folder)
{
    struct buf path = { 0 };
    struct str file = item_word(item_at(at, "@file"));
    if (file.len && *file.at != '/') {
        buf_text(&path, folder);
        buf_byte(&path, '/');
    }
    buf_str(&path, file);
    const char *text = arena_text(&s->arena, buf_all(&path));
    buf_free(&path);
    return text;
}

/* From which severity on findings make the exit code: the strictest that is asked for. */
static void take_fail_level(struct settings *s, uint8_t level, const char *file)
{
    if (s->fail_on && s->fail_on <= level)
        return;
    s->fail_on = level;
    s->failed_by = file;
}

static void take_language(struct settings *s, struct str language, const char *file)
{
    const char *text = arena_text(&s->arena, language);
    if (s->language && strcmp(s->language, text) != 0) {
        tell_error("%s asks for the language %s, %s for %s; name one with --lang", s->spoken_by, s->language, file,
                   text);
        s->failed = true;
    }
    s->language = text;
    s->spoken_by = file;
}

/* What is said of rules, the profile first, and of the whole run. */
static void take_rules(struct settings *s, struct layer *layer, const struct record *document, const char *file)
{
    struct item root = record_root(document);
    const struct profile *p = s->profile ? NULL : profile_named(item_word(item_at(root, "@profile")));
    struct str fail = item_word(item_at(root, "@fail-on")), language = item_word(item_at(root, "@language"));
    uint8_t level;
    if (p) {
        tell_setting(s, "profile", str_of(p->name), file);
        layer_take_profile(layer, p, &s->said, &s->arena);
        take_fail_level(s, (uint8_t)p->fail_on, file);
    }
    if (str_is(fail, "never"))
        take_fail_level(s, LEVEL_NEVER, file);
    else if (level_read(fail, &level))
        take_fail_level(s, level, file);
    if (language.len)
        take_language(s, language, file);
    s->failed = !layer_take_rules(layer, document, file, &s->said, &s->arena) || s->failed;
}

static void take(struct settings *s, const struct record *document, const char *folder, const char *file)
{
    struct item root = record_root(document);
    for (struct item r = item_at(root, "registry"); item_given(r); r = item_next(r)) {
        tell_setting(s, "registry", item_word(item_at(r, "@file")), file);
        add_file(s, &s->overlays, named(s, r, folder), "registry");
    }
    for (struct item w = item_at(root, "waivers"); item_given(w); w = item_next(w)) {
        tell_setting(s, "waivers", item_word(item_at(w, "@file")), file);
        add_path(s, &s->waiver_files, named(s, w, folder));
    }
    for (struct item b = item_at(root, "baseline"); item_given(b); b = item_next(b)) {
        tell_setting(s, "baseline", item_word(item_at(b, "@file")), file);
        add_path(s, &s->baselines, named(s, b, folder));
    }
    for (struct item c = item_at(root, "complete"); item_given(c); c = item_next(c))
        add_complete(s, item_word(item_at(c, "@state")), item_word(item_at(c, "@from")),
                     item_word(item_at(c, "@to")), file);
}

/* Room for a document that is kept as long as the settings. */
static struct record *new_document(struct settings *s)
{
    struct record *document = memory_get(sizeof *document);
    *document = (struct record){ 0 };
    MEMORY_ROOM(s->documents, s->document_count, s->document_cap);
    s->documents[s->document_count++] = document;
    return document;
}

static void read_settings(struct settings *s, struct session *session, const char *path, const char *folder,
                          struct layer *layer)
{
    struct source source;
    const char *name = shown(s, path);
    if (!source_read(&source, name, session->parser.limits.bytes, &s->arena)) {
        s->failed = true;
        return;
    }
    struct record *document = new_document(s);
    struct remarks remarks;
    bool good = session_settings(session, &source, document, &s->arena, &remarks);
    source_tell(&source, SETTINGS, &remarks, session);
    if (!good) {
        s->failed = true;
        return;
    }
    tell_source(s, "check/settings", name);
    take(s, document, folder, name);
    take_rules(s, layer, document, name);
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
    const char *above = arena_text(&s->arena, (struct str){ folder, slash ? (size_t)(slash - folder) : 0 });
    layer = *folder ? layer_of(s, session, above) : s->bare;
    buf_text(&path, folder);
    buf_add(&path, "/" SETTINGS_FILE, sizeof "/" SETTINGS_FILE);
    if (has_settings(path.at)) {
        layer = layer_within(layer, &s->arena);
        read_settings(s, session, path.at, folder, layer);
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
    s->bare = layer_within(NULL, &s->arena);
    if (s->profile) {
        tell_setting(s, "profile", str_of(s->profile->name), "--profile");
        layer_take_profile(s->bare, s->profile, &s->said, &s->arena);
        take_fail_level(s, (uint8_t)s->profile->fail_on, "--profile");
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

void settings_look(struct settings *s, struct session *session, struct str path)
{
    struct str folder = folder_of(path);
    begin(s);
    if (str_same(folder, s->looked_at)) /* files of one folder come one behind the other */
        return;
    const char *text = arena_text(&s->arena, folder);
    s->looked_at = str_of(text);
    if (xmlHashLookup(s->written, BAD_CAST text))
        return;
    char *real = realpath(text, NULL);
    struct layer *layer = real ? layer_of(s, session, strcmp(real, "/") == 0 ? "" : real) : s->bare;
    xmlHashAddEntry(s->written, BAD_CAST text, layer);
    free(real);
}

const struct levels *settings_levels(void *data, const struct digest *d)
{
    struct settings *s = data;
    struct str folder = folder_of(d->path);
    if (!s->last || !str_same(folder, s->looked_at)) {
        struct buf text = { 0 };
        buf_str(&text, folder);
        buf_byte(&text, '\0');
        s->last = s->written ? xmlHashLookup(s->written, BAD_CAST text.at) : NULL;
        s->looked_at = folder;
        buf_free(&text);
    }
    if (!s->last)
        s->last = s->bare;
    return s->last && s->said.count ? &s->last->levels : NULL;
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

static bool is_year(const char *text)
{
    return strspn(text, "0123456789") >= 4 && (text[4] == '\0' || text[4] == '-');
}

/* --complete STATE[:Y1-Y2], as the schema of settings has it. */
static void take_option(struct settings *s, const char *value)
{
    struct str rest = str_of(value), state = str_cut(&rest, ':');
    bool years = state.len < strlen(value);
    bool good = str_is(state, "all") || (state.len == 3 && strspn(value, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == 3);
    if (years)
        good = good && rest.len == 9 && is_year(rest.at) && rest.at[4] == '-' && is_year(rest.at + 5);
    if (!good) {
        tell_error("--complete takes STATE or STATE:Y1-Y2, such as BGR:2019-2022 or all, not '%s'", value);
        s->failed = true;
        return;
    }
    struct str from = str_cut(&rest, '-');
    add_complete(s, state, from, rest, "--complete");
}

static bool add_registry(struct settings *s, struct session *session, const char *path)
{
    struct source source;
    const char *name = shown(s, path);
    if (!source_read(&source, name, session->parser.limits.bytes, &s->arena))
        return false;
    struct remarks remarks;
    bool good = session_overlay(session, &source, &s->arena, &remarks);
    source_tell(&source, REGISTRY, &remarks, session);
    tell_source(s, "check/overlay", name);
    return good;
}

static bool add_waivers(struct settings *s, struct session *session, const char *path)
{
    struct source source;
    const char *name = shown(s, path);
    if (!source_read(&source, name, session->parser.limits.bytes, &s->arena))
        return false;
    struct remarks remarks;
    struct digest *d = session_waivers(session, &source, &s->arena, &remarks);
    if (!d) { /* else the report tells what is to be said of them */
        source_tell(&source, WAIVERS, &remarks, session);
        return false;
    }
    MEMORY_ROOM(s->waivers.at, s->waivers.count, s->waivers.cap);
    s->waivers.at[s->waivers.count++] = d;
    tell_source(s, "check/waivers", name);
    return true;
}

static void read_waivers(struct settings *s, struct session *session, const struct options *o)
{
    struct path_list files = { 0 };
    for (uint32_t i = 0; i < s->waiver_files.count; i++)
        add_file(s, &files, s->waiver_files.at[i], "file of waivers");
    for (uint32_t i = 0; i < o->waivers.count; i++)
        add_file(s, &files, o->waivers.at[i], "file of waivers");
    for (uint32_t i = 0; i < files.count; i++)
        s->failed = !add_waivers(s, session, files.at[i]) || s->failed;
    memory_drop(files.at);
}

static bool add_baseline(struct settings *s, struct session *session, const char *path)
{
    struct source source;
    const char *name = shown(s, path);
    struct record *document = new_document(s);
    struct remarks remarks;
    if (!source_read(&source, name, session->parser.limits.bytes, &s->arena))
        return false;
    bool good = session_baseline(session, &source, document, &s->arena, &remarks);
    source_tell(&source, BASELINE, &remarks, session);
    if (good)
        baseline_take(&s->baseline, document, str_of(name));
    tell_source(s, "check/baseline", name);
    s->based = true;
    return good;
}

/* The one that the command line names stands in place of those of settings. */
static void read_baselines(struct settings *s, struct session *session, const struct options *o)
{
    struct path_list files = { 0 };
    for (uint32_t i = 0; i < s->baselines.count && !o->baseline; i++)
        add_file(s, &files, s->baselines.at[i], "baseline");
    if (o->baseline)
        add_file(s, &files, o->baseline, "baseline");
    for (uint32_t i = 0; i < files.count; i++)
        s->failed = !add_baseline(s, session, files.at[i]) || s->failed;
    memory_drop(files.at);
}

static int by_text(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static int by_source(const void *a, const void *b)
{
    const struct report_source *x = a, *y = b;
    int order = strcmp(x->phrase, y->phrase);
    return order ? order : str_order(x->file, y->file);
}

/* What the command line says, and what holds where nothing is said. */
static void tell_options(struct settings *s, const struct options *o)
{
    const char *asked = s->fail_on == LEVEL_NEVER ? "never" : s->fail_on ? level_name(s->fail_on) : "error";
    tell_setting(s, "language",
                 str_of(o->lang       ? o->lang
                        : s->language ? s->language
                                      : "en"),
                 o->lang       ? "--lang"
                 : s->language ? s->spoken_by
                               : "default");
    tell_setting(s, "fail-on", str_of(o->fail_on ? o->fail_on : asked),
                 o->fail_on   ? "--fail-on"
                 : s->fail_on ? s->failed_by
                              : "default");
    for (uint32_t i = 0; i < o->registries.count; i++)
        tell_setting(s, "registry", str_of(o->registries.at[i]), "--registry");
    for (uint32_t i = 0; i < o->waivers.count; i++)
        tell_setting(s, "waivers", str_of(o->waivers.at[i]), "--waivers");
    if (o->baseline)
        tell_setting(s, "baseline", str_of(o->baseline), "--baseline");
}

bool settings_apply(struct settings *s, struct session *session, const struct options *o, bool waivers)
{
    begin(s);
    tell_options(s, o);
    for (uint32_t i = 0; i < o->registries.count; i++)
        add_file(s, &s->overlays, o->registries.at[i], "registry");
    for (uint32_t i = 0; i < o->complete.count; i++)
        take_option(s, o->complete.at[i]);
    if (s->overlays.count)
        qsort(s->overlays.at, s->overlays.count, sizeof *s->overlays.at, by_text);
    for (uint32_t i = 0; i < s->overlays.count; i++)
        s->failed = !add_registry(s, session, s->overlays.at[i]) || s->failed;
    if (waivers) {
        read_waivers(s, session, o);
        read_baselines(s, session, o);
    }
    complete_close(&s->complete);
    if (s->source_count)
        qsort(s->sources, s->source_count, sizeof *s->sources, by_source);
    return !s->failed;
}

void settings_free(struct settings *s)
{
    for (uint32_t i = 0; i < s->document_count; i++) {
        record_free(s->documents[i]);
        memory_drop(s->documents[i]);
    }
    memory_drop(s->documents);
    complete_free(&s->complete);
    memory_drop(s->sources);
    xmlHashFree(s->folders, NULL);
    xmlHashFree(s->written, NULL);
    memory_drop(s->said.at);
    memory_drop(s->told);
    memory_drop(s->overlays.at);
    memory_drop(s->waiver_files.at);
    memory_drop(s->baselines.at);
    baseline_free(&s->baseline);
    memory_drop(s->waivers.at);
    arena_free(&s->arena);
}
