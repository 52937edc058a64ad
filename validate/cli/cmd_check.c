/* treatylint check: the report of what was found. */
#define _GNU_SOURCE /* memmem */
#include "command.h"
#include "escape.h"
#include "input.h"
#include "views.h"

/* The level from which findings make the exit code; ERROR + 1 for "never". */
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

/* `level`: that of the command line; 0: that of settings, or of errors. */
static void read_and_write(struct run *r, const struct views *views, int level)
{
    r->report.verbose = r->options.verbose;
    r->report.statistics = r->options.statistics;
    if (!run_read(r) || !run_report(r))
        return;
    if (!level)
        level = r->settings.fail_on ? r->settings.fail_on : ERROR;
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
    r.waives = true;
    if (r.options.help)
        return command_help(command);
    const char *name = r.options.fail_on;
    int level = name ? read_level(name) : 0;
    if (r.options.list_files) {
        r.exit = list_files(&r);
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
                  { "treatylint check --write-baseline baseline.xml records/",
                    "keep what is found today out of the way of what is new" } },
    .bit = FOR_CHECK,
    .run = check,
};
