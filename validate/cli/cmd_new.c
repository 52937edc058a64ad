/* treatylint new: a record ready to be filled. */
#include <unistd.h>

#include "command.h"
#include "drafting.h"
#include "source.h"

/* What is wanted of each kind. */
static const struct {
    enum kind kind;
    bool state, meeting;
    const char *types; /* that it may be; empty where it has none */
} wants[] = {
    { ARTICLE_7_REPORT, true, false, "initial, annual, voluntary" },
    { EXTENSION_REQUEST, true, false, "original, revised" },
    { COMPLIANCE_DECLARATION, true, false, "" },
    { MEETING_REPORT, false, true, "" },
};

enum { WANTS = sizeof wants / sizeof *wants };

static int wants_of(const char *name)
{
    enum kind kind = name ? kind_of(str_of(name)) : NO_KIND;
    for (int i = 0; i < WANTS; i++)
        if (wants[i].kind == kind)
            return i;
    tell_error("new takes a kind of record: article-7-report, extension-request, compliance-declaration or "
               "meeting-report, not '%s'",
               name ? name : "");
    return -1;
}

/* Whether a value is one of a list that is set apart by commas. */
static bool one_of(const char *option, const char *value, const char *list)
{
    bool found = !value || str_listed(str_of(list), ',', str_of(value));
    if (!found && *list)
        tell_error("%s takes one of %s; not '%s'", option, list, value);
    else if (!found)
        tell_error("%s is not for this kind of record", option);
    return found;
}

static bool is_year(const char *text)
{
    size_t digits = text ? strspn(text, "0123456789") : 0;
    if (!text || (digits == 4 && !text[4] && *text != '0'))
        return true;
    tell_error("--year takes a year such as 2025, not '%s'", text);
    return false;
}

/* Everything that can be judged before a session is open. */
static bool accepts(const struct run *r, int w)
{
    const struct options *o = &r->options;
    bool about_article = wants[w].kind & (EXTENSION_REQUEST | COMPLIANCE_DECLARATION);
    if (o->word_count)
        tell_error("new takes one kind of record, and options; not '%s'", o->words[0]);
    else if (o->from.count > 1)
        tell_error("new takes one --from FILE");
    else if (wants[w].state && !o->state && !o->from.count)
        tell_error("name the State by --state");
    else if (!wants[w].state && o->state)
        tell_error("--state is not for this kind of record");
    else if (wants[w].kind != ARTICLE_7_REPORT && o->year)
        tell_error("--year is for article-7-report only");
    else if (wants[w].meeting && !o->meeting)
        tell_error("name the meeting by --meeting");
    else if (o->output && strcmp(o->output, "-") != 0 && access(o->output, F_OK) == 0)
        tell_error("%s: there is a file of this name; nothing is written", o->output);
    else
        return is_year(o->year) && one_of("--type", o->type, wants[w].types) &&
               one_of("--article", o->article, about_article ? "3, 4" : "");
    return false;
}

/* The earlier record, and what stands against taking anything over from it. */
static bool read_last(struct run *r, struct drafting *d, struct record *last, struct source *source)
{
    static const unsigned mendable =
        1u << FAULT_VALUE | 1u << FAULT_NO_VALUE | 1u << FAULT_MISSING | 1u << FAULT_NEWER_MINOR;
    const char *path = r->options.from.at[0];
    if (!source_read(source, path, r->options.limits.bytes, &r->arena)) {
        r->exit = graver(r->exit, EXIT_NOT_THERE);
        return false;
    }
    session_read(&r->session, source, last);
    bool good = last->whole;
    for (uint32_t i = 0; i < last->fault_count; i++)
        good = good && (mendable >> last->faults[i].kind & 1);
    struct str state = good ? item_word(item_at(record_root(last), "@state")) : STR("");
    if (!good) {
        tell_error("%s: has faults of format, and nothing is taken over; treatylint check lists them", path);
    } else if (last->kind != d->kind) {
        tell_error("%s: a record of kind %s, expected %s", path, kind_name(last->kind), kind_name(d->kind));
    } else if (d->state.len && state.len && !str_same(d->state, state)) {
        tell_error("%s: a record of %.*s, not of %.*s", path, (int)state.len, state.at, (int)d->state.len,
                   d->state.at);
    } else {
        d->last = last;
        d->state = state;
        r->options.state = arena_text(&r->arena, state);
        return true;
    }
    r->exit = graver(r->exit, good ? EXIT_USAGE : EXIT_FINDINGS);
    return false;
}

