/* The way of a run; see run.h. */
#include "run.h"

#include <sys/stat.h>

#include <time.h>

#include "input.h"
#include "leave.h"
#include "names.h"
#include "output.h"
#include "progress.h"
#include "shards.h"
#include "side_by_side.h"
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

/* How workers are held, beside their limits. */
static bool read_sandbox(struct run *r)
{
    static const char *const ways[] = {
        [SANDBOX_AUTO] = "auto", [SANDBOX_REQUIRE] = "require", [SANDBOX_OFF] = "off"
    };
    const char *given = r->options.sandbox ? r->options.sandbox : "auto";
    for (int i = 0; i < (int)(sizeof ways / sizeof *ways); i++)
        if (strcmp(given, ways[i]) == 0 && apart_choose((enum sandbox)i, &r->limits.boxed))
            return true;
    r->exit = EXIT_USAGE;
    return false;
}

static bool open_session(struct run *r)
{
    const char *broken = "";
    unsigned kinds = r->options.digests ? EVERY_KIND & ~RECORDS : EVERY_KIND; /* digests hold what records gave */
    if (!session_open(&r->session, &r->options.limits, kinds, &broken)) {
        tell_error("this program was built wrong: %s", broken);
        r->exit = EXIT_FAULT;
        return false;
    }
    if (!options_language(&r->options, &r->catalog)) {
        r->exit = graver(r->exit, EXIT_USAGE);
        return false;
    }
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
    r->gaps = true;
    return false;
}

static void tell_death(const char *path, const struct outcome_of_file *o)
{
    static const char *const told[] = {
        [ENDED_WELL] = "the worker ended before its answer",
        [ENDED_BY_SANDBOX] = "the worker tried what its sandbox refuses",
        [ENDED_ASTRAY] = "the worker gave an answer that is none",
    };
    if (o->ending == ENDED_BY_SIGNAL)
        tell_error("%s: the worker died of signal %d; the record was not checked", path, o->reason);
    else
        tell_error("%s: %s; the record was not checked", path, told[o->ending]);
}

/* The digest of a record whose worker ended before its answer: a limit is a finding, all else is told on stderr. */
static struct digest *give_up(struct run *r, const char *path, const struct outcome_of_file *o)
{
    const struct apart_limits *limits = &r->limits;
    struct source source = { .path = str_of(path) };
    if (o->ending == ENDED_BY_TIME)
        return session_given_up(&r->session, &source, "limit/time", limits->seconds, &r->arena);
    if (o->ending == ENDED_BY_MEMORY)
        return session_given_up(&r->session, &source, "limit/memory", limits->megabytes, &r->arena);
    tell_death(path, o);
    r->exit = EXIT_FAULT;
    return session_given_up(&r->session, &source, NULL, 0, &r->arena);
}

/* A shard that is named as a record is one for which the option was forgotten. */
static void tell_shard(const struct file *f, const struct digest *d)
{
    if (!f->folder && !d->whole && strcmp(f->path, "-") != 0 && input_begins(f->path, digests_begin))
        tell_error("%s: is a file of digests; --digests reads it", f->path);
}

