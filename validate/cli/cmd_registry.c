/* treatylint registry update: what reports of meetings add to the registry, as a file for --registry. */
#include "command.h"
#include "source.h"
#include "update.h"

/* Tells what stands against using a record: the errors alone, not its warnings and notes. */
static void tell_errors(struct run *r, const struct digest *d)
{
    struct digest errors = *d;
    struct source source = { .path = { arena_get(&r->arena, d->path.len + 1), d->path.len } };
    struct remarks remarks = { .findings = &errors };
    errors.findings = arena_get(&r->arena, (d->finding_count + 1) * sizeof *errors.findings);
    errors.finding_count = 0;
    memcpy((char *)source.path.at, d->path.at, d->path.len); /* to be told it ends in a NUL */
    for (uint32_t i = 0; i < d->finding_count; i++)
        if (d->findings[i].severity == ERROR)
            errors.findings[errors.finding_count++] = d->findings[i];
    source_tell(&source, MEETING_REPORT, &remarks, &r->session);
}

static bool accept_all(struct run *r)
{
    for (uint32_t i = 0; i < r->report.record_count; i++) {
        const struct digest *d = &r->report.records[i].judged;
        const char *why = update_refusal(d);
        if (!why)
            continue;
        tell_errors(r, d);
        tell_error("%.*s: %s; nothing is written", (int)d->path.len, d->path.at, why);
        r->exit = graver(r->exit, EXIT_FINDINGS);
    }
    return r->exit == EXIT_CLEAN;
}

/* What is written can be used at once: it is added to the registry of this run. */
static bool fits(struct run *r, struct str document)
{
    struct remarks remarks;
    const char *name = r->report.record_count == 1 ? r->options.words[0] : "registry update";
    struct source source = { .path = str_of(name), .text = arena_copy(&r->arena, document) };
    if (session_overlay(&r->session, &source, &r->arena, &remarks))
        return true;
    source_tell(&source, REGISTRY, &remarks, &r->session);
    r->exit = graver(r->exit, remarks.clash.row.len ? EXIT_FINDINGS : EXIT_FAULT);
    return false;
}

static void update(struct run *r)
{
    struct buf out = { 0 };
    if (!run_read(r) || !run_report(r) || !accept_all(r))
        return;
    update_write(&out, &r->report);
    if (fits(r, buf_all(&out)))
        r->exit = command_end(r, r->options.output, buf_all(&out));
    buf_free(&out);
}

static int registry(const struct command *command, int argc, char **argv)
{
    struct run r;
    if (!run_begin(&r, FOR_REGISTRY, argc, argv))
        return r.exit;
    if (r.options.help)
        return command_help(command);
    const char *name = run_name(&r);
    if (!name || strcmp(name, "update") != 0)
        tell_error("registry takes the word 'update', not '%s'", name ? name : "");
    else if (r.options.word_count)
        tell_error("registry update takes reports by --from, not '%s'", r.options.words[0]);
    else if (!r.options.from.count)
        tell_error("registry update needs at least one --from FILE");
    if (!name || strcmp(name, "update") != 0 || r.options.word_count || !r.options.from.count)
        return EXIT_USAGE;
    r.options.words = (char **)r.options.from.at;
    r.options.word_count = (int)r.options.from.count;
    update(&r);
    int exit = r.exit;
    run_close(&r);
    return exit;
}

const struct command command_registry = {
    .name = "registry",
    .words = "update --from FILE",
    .help = "write what reports of meetings add to the registry, for --registry",
    .about = "registry update writes what reports of meetings add to the registry: their decisions, days and "
             "extensions, each with its source. Reports in which errors are found are not used.",
    .examples = { { "treatylint registry update --from meeting.xml -o next.xml",
                    "the decisions of a meeting, for --registry in every later run" } },
    .bit = FOR_REGISTRY,
    .run = registry,
};