static int64_t number_of(const char *text)
{
    int64_t n = 0;
    for (; text && *text; text++)
        n = n * 10 + (*text - '0');
    return n;
}

/* The year that was named; else the one after that of the earlier report, or the last that has ended. */
static int64_t year_of(const struct run *r, const struct record *last)
{
    struct date end;
    if (r->options.year)
        return number_of(r->options.year);
    if (last && item_date(item_at(record_root(last), "period/@to"), &end))
        return end.year + 1;
    return r->report.as_of.year - 1;
}

static bool knows_meeting(const struct run *r)
{
    const char *code = r->options.meeting;
    if (!code || registry_meeting(&r->session.registry, str_of(code)))
        return true;
    tell_error("--meeting: the registry knows no meeting '%s'; a registry with it can be given by --registry",
               code);
    return false;
}

static void write_draft(struct run *r, const struct drafting *of, const struct record *last)
{
    struct str language = str_of(r->options.language ? r->options.language : "en");
    if (last && !r->options.language)
        language = item_word(item_at(record_root(last), "@language"));
    struct draft draft = {
        .schema = r->session.parser.schemas[kind_index(of->kind)],
        .names = &r->session.names,
        .last = of->last,
        .language = language,
    };
    const char *wanting = drafting_fill(of, &draft, &r->arena);
    struct buf out = { 0 };
    if (wanting) {
        tell_error("%s", wanting);
        r->exit = EXIT_USAGE;
        return;
    }
    draft_write(&out, &draft);
    r->exit = command_end(r, r->options.output, buf_all(&out));
    buf_free(&out);
}

static void make(struct run *r, int w)
{
    struct record last = { 0 };
    struct source source;
    struct drafting of = {
        .kind = wants[w].kind,
        .state = str_of(r->options.state),
        .meeting = str_of(r->options.meeting),
        .type = str_of(r->options.type),
        .article = number_of(r->options.article),
        .registry = &r->session.registry,
    };
    bool good = !r->options.from.count || read_last(r, &of, &last, &source);
    if (good && (!run_knows_state(r) || !knows_meeting(r))) {
        r->exit = EXIT_USAGE;
    } else if (good) {
        of.year = year_of(r, of.last);
        write_draft(r, &of, of.last);
    }
    record_free(&last);
}

static int new (const struct command *command, int argc, char **argv)
{
    struct run r;
    if (!run_begin(&r, FOR_NEW, argc, argv))
        return r.exit;
    if (r.options.help)
        return command_help(command);
    int w = wants_of(run_name(&r));
    if (w < 0 || !accepts(&r, w))
        return EXIT_USAGE;
    const char *output = r.options.output && strcmp(r.options.output, "-") != 0 ? r.options.output : "draft.xml";
    if (run_open(&r, r.options.from.count ? r.options.from.at[0] : output))
        make(&r, w);
    int exit = r.exit;
    run_close(&r);
    return exit;
}

const struct command command_new = {
    .name = "new",
    .words = "KIND --state STATE",
    .help = "write a record ready to be filled: a report, a request, a declaration, a meeting",
    .about =
        "The record holds every item that its kind and the State ask for, empty, with the article of the "
        "Convention beside it. check then lists what is left to be filled.\n"
        "KIND is article-7-report, extension-request, compliance-declaration or meeting-report. With --from what "
        "may still hold is taken over from an earlier record of the kind, and marked until it is confirmed. A "
        "file that is there is never written over.",
    .examples = { { "treatylint new article-7-report --state BIH -o draft.xml", "begin a report" },
                  { "treatylint new article-7-report --from last.xml -o next.xml",
                    "begin one with what may still hold of the last" },
                  { "treatylint new extension-request --state TCD", "begin a request" },
                  { "treatylint new meeting-report --meeting 11MSP", "begin the report of a meeting" } },
    .bit = FOR_NEW,
    .run = new,
};
