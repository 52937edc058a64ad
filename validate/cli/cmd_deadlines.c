/* treatylint deadlines: each deadline under Articles 3 and 4 with its derivation, and what the registry and the
 * reports given know of it. */
#include "command.h"
#include "format.h"

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
    const char *name = r.options.format ? r.options.format : "text";
    const struct format *format = format_named(name, USE_DEADLINES);
    if (!format) {
        tell_error("--format takes text, json or csv, not '%s'", name);
        return EXIT_USAGE;
    }
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
    .bit = FOR_DEADLINES,
    .run = deadlines,
};
