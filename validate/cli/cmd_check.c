/* treatylint check: the report of what was found. */
#define _GNU_SOURCE /* memmem */
#include "command.h"
#include "escape.h"
#include "fixing.h"
#include "input.h"
#include "leave.h"
#include "views.h"

/* The level from which findings make the exit code; ERROR + 1 for "never", 0 where it is none. */
static int read_level(const char *name)
{
    static const char *const levels[] = {
        [NOTE] = "note", [WARNING] = "warning", [ERROR] = "error", [ERROR + 1] = "never"
    };
    for (int i = NOTE; i <= ERROR + 1; i++)
        if (strcmp(name, levels[i]) == 0)
            return i;
    return 0;
}

static bool begins_baseline(struct str bytes)
{
    return memmem(bytes.at, bytes.len, "<baseline", 9);
}

/* Only a baseline is written over, so that who forgets the name of it loses no record. */
static bool may_write(struct run *r, const char *path)
{
    bool good = input_gives_way(path, begins_baseline, "baseline");
    if (good && output_ready(path))
        return true;
    r->exit = good ? EXIT_FAULT : EXIT_USAGE;
    return false;
}

static int write_baseline(struct run *r, const char *path)
{
    struct buf out = { 0 };
    baseline_write(&out, &r->report);
    bool good = output_write(path, buf_all(&out));
    buf_free(&out);
    return good ? EXIT_CLEAN : EXIT_FAULT;
}

/* Fixes the records. False where the run must not go on. */
static bool fix(struct run *r)
{
    struct fixing fixing = { 0 };
    bool good = fixing_make(&fixing, r) && fixing_write(&fixing, r);
    fixing_free(&fixing);
    return good;
}

/* Shows what would be fixed. */
static int show_fixes(struct run *r)
{
    struct fixing fixing = { 0 };
    struct buf out = { 0 };
    if (run_read(r) && run_report(r) && fixing_make(&fixing, r)) {
        r->exit = fixing_show(&fixing, r, &out) ? graver(r->exit, EXIT_FINDINGS) : r->exit;
        r->exit = command_end(r, NULL, buf_all(&out));
    }
    fixing_free(&fixing);
    buf_free(&out);
    return r->exit;
}

/* What cannot stand together. False, with a message. */
static bool fits_together(const struct options *o)
{
    if (o->digests && (o->fix || o->diff))
        tell_error("--fix and --diff need the records themselves, not digests of them");
    else if (o->fix && o->diff)
        tell_error("--fix writes what --diff only shows; give one of them");
    else
        return true;
    return false;
}

/* `level`: that of the command line; 0: that of settings, or of errors. */
static void read_and_write(struct run *r, const struct views *views, int level)
{
    r->report.verbose = r->options.verbose;
    r->report.statistics = r->options.statistics;
    if (!run_read(r) || !run_report(r) || (r->options.fix && !fix(r)))
        return;
    if (!level)
        level = r->settings.demands.fail_on ? r->settings.demands.fail_on : ERROR;
    r->report.quiet = r->options.quiet ? (uint8_t)level : 0;
    if (level <= ERROR && report_fails(&r->report, (enum severity)level))
        r->exit = graver(r->exit, EXIT_FINDINGS);
    r->exit = graver(r->exit, views_write(views, r));
    if (r->options.new_baseline)
        r->exit = graver(r->exit, write_baseline(r, r->options.new_baseline));
}

/* A path a line, harmless for a terminal. */
static int list_files(struct run *r)
{
    struct buf out = { 0 };
    if (run_find(r)) {
        if (!r->files.count && r->excluded.count)
            leave_tell_nothing(r);
        for (uint32_t i = 0; i < r->files.count; i++) {
            escape(&out, ESCAPE_TERMINAL, str_of(r->files.at[i].path));
            buf_byte(&out, '\n');
        }
        r->exit = command_end(r, NULL, buf_all(&out));
    }
    buf_free(&out);
    return r->exit;
}

static int check(const struct command *command, int argc, char **argv)
{
    struct run r;
    struct views views = { 0 };
    if (!run_begin(&r, FOR_CHECK, argc, argv))
        return r.exit;
    r.waives = r.covers = true;
    if (r.options.help)
        return command_help(command);
    const char *name = r.options.fail_on;
    int level = name ? read_level(name) : 0;
    if (name && !level) {
        tell_error("--fail-on takes error, warning, note or never, not '%s'", name);
        r.exit = EXIT_USAGE;
    } else if (!fits_together(&r.options)) {
        r.exit = EXIT_USAGE;
    } else if (r.options.list_files) {
        r.exit = list_files(&r);
    } else if (r.options.diff) {
        r.exit = show_fixes(&r);
    } else if (views_read(&views, &r) && (!r.options.new_baseline || may_write(&r, r.options.new_baseline))) {
        read_and_write(&r, &views, level);
    }
    int exit = r.exit;
    views_free(&views);
    run_close(&r);
    return exit;
}

const struct command command_check = {
    .name = "check",
    .words = "PATH...",
    .help = "check records: files, folders, or - for standard input",
    .bit = FOR_CHECK,
    .run = check,
};
