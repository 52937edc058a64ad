/* treatylint check: the report of what was found. */
#include "command.h"
#include "format.h"

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

static int check(const struct command *command, int argc, char **argv)
{
    struct run r;
    struct buf out = { 0 };
    if (!run_begin(&r, FOR_CHECK, argc, argv))
        return r.exit;
    r.waives = true;
    if (r.options.help)
        return command_help(command);
    const char *name = r.options.format ? r.options.format : "text";
    const char *level_name = r.options.fail_on ? r.options.fail_on : "error";
    const struct format *format = format_named(name, USE_REPORT);
    int level = read_level(level_name);
    if (!format)
        tell_error("--format takes text or json, not '%s'", name);
    if (!level)
        tell_error("--fail-on takes error, warning, note or never, not '%s'", level_name);
    if (!format || !level)
        return EXIT_USAGE;
    if (run_read(&r) && run_report(&r)) {
        format->report(&out, &r.report, &r.voice);
        if (level <= ERROR && report_fails(&r.report, (enum severity)level))
            r.exit = graver(r.exit, EXIT_FINDINGS);
        r.exit = command_end(&r, NULL, buf_all(&out));
    }
    int exit = r.exit;
    buf_free(&out);
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
