/* treatylint deadlines: each deadline under Articles 3 and 4 with its derivation, and what the registry and the
 * reports given know of it. */
#include <unistd.h>

#include "command.h"
#include "format.h"
#include "terminal.h"

/* What is told of a record that was not read to its end, or has errors, may not be what the meeting decided. */
static void tell_doubts(struct run *r)
{
    for (uint32_t i = 0; i < r->report.record_count; i++) {
        const struct digest *d = &r->report.records[i].judged;
        bool wrong = false;
        for (uint32_t n = 0; n < d->finding_count; n++)
            wrong = wrong || d->findings[n].severity == ERROR;
        if (!d->whole)
            tell_error("%.*s: could not be read, and no decision of it is told; treatylint check says why",
                       (int)d->path.len, d->path.at);
        else if (wrong)
            tell_error("%.*s: has findings of severity error, on which what is told may rest; treatylint check "
                       "lists them",
                       (int)d->path.len, d->path.at);
        if (!d->whole || wrong)
            r->exit = graver(r->exit, EXIT_FINDINGS);
    }
}

static void make(struct run *r, const struct format *format)
{
    struct deadlines list;
    struct buf out = { 0 };
    tell_doubts(r);
    if (!r->options.output || strcmp(r->options.output, "-") == 0)
        r->report.screen = terminal_screen(STDOUT_FILENO);
    deadlines_make(&list, &r->report, str_of(r->options.state), r->options.allow_mixed);
    format->deadlines(&out, &list, &r->report, &r->voice);
    r->exit = command_end(r, r->options.output, buf_all(&out));
    deadlines_free(&list);
    buf_free(&out);
}

static int deadlines(const struct command *command, int argc, char **argv)
{
    struct run r;
    if (!run_begin(&r, FOR_DEADLINES, argc, argv))
        return r.exit;
    if (r.options.help)
        return command_help(command);
    const struct format *format = format_named(r.options.format ? r.options.format : "text", USE_DEADLINES);
    r.registry_alone = true;
    if (run_read_for_state(&r))
        make(&r, format);
    int exit = r.exit;
    run_close(&r);
    return exit;
}

const struct command command_deadlines = {
    .name = "deadlines",
    .words = "[PATH]...",
    .help = "list deadlines with their derivation; reports of meetings add their decisions",
    .about =
        "Each deadline under Articles 3 and 4 is told with the steps by which it was computed, the decisions on "
        "it, and the days left. The registry that is built in knows them without a record; reports of meetings "
        "that are given add their decisions.",
    .examples = { { "treatylint deadlines --state CHL", "those of a State" },
                  { "treatylint deadlines --format csv -o deadlines.csv records/", "all of them, as a table" } },
    .bit = FOR_DEADLINES,
    .run = deadlines,
};
