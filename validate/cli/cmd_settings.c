/* treatylint settings: what is in force for the records of a folder, and from where. */
#include <sys/stat.h>

#include "command.h"
#include "rule.h"

static void put_row(struct buf *out, const char *name, struct str value, const char *from)
{
    enum { NAMES = 16, VALUES = 34 };
    size_t begin = out->len;
    buf_text(out, name);
    buf_fill(out, ' ', out->len - begin < NAMES ? NAMES - (out->len - begin) : 2);
    begin = out->len;
    buf_str(out, value);
    buf_fill(out, ' ', out->len - begin < VALUES ? VALUES - (out->len - begin) : 2);
    buf_text(out, from);
    buf_byte(out, '\n');
}

static void put_rules(struct buf *out, const struct levels *l)
{
    for (uint32_t i = 0; l && i < rule_count; i++) {
        const struct level *its = l->of[i];
        struct buf value = { 0 }, from = { 0 };
        if (!its)
            continue;
        buf_text(&value, rules[i].rule->id);
        buf_text(&value, ": ");
        buf_text(&value, level_name(its->level));
        if (!its->line)
            buf_text(&from, "profile ");
        buf_str(&from, its->file);
        if (its->line) {
            buf_byte(&from, ':');
            buf_number(&from, its->line);
            buf_text(&from, ": ");
            buf_str(&from, its->reason);
        }
        buf_byte(&from, '\0');
        put_row(out, "rule", buf_all(&value), from.at);
        buf_free(&value);
        buf_free(&from);
    }
}

static void put_numbers(struct buf *out, struct run *r)
{
    struct option_number n;
    for (int next = 0; options_number(&r->options, FOR_SETTINGS, &next, &n);) {
        struct buf text = { 0 };
        if (*n.value)
            buf_number(&text, *n.value);
        else
            buf_text(&text, "as the machine has");
        put_row(out, n.option + strspn(n.option, "-"), buf_all(&text), demands_origin(&r->settings.demands, &n));
        buf_free(&text);
    }
}

/* The path by which a record in the folder would be named, or that of a record. */
static const char *record_in(struct run *r, const char *path)
{
    struct stat s;
    struct buf name = { 0 };
    buf_text(&name, path);
    if (stat(path, &s) == 0 && S_ISDIR(s.st_mode))
        buf_text(&name, "/.");
    const char *kept = arena_text(&r->arena, buf_all(&name));
    buf_free(&name);
    return kept;
}

static int tell_all(struct run *r, const char *record)
{
    struct buf out = { 0 };
    const struct in_force *f = &r->settings.in_force;
    struct digest d = { .path = str_of(record) };
    for (uint32_t i = 0; i < f->setting_count; i++)
        put_row(&out, f->settings[i].name, f->settings[i].value, f->settings[i].from);
    put_rules(&out, settings_levels(&r->settings, &d));
    put_numbers(&out, r);
    int exit = command_end(r, NULL, buf_all(&out));
    buf_free(&out);
    return exit;
}

static int settings(const struct command *command, int argc, char **argv)
{
    struct run r;
    struct stat s;
    if (!run_begin(&r, FOR_SETTINGS, argc, argv))
        return r.exit;
    if (r.options.help)
        return command_help(command);
    const char *path = r.options.word_count ? r.options.words[0] : ".";
    r.waives = true;
    if (r.options.word_count > 1) {
        tell_error("settings are told of one path: %s is one more", r.options.words[1]);
        r.exit = EXIT_USAGE;
    } else if (stat(path, &s) != 0) {
        tell_error("%s: No such file or directory", path);
        r.exit = EXIT_NOT_THERE;
    } else {
        const char *record = record_in(&r, path);
        if (run_open(&r, record))
            r.exit = tell_all(&r, record);
    }
    int exit = r.exit;
    run_close(&r);
    return exit;
}

const struct command command_settings = {
    .name = "settings",
    .words = "[PATH]",
    .help = "tell what is in force for records in a folder, and from where",
    .about = "Each setting is told with its value and where it is from: a file with its line, the command line, or "
             "what holds without any. The folder before those above it, the command line before all.",
    .examples = { { "treatylint settings records/", "what is in force for the records of a folder" },
                  { "treatylint settings --profile pre-submission", "with a profile of the command line" } },
    .bit = FOR_SETTINGS,
    .run = settings,
};
