/* The way of a run; see run.h. */
#include "run.h"

#include <time.h>

#include "input.h"
#include "names.h"
#include "output.h"
#include "pool.h"
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

/* How workers are held. */
static bool read_limits(struct run *r)
{
    static const char *const ways[] = {
        [SANDBOX_AUTO] = "auto", [SANDBOX_REQUIRE] = "require", [SANDBOX_OFF] = "off"
    };
    const char *given = r->options.sandbox ? r->options.sandbox : "auto";
    r->limits = (struct apart_limits){ .seconds = r->options.seconds, .megabytes = r->options.megabytes };
    for (int i = 0; i < (int)(sizeof ways / sizeof *ways); i++)
        if (strcmp(given, ways[i]) == 0) {
            if (apart_choose((enum sandbox)i, &r->limits.boxed))
                return true;
            r->exit = EXIT_USAGE;
            return false;
        }
    return usage(r, "--sandbox takes require, auto or off, not", given);
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

static bool not_there(struct run *r)
{
    r->exit = graver(r->exit, EXIT_NOT_THERE);
    return false;
}

static void tell_death(const char *path, const struct outcome_of_file *o)
{
    if (o->fate == FATE_REFUSED)
        tell_error("%s: the worker tried what its sandbox refuses; the record was not checked", path);
    else if (o->reason)
        tell_error("%s: the worker died of signal %d; the record was not checked", path, o->reason);
    else
        tell_error("%s: the worker ended before its answer; the record was not checked", path);
}

/* What became of a file, told on stderr where it is no finding; false where there is no digest of it. */
static bool take_outcome(struct run *r, const struct file *f, const struct outcome_of_file *o)
{
    const struct apart_limits *limits = &r->limits;
    struct source source = { .path = str_of(f->path) };
    struct digest *d = o->digest;
    switch (o->fate) {
    case FATE_NOT_READ:
        input_tell(f->path, o->reason);
        return not_there(r);
    case FATE_TIME:
        d = session_given_up(&r->session, &source, "limit/time", limits->seconds, &r->arena);
        break;
    case FATE_MEMORY:
        d = session_given_up(&r->session, &source, "limit/memory", limits->megabytes, &r->arena);
        break;
    case FATE_REFUSED:
    case FATE_DIED:
        tell_death(f->path, o);
        r->exit = EXIT_FAULT;
        d = session_given_up(&r->session, &source, NULL, 0, &r->arena);
        break;
    case FATE_CHECKED:
        break;
    }
    d->aside = f->folder && (d->kind & (REGISTRY | SETTINGS | WAIVERS));
    add_digest(r, d);
    return true;
}

/* A folder of registries or waivers, without records and without settings for them, is a folder of what is to be
 * checked. */
static void keep_registries(struct run *r, const uint32_t *folder_of)
{
    for (uint32_t i = 0; i < r->digests.count; i++) {
        if (!folder_of[i])
            continue;
        struct folder *folder = &r->files.folders[folder_of[i] - 1];
        if (!folder->settled && (!folder->fruitful || folder->registries)) {
            r->digests.at[i]->aside = false;
            folder->fruitful = folder->registries = true;
        }
    }
}

/* Notes what each folder holds; `folder_of` is that of what stands aside, by digest. */
static void take_outcomes(struct run *r, const struct outcome_of_file *outcomes, uint32_t *folder_of)
{
    for (uint32_t i = 0; i < r->files.count; i++) {
        const struct file *f = &r->files.at[i];
        uint32_t at = r->digests.count;
        struct folder *folder = f->folder ? &r->files.folders[f->folder - 1] : NULL;
        bool there = take_outcome(r, f, &outcomes[i]);
        if (there && r->digests.at[at]->aside)
            folder_of[at] = f->folder;
        if (!folder)
            continue;
        if (!there || !r->digests.at[at]->aside) /* a record, or it was told what is wrong */
            folder->fruitful = true;
        else if (r->digests.at[at]->kind == SETTINGS)
            folder->settled = true;
    }
}

static bool check_files(struct run *r)
{
    struct outcome_of_file *outcomes = arena_get(&r->arena, r->files.count * sizeof *outcomes);
    uint32_t *folder_of = arena_get(&r->arena, r->files.count * sizeof *folder_of);
    struct pool pool = { &r->session, &r->files, r->options.workers ? r->options.workers : pool_processors(),
                         r->limits };
    if (!pool_check(&pool, &r->arena, outcomes)) {
        r->exit = EXIT_FAULT;
        return false;
    }
    take_outcomes(r, outcomes, folder_of);
    keep_registries(r, folder_of);
    for (uint32_t i = 0; i < r->files.folder_count; i++)
        if (!r->files.folders[i].fruitful) {
            tell_error("%s: no record in this folder", r->files.folders[i].path);
            not_there(r);
        }
    return true;
}

/* A file of digests, and the hash of the registry that it was made with. */
struct shard {
    bool there;
    uint8_t registry[HASH];
};

enum { SHARD_MEGABYTES = 512 };

static bool load_shard(const char *path, struct buf *out)
{
    int from = input_open(path, false);
    out->len = 0;
    if (from < 0)
        return false;
    int reason = input_take(from, ((size_t)SHARD_MEGABYTES << 20) + 1, out);
    input_close(from);
    if (reason)
        input_tell(path, reason);
    return !reason;
}

static bool read_shard(struct run *r, const char *path, struct buf *bytes, struct shard *shard)
{
    uint32_t i = r->digests.count;
    if (!load_shard(path, bytes))
        return not_there(r);
    if (bytes->len > (size_t)SHARD_MEGABYTES << 20) {
        tell_error("%s: more than the %d MiB that a file of digests may have", path, SHARD_MEGABYTES);
        r->exit = EXIT_USAGE;
        return false;
    }
    shard->there = true;
    switch (digests_read(buf_all(bytes), session_pin(&r->session), &r->arena, &r->digests, shard->registry)) {
    case DIGESTS_OTHER_PIN:
        return usage(r, "made by another version of this program:", path);
    case DIGESTS_DAMAGED:
        return usage(r, "not a whole file of digests:", path);
    case DIGESTS_GOOD:
        break;
    }
    while (i < r->digests.count && r->digests.at[i]->aside)
        i++;
    if (i < r->digests.count)
        return true;
    tell_error("%s: no record in this file of digests", path);
    return not_there(r);
}

static bool read_digests(struct run *r, struct shard *shards)
{
    struct buf bytes = { 0 };
    for (int i = 0; i < r->options.word_count; i++)
        read_shard(r, r->options.words[i], &bytes, &shards[i]);
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
    if (!settings_apply(&r->settings, &r->session, &r->options, r->waives))
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
    if (!r->options.word_count && !r->registry_alone)
        return usage(r, "name at least one file or folder;", "treatylint --help");
    for (int i = 0; i < r->options.word_count && !r->options.digests; i++)
        if (!files_add(&r->files, r->options.words[i]))
            not_there(r);
    files_settle(&r->files);
    return true;
}

bool run_begin(struct run *r, unsigned command, int argc, char **argv)
{
    *r = (struct run){ 0 };
    if (options_read(&r->options, command, argc, argv))
        return true;
    r->exit = EXIT_USAGE;
    return false;
}

const char *run_name(struct run *r)
{
    if (!r->options.word_count)
        return NULL;
    r->options.word_count--;
    return *r->options.words++;
}

static bool is_output_ready(struct run *r)
{
    if (output_ready(r->options.output))
        return true;
    r->exit = EXIT_FAULT;
    return false;
}

bool run_open(struct run *r, const char *path)
{
    if (!is_output_ready(r) || !read_as_of(r) || !read_limits(r) || !open_session(r))
        return false;
    if (!r->options.no_settings)
        settings_look(&r->settings, &r->session, str_of(path));
    return gather_settings(r);
}

bool run_read(struct run *r)
{
    if (!is_output_ready(r))
        return false;
    if (!read_as_of(r) || !read_limits(r) || !find_files(r) || !open_session(r))
        return false;
    if (r->options.digests)
        return take_digests(r);
    if (!gather_settings(r))
        return false;
    return check_files(r);
}

bool run_knows_state(const struct run *r)
{
    const char *code = r->options.state;
    if (!code || registry_state(&r->session.registry, str_of(code)))
        return true;
    struct str near = nearest_state_by_code(&r->session.registry, str_of(code));
    if (near.len)
        tell_error("--state: there is no State '%s'; did you mean %.*s?", code, (int)near.len, near.at);
    else
        tell_error("--state takes a State by its three-letter code, such as BGR, not '%s'", code);
    return false;
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
    r->report.waiver_files = r->settings.waivers.at;
    r->report.waiver_file_count = r->settings.waivers.count;
    r->report.complete = &r->settings.complete;
    report_make(&r->report, r->digests.at, r->digests.count);
    return true;
}

bool run_read_for_state(struct run *r)
{
    if (!run_read(r))
        return false;
    if (run_knows_state(r))
        return run_report(r);
    r->exit = EXIT_USAGE;
    return false;
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
