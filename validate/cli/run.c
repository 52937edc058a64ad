/* The way of a run; see run.h. */
#include "run.h"

#include <time.h>

#include "source.h"
#include "tell.h"

static bool usage(struct run *r, const char *why, const char *value)
{
    tell_error("%s '%s'", why, value);
    r->exit = graver(r->exit, EXIT_USAGE);
    return false;
}

static bool read_as_of(struct run *r)
{
    const char *given = r->options.as_of;
    if (given)
        return date_read(str_of(given), &r->report.as_of) ||
               usage(r, "--as-of takes a date such as 2026-11-01, not", given);
    time_t now = time(NULL);
    struct tm utc;
    if (!gmtime_r(&now, &utc))
        return usage(r, "the clock cannot be read; give", "--as-of");
    r->report.as_of =
        (struct date){ (int16_t)(utc.tm_year + 1900), (uint8_t)(utc.tm_mon + 1), (uint8_t)utc.tm_mday };
    return true;
}

static bool open_session(struct run *r)
{
    const char *broken = "", *lang = r->options.lang ? r->options.lang : "en";
    if (!session_open(&r->session, &r->options.limits, &broken)) {
        tell_error("this program was built wrong: %s", broken);
        r->exit = EXIT_FAULT;
        return false;
    }
    if (!catalog_load(&r->catalog, lang))
        return usage(r, "--lang takes en or ar, not", lang);
    r->voice = (struct voice){ &r->catalog, &r->session.registry };
    return true;
}

static void add_digest(struct run *r, struct digest *d)
{
    MEMORY_ROOM(r->digests.at, r->digests.count, r->digests.cap);
    r->digests.at[r->digests.count++] = d;
}

static void check_files(struct run *r)
{
    struct source_room room = { { 0 }, { 0 } };
    for (uint32_t i = 0; i < r->files.count; i++) {
        struct source source;
        const struct file *f = &r->files.at[i];
        if (!source_load(&source, f->path, f->path, r->options.limits.bytes, &room)) {
            r->exit = graver(r->exit, EXIT_NOT_THERE);
            continue;
        }
        struct digest *d = session_check(&r->session, &source, &r->arena);
        d->aside = f->walked && (d->kind & (REGISTRY | SETTINGS));
        add_digest(r, d);
    }
    source_room_free(&room);
}

/* A file of digests: the hash of the registry that it was made with. */
struct shard {
    bool there;
    uint8_t registry[HASH];
};

static bool read_digests(struct run *r, struct shard *shards)
{
    struct buf bytes = { 0 };
    for (int i = 0; i < r->options.word_count; i++) {
        const char *path = r->options.words[i];
        if (!file_read(path, SIZE_MAX, &bytes)) {
            r->exit = graver(r->exit, EXIT_NOT_THERE);
            continue;
        }
        shards[i].there = true;
        switch (
            digests_read(buf_all(&bytes), session_pin(&r->session), &r->arena, &r->digests, shards[i].registry)) {
        case DIGESTS_GOOD:
            break;
        case DIGESTS_OTHER_PIN:
            usage(r, "made by another version of this program:", path);
            break;
        case DIGESTS_DAMAGED:
            usage(r, "not a whole file of digests:", path);
        }
    }
    buf_free(&bytes);
    return r->exit != EXIT_USAGE;
}

/* Settings hold for a record wherever it was read: they are looked for from the path that its digest holds. */
static bool gather_settings(struct run *r)
{
    for (uint32_t i = 0; i < r->files.count && !r->options.no_settings; i++)
        settings_look(&r->settings, &r->session, str_of(r->files.at[i].path));
    for (uint32_t i = 0; i < r->digests.count && !r->options.no_settings; i++)
        settings_look(&r->settings, &r->session, r->digests.at[i]->path);
    if (!settings_apply(&r->settings, &r->session, &r->options))
        r->exit = graver(r->exit, EXIT_USAGE);
    return r->exit != EXIT_USAGE;
}

static bool take_digests(struct run *r)
{
    struct shard *shards = arena_get(&r->arena, (size_t)r->options.word_count * sizeof *shards);
    const struct registry *ours = &r->session.registry;
    bool good = read_digests(r, shards) && gather_settings(r);
    for (int i = 0; good && i < r->options.word_count; i++)
        if (shards[i].there && memcmp(shards[i].registry, ours->hash, HASH) != 0)
            usage(r, "made with another registry; give its --registry, or run where its settings stand:",
                  r->options.words[i]);
    return r->exit != EXIT_USAGE;
}

static bool find_files(struct run *r)
{
    if (!r->options.word_count)
        return usage(r, "name at least one file or folder;", "treatylint --help");
    for (int i = 0; i < r->options.word_count && !r->options.digests; i++)
        if (!files_add(&r->files, r->options.words[i]))
            r->exit = graver(r->exit, EXIT_NOT_THERE);
    return true;
}

bool run_open(struct run *r, unsigned command, int argc, char **argv)
{
    *r = (struct run){ 0 };
    if (!options_read(&r->options, command, argc, argv)) {
        r->exit = EXIT_USAGE;
        return false;
    }
    if (r->options.help || !read_as_of(r) || !find_files(r) || !open_session(r))
        return false;
    if (r->options.digests)
        return take_digests(r);
    if (!gather_settings(r))
        return false;
    check_files(r);
    return true;
}

/* Records of invented and of real States are never added up. */
static bool is_mixed(const struct run *r)
{
    bool invented = false, real = false;
    for (uint32_t i = 0; i < r->digests.count; i++)
        for (uint32_t n = 0; n < r->digests.at[i]->fact_count; n++) {
            const struct arg *state = fact_field(&r->digests.at[i]->facts[n], "state");
            const struct state *known = state ? registry_state(&r->session.registry, state->text) : NULL;
            invented = invented || (known && known->invented);
            real = real || (known && !known->invented);
        }
    return invented && real;
}

bool run_report(struct run *r)
{
    if (!r->options.allow_mixed && is_mixed(r))
        return usage(r, "records of invented and of real States stand together; separate them, or give",
                     "--allow-mixed");
    r->report.registry = &r->session.registry;
    r->report.most = r->options.limits.findings;
    r->report.sources = r->settings.sources;
    r->report.source_count = r->settings.source_count;
    report_make(&r->report, r->digests.at, r->digests.count);
    return true;
}

void run_close(struct run *r)
{
    report_free(&r->report);
    catalog_free(&r->catalog);
    memory_drop(r->digests.at);
    arena_free(&r->arena);
    session_close(&r->session);
    settings_free(&r->settings);
    files_free(&r->files);
}
