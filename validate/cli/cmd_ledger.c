/* treatylint ledger: what decisions given ask of States, item by item, and which records given answer. */
#include "command.h"
#include "format.h"
#include "ledger.h"

/* What a record that was not read to its end asks or answers is not told. */
static void tell_unread(struct run *r)
{
    for (uint32_t i = 0; i < r->report.record_count; i++) {
        const struct digest *d = r->report.records[i].given;
        if (d->whole)
            continue;
        tell_error("%.*s: could not be read, and nothing of it is told; treatylint check says why",
                   (int)d->path.len, d->path.at);
        r->exit = graver(r->exit, EXIT_FINDINGS);
    }
}

static void make(struct run *r, const struct format *format)
{
    struct ledger list;
    struct buf out = { 0 };
    tell_unread(r);
    ledger_make(&list, &r->report, str_of(r->options.state));
    if (format) {
        struct document d;
        ledger_document(&list, &r->report, &r->voice, &d);
        format->document(&out, &d, NULL);
        document_free(&d);
    } else {
        ledger_json(&list, &r->report, &out);
    }
    r->exit = graver(r->exit, command_end(r, r->options.output, buf_all(&out)));
    ledger_free(&list);
    buf_free(&out);
}

static int ledger(const struct command *command, int argc, char **argv)
{
    struct run r;
    if (!run_begin(&r, FOR_LEDGER, argc, argv))
        return r.exit;
    if (r.options.help)
        return command_help(command);
    const char *name = r.options.format ? r.options.format : "text";
    bool text = strcmp(name, "text") == 0, json = strcmp(name, "json") == 0;
    const struct format *format =
        json ? NULL : format_named(text ? "txt" : name, USE_DOCUMENT); /* JSON is its own */
    if (run_read_for_state(&r))
        make(&r, format);
    int exit = r.exit;
    run_close(&r);
    return exit;
}

const struct command command_ledger = {
    .name = "ledger",
    .words = "PATH...",
    .help = "list what decisions ask of States, item by item, and which records given answer",
    .about = "Each item that a decision asks of a State is told with the records given that answer it; where none "
             "does, that is said of the records given and of nothing else.",
    .examples = { { "treatylint ledger --state XAB records/", "what decisions ask of a State" },
                  { "treatylint ledger --format csv -o ledger.csv records/", "of all States, as a table" } },
    .bit = FOR_LEDGER,
    .run = ledger,
};