/* False where there is no digest of a file. */
static bool take_outcome(struct run *r, const struct file *f, const struct outcome_of_file *o)
{
    if (o->unread) {
        input_tell(f->path, o->reason);
        return not_there(r);
    }
    struct digest *d = o->digest ? o->digest : give_up(r, f->path, o);
    tell_shard(f, d);
    d->found = f->folder != 0;
    d->aside = f->folder && (d->kind & (EVERY_KIND & ~RECORDS));
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

struct pool run_pool(struct run *r, const struct files *files)
{
    uint32_t workers = r->options.workers ? r->options.workers : pool_processors();
    return (struct pool){ &r->session, files, workers, r->limits };
}

static bool check_files(struct run *r)
{
    struct outcome_of_file *outcomes = arena_get(&r->arena, r->files.count * sizeof *outcomes);
    uint32_t *folder_of = arena_get(&r->arena, r->files.count * sizeof *folder_of);
    struct pool pool = run_pool(r, &r->files);
    progress_begin(&r->voice, r->files.count);
    bool checked = pool_check(&pool, &r->arena, outcomes);
    progress_end();
    if (!checked) {
        r->exit = EXIT_FAULT;
        return false;
    }
    take_outcomes(r, outcomes, folder_of);
    keep_registries(r, folder_of);
    for (uint32_t i = 0; i < r->files.folder_count; i++)
        if (!r->files.folders[i].fruitful && !r->files.folders[i].spared) {
            tell_error("%s: no record in this folder", r->files.folders[i].path);
            not_there(r);
        }
    return true;
}

/* The language that settings ask for, where the command line names none. */
static bool speak(struct run *r)
{
    const char *language = r->settings.demands.language;
    if (!language || r->options.lang)
        return true;
    catalog_free(&r->catalog);
    if (catalog_load(&r->catalog, language))
        return true;
    tell_error("%s: there is no language '%s'; --help lists them", r->settings.demands.spoken_by, language);
    return false;
}

/* Limits that settings lower hold for records: what settings themselves name is not from whom the records are. */
static void take_limits(struct run *r)
{
    demands_limit(&r->settings.demands, &r->options);
    session_limit(&r->session, &r->options.limits);
    r->limits.seconds = r->options.seconds;
    r->limits.megabytes = r->options.megabytes;
}

/* Settings hold for a record wherever it was read: they are looked for from the path that its digest holds. */
static bool gather_settings(struct run *r)
{
    for (uint32_t i = 0; i < r->files.count && !r->options.no_settings; i++)
        settings_look(&r->settings, &r->session, str_of(r->files.at[i].path), r->files.at[i].folder != 0);
    for (uint32_t i = 0; i < r->digests.count && !r->options.no_settings; i++)
        settings_look(&r->settings, &r->session, r->digests.at[i]->path, r->digests.at[i]->found);
    bool good = settings_apply(&r->settings, &r->session, &r->options, r->waives) && speak(r);
    take_limits(r);
    if (!good)
        r->exit = graver(r->exit, EXIT_USAGE);
    return good;
}

static bool take_digests(struct run *r)
{
    struct shards shards;
    int told = shards_read(&shards, r->options.words, (uint32_t)r->options.word_count, &r->session, &r->arena,
                           &r->digests);
    r->exit = graver(r->exit, told);
    for (uint32_t i = 0; i < shards.count && shards.good; i++)
        leave_note_shard(r, &shards.at[i].imprint.excluded);
    if (!shards.good || !gather_settings(r))
        return false;
    int other = shards_compare(&shards, &r->session);
    r->exit = graver(r->exit, other);
    return other == EXIT_CLEAN;
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
    return r->name = *r->options.words++;
}

static bool is_output_ready(struct run *r)
{
    if (r->to_folder ? output_folder(r->options.output) : output_ready(r->options.output))
        return true;
    r->exit = EXIT_FAULT;
    return false;
}

static bool read_profile(struct run *r)
{
    bool good = settings_profile(&r->settings, r->options.profile);
    if (!good)
        r->exit = EXIT_USAGE;
    return good;
}

/* All that is needed before settings can be read. */
static bool prepare(struct run *r)
{
    return read_profile(r) && read_as_of(r) && read_sandbox(r) && open_session(r);
}

bool run_open(struct run *r, const char *path)
{
    if (!is_output_ready(r) || !prepare(r))
        return false;
    if (!r->options.no_settings)
        settings_look(&r->settings, &r->session, str_of(path), true);
    return gather_settings(r);
}

static bool is_of(const char *path, const struct stat *s)
{
    struct stat its;
    return path && stat(path, &its) == 0 && its.st_dev == s->st_dev && its.st_ino == s->st_ino;
}

/* Settings, and what they or options name; but not a baseline, which may be read and written anew. */
static bool is_in_force(const struct run *r, const struct stat *s)
{
    const struct in_force *f = &r->settings.in_force;
    bool read = false;
    for (uint32_t i = 0; !read && i < f->source_count; i++)
        read = f->sources[i].hash && strcmp(f->sources[i].phrase, "check/baseline") != 0 &&
               is_of(f->sources[i].file.at, s);
    return read;
}

static bool is_read(const struct run *r, const struct stat *s)
{
    bool read = is_of(r->name, s) || is_in_force(r, s);
    for (uint32_t i = 0; i < r->files.count; i++)
        read |= r->files.at[i].device == s->st_dev && r->files.at[i].inode == s->st_ino;
    for (int i = 0; !read && i < r->options.word_count; i++)
        read = is_of(r->options.words[i], s);
    for (uint32_t i = 0; !read && i < r->options.from.count; i++)
        read = is_of(r->options.from.at[i], s);
    return read;
}

bool run_spares_inputs(struct run *r, const char *path)
{
    struct stat s;
    bool over = path && stat(path, &s) == 0 && S_ISREG(s.st_mode) && is_read(r, &s);
    return !over || usage(r, "the output would go over a file that is read; nothing was written:", path);
}

bool run_find(struct run *r)
{
    if (!r->options.word_count && !r->registry_alone)
        return usage(r, "name at least one file or folder;", "treatylint --help");
    if (!prepare(r))
        return false;
    for (int i = 0; i < r->options.word_count && !r->options.digests; i++)
        if (!files_add(&r->files, r->options.words[i]))
            not_there(r);
    leave_out_files(r);
    if (r->settings.failed) {
        r->exit = graver(r->exit, EXIT_USAGE);
        return false;
    }
    if (!files_tell(&r->files))
        not_there(r);
    files_settle(&r->files);
    leave_note_files(r);
    return true;
}

bool run_read(struct run *r)
{
    if (!is_output_ready(r) || !run_find(r) || !run_spares_inputs(r, r->options.output))
        return false;
    bool good = r->options.digests ? take_digests(r) : gather_settings(r) && check_files(r);
    if (good)
        leave_close(r);
    return good;
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

bool run_report(struct run *r)
{
    r->report.registry = &r->session.registry;
    r->report.most = r->options.limits.findings;
    r->report.sources = r->settings.in_force.sources;
    r->report.source_count = r->settings.in_force.source_count;
    r->report.waiver_files = r->settings.files.documents.at;
    r->report.waiver_file_count = r->settings.files.documents.count;
    r->report.excluded = &r->excluded;
    r->report.complete = &r->settings.complete;
    r->report.baseline = r->settings.files.based ? &r->settings.files.baseline : NULL;
    r->report.side_by_side = r->options.workers == 1 ? NULL : side_by_side;
    r->report.levels_of = settings_levels;
    r->report.levels_data = &r->settings;
    r->report.levels = r->settings.said.at;
    r->report.level_count = r->settings.said.count;
    report_make(&r->report, r->digests.at, r->digests.count);
    if (r->covers)
        report_cover(&r->report);
    else
        leave_tell(r);
    if (r->report.names == NAMES_BOTH && !r->options.allow_mixed) /* which are never added up */
        return usage(r, "records of invented and of real States stand together; separate them, or give",
                     "--allow-mixed");
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
    excluded_free(&r->excluded);
}
