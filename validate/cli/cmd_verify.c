/* treatylint verify: a check that left a receipt is repeated, and what differs is told. */
#include "command.h"
#include "compared.h"
#include "difference_told.h"
#include "source.h"
#include "verdict.h"

/* The receipt that was left, and that of the check as it is repeated. */
struct receipts {
    struct session session; /* that reads both: the run has one of its own */
    struct arena arena;
    struct source sources[2];
    struct record records[2];
    struct buf again;
};

static bool open_session(struct receipts *s, struct run *r)
{
    const char *broken = "";
    if (session_open(&s->session, &r->options.limits, RECEIPT, &broken))
        return true;
    tell_error("this program was built wrong: %s", broken);
    r->exit = EXIT_FAULT;
    return false;
}

/* Reads one of them as a document. False, with a message, where it is no receipt. */
static bool read_receipt(struct receipts *s, int which)
{
    struct remarks remarks;
    bool good = session_document(&s->session, &s->sources[which], RECEIPT, &s->records[which], &s->arena, &remarks);
    source_tell(&s->sources[which], RECEIPT, &remarks, &s->session);
    record_index(&s->records[which]);
    return good;
}

static bool read_first(struct receipts *s, struct run *r, const char *path)
{
    if (!open_session(s, r))
        return false;
    if (!source_read(&s->sources[0], path, r->options.limits.bytes, &s->arena)) {
        r->exit = graver(r->exit, EXIT_NOT_THERE);
        return false;
    }
    if (read_receipt(s, 0))
        return true;
    r->exit = EXIT_USAGE;
    return false;
}

static const char *said_word(struct receipts *s, struct item i)
{
    struct str text = item_word(i);
    return text.len ? arena_text(&s->arena, text) : NULL;
}

static bool says_yes(struct item i)
{
    return str_is(item_word(i), "yes");
}

/* "BGR:2019-2022" */
static const char *declared(struct receipts *s, struct item i)
{
    struct buf text = { 0 };
    buf_str(&text, item_word(item_at(i, "@state")));
    buf_byte(&text, ':');
    buf_str(&text, item_word(item_at(i, "@from")));
    buf_byte(&text, '-');
    buf_str(&text, item_word(item_at(i, "@to")));
    const char *kept = arena_text(&s->arena, buf_all(&text));
    buf_free(&text);
    return kept;
}

/* What was asked for then is asked for again. False, with a message, where it cannot be. */
static bool ask_again(struct receipts *s, struct run *r)
{
    struct options *o = &r->options;
    struct item root = record_root(&s->records[0]);
    o->as_of = said_word(s, item_at(root, "@as-of"));
    o->fail_on = said_word(s, item_at(root, "asked/@fail-on"));
    o->profile = said_word(s, item_at(root, "asked/@profile"));
    o->no_settings = o->no_settings || !says_yes(item_at(root, "asked/@settings"));
    o->allow_mixed = says_yes(item_at(root, "asked/@mixed"));
    for (struct item i = item_at(root, "declared"); item_given(i); i = item_next(i)) {
        if (o->complete.count == LIST_MOST) {
            tell_error("%.*s: declares complete more than %d times", (int)s->sources[0].path.len,
                       s->sources[0].path.at, LIST_MOST);
            return false;
        }
        o->complete.at[o->complete.count++] = declared(s, i);
    }
    return true;
}

/* Repeats the check. False where there is nothing to compare. */
static bool repeat(struct receipts *s, struct run *r)
{
    if (!run_read(r) || !run_report(r))
        return false;
    r->exit = verdict_exit(r);
    verdict_receipt(r, &s->again);
    s->sources[1] = (struct source){ .path = STR("-"), .text = buf_all(&s->again) };
    hash_of(buf_all(&s->again), s->sources[1].hash);
    return read_receipt(s, 1);
}

static void verify_receipt(struct receipts *s, struct run *r, const struct compared_format *format)
{
    struct difference d;
    if (!ask_again(s, r)) {
        r->exit = EXIT_USAGE;
        return;
    }
    if (!repeat(s, r))
        return;
    difference_find(&d, &s->records[0], &s->records[1]);
    const struct compared sides[] = {
        { s->sources[0].path, &s->records[0], s->sources[0].hash },
        { STR(""), &s->records[1], s->sources[1].hash },
    };
    int gone = r->exit > EXIT_FINDINGS ? r->exit : EXIT_CLEAN; /* what the check finds is what is compared */
    r->exit = graver(gone, d.count ? EXIT_FINDINGS : EXIT_CLEAN);
    r->exit = graver(r->exit, compared_write(r, format, &d, &sides[0], &sides[1]));
    difference_free(&d);
}

static int verify(const struct command *command, int argc, char **argv)
{
    struct run r;
    struct receipts s = { 0 };
    if (!run_begin(&r, FOR_VERIFY, argc, argv))
        return r.exit;
    r.waives = r.covers = true;
    if (r.options.help)
        return command_help(command);
    const char *path = run_name(&r);
    if (!path)
        tell_error("name a receipt, and the records that it is of");
    struct compared_format format = compared_format(&r);
    if (!path)
        r.exit = EXIT_USAGE;
    else if (run_spares_inputs(&r, r.options.output) && read_first(&s, &r, path))
        verify_receipt(&s, &r, &format);
    int exit = r.exit;
    for (int i = 0; i < 2; i++)
        record_free(&s.records[i]);
    buf_free(&s.again);
    arena_free(&s.arena);
    session_close(&s.session);
    run_close(&r);
    return exit;
}

const struct command command_verify = {
    .name = "verify",
    .words = "RECEIPT PATH...",
    .help = "repeat the check of a receipt, and tell what differs",
    .about = "The check is repeated as of the day of the receipt, with what was asked for then. What differs is "
             "told: records, "
             "files in force, the program with its rules, schemas and registry, coverage, findings and exit code. "
             "A registry, "
             "waivers or a baseline that stood on the command line are named again.",
    .examples = { { "treatylint verify receipt.xml records/", "whether the same comes of it" },
                  { "treatylint verify --format json receipt.xml records/", "what differs, for a program" } },
    .bit = FOR_VERIFY,
    .run = verify,
};
