/* treatylint check: the report of what was found. */
#define _GNU_SOURCE /* memmem */
#include "command.h"
#include "escape.h"
#include "fixing.h"
#include "input.h"
#include "leave.h"
#include "verdict.h"
#include "views.h"

static bool begins_baseline(struct str bytes)
{
    return memmem(bytes.at, bytes.len, "<baseline", 9);
}

static bool begins_receipt(struct str bytes)
{
    return memmem(bytes.at, bytes.len, "<receipt", 8);
}

/* Only what the program wrote itself is written over, so that who forgets the name of it loses no record. */
static bool may_write(struct run *r, const char *path, bool (*begins)(struct str), const char *noun)
{
    if (!path)
        return true;
    bool good = input_gives_way(path, begins, noun);
    if (good && output_ready(path))
        return true;
    r->exit = good ? EXIT_FAULT : EXIT_USAGE;
    return false;
}

static void put_baseline(const struct run *r, struct buf *out)
{
    baseline_write(out, &r->report);
}

/* Writes what the run leaves beside its report, if it is asked for. */
static int leave_document(const struct run *r, const char *path, void (*put)(const struct run *, struct buf *))
{
    struct buf out = { 0 };
    if (!path)
        return EXIT_CLEAN;
    put(r, &out);
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
    else if (o->receipt && !o->as_of)
        tell_error("--receipt needs --as-of DATE: a check is repeated as of the same day");
    else if (o->diff && (o->receipt || o->new_baseline || o->formats.count || o->list_files))
        tell_error("--diff only shows a patch; it takes no --format, --receipt, --write-baseline or --list-files");
    else if (o->fix && o->diff)
        tell_error("--fix writes what --diff only shows; give one of them");
    else
        return true;
    return false;
}

static void read_and_write(struct run *r, const struct views *views)
{
    r->report.verbose = r->options.verbose;
    r->report.statistics = r->options.statistics;
    if (!run_read(r) || !run_report(r) || (r->options.fix && !fix(r)))
        return;
    r->report.quiet = r->options.quiet ? (uint8_t)verdict_level(r) : 0;
    r->exit = verdict_exit(r);
    int written = leave_document(r, r->options.receipt, verdict_receipt);
    written = graver(written, views_write(views, r));
    written = graver(written, leave_document(r, r->options.new_baseline, put_baseline));
    r->exit = graver(r->exit, written);
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
    if (!fits_together(&r.options)) {
        r.exit = EXIT_USAGE;
    } else if (r.options.list_files) {
        r.exit = list_files(&r);
    } else if (r.options.diff) {
        r.exit = show_fixes(&r);
    } else if (views_read(&views, &r) && may_write(&r, r.options.new_baseline, begins_baseline, "baseline") &&
               may_write(&r, r.options.receipt, begins_receipt, "receipt")) {
        read_and_write(&r, &views);
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
    .about =
        "Each record is read, validated against the schema of its kind, and judged by every rule that is for it; "
        "then the records are looked at together. What is found is told with its line, its legal basis and how "
        "to mend it.\n"
        "What was not checked is said at the end. Nothing is concluded from a record that is not given, unless "
        "--complete, or the settings, declare that all are.\n"
        "Records of invented and of real States are not checked together.",
    .examples = { { "treatylint check --lang ar report.xml", "all that is found in a report, in Arabic" },
                  { "treatylint check --quiet --fail-on warning records/",
                    "only what makes the exit code, warnings too" },
                  { "treatylint check --format text --format html=report.html report.xml",
                    "a page beside the text" },
                  { "treatylint check --as-of 2026-11-01 --format github --format sarif=findings.sarif records/",
                    "in a CI job: the same bytes on every day" },
                  { "treatylint check --fix report.xml", "what is only written otherwise, as it was meant" },
                  { "treatylint check --write-baseline baseline.xml records/",
                    "keep what is found today out of the way of what is new" } },
    .bit = FOR_CHECK,
    .run = check,
};
