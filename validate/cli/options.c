/* The table of options; see options.h. */
#include "options.h"

#include <stddef.h>

#include "meant.h"
#include "tell.h"
#include "terminal.h"

enum takes { FLAG, TEXT, LIST, NUMBER };

/* Commands that read records; of these, the ones that make a report of them. */
enum {
    REPORTING = FOR_CHECK | FOR_SUMMARY | FOR_DEADLINES | FOR_LEDGER,
    RECORDS_READ = REPORTING | FOR_DIGEST | FOR_REGISTRY | FOR_NEW | FOR_DIFF | FOR_VERIFY,
    SET = FOR_CHECK | FOR_SETTINGS /* what settings may say too */
};

#define AT(field) offsetof(struct options, field)

static const struct {
    const char *name, *value;
    enum takes takes;
    unsigned commands;
    size_t at;
    const char *help;
} table[] = {
    { "--state", "STATE", TEXT, FOR_NEW, AT(state), "of this State, by its three-letter code" },
    { "--year", "YEAR", TEXT, FOR_NEW, AT(year),
      "the year that a report covers (default: the one after --from, or the last)" },
    { "--type", "TYPE", TEXT, FOR_NEW, AT(type), "initial, annual or voluntary; original or revised" },
    { "--article", "ARTICLE", TEXT, FOR_NEW, AT(article),
      "{}: the deadline that a request or declaration is about" },
    { "--meeting", "MEETING", TEXT, FOR_NEW, AT(meeting), "the meeting, by its code such as 10MSP" },
    { "--from", "FILE", LIST, FOR_NEW, AT(from),
      "an earlier record of this kind: what may still hold is taken over, marked" },
    { "--lang", "LANG", TEXT, FOR_NEW, AT(language), "language of the record: {}" },
    { "--as-of", "DATE", TEXT, FOR_NEW, AT(as_of), "the day that counts as today (default: today, UTC)" },
    { "--from", "FILE", LIST, FOR_REGISTRY, AT(from), "a report of a meeting; may be repeated" },
    { "--state", "STATE", TEXT, FOR_DEADLINES | FOR_LEDGER | FOR_SUMMARY, AT(state),
      "only this State, by its three-letter code" },
    { "--from", "DATE", TEXT, FOR_SUMMARY, AT(since), "the first day of the period that a summary is about" },
    { "--to", "DATE", TEXT, FOR_SUMMARY, AT(until), "its last day" },
    { "--as-of", "DATE", TEXT, REPORTING, AT(as_of), "the day that counts as today (default: today, UTC)" },
    { "--lang", "LANG", TEXT, REPORTING | FOR_EXPLAIN | FOR_RULES | FOR_SETTINGS | FOR_DIFF | FOR_VERIFY, AT(lang),
      "language: {}" },
    { "--format", "FORMAT[=FILE]", LIST, FOR_CHECK, AT(formats),
      "{}, or a stylesheet of your own; may be repeated" },
    { "--format", "FORMAT", TEXT, (REPORTING & ~FOR_CHECK) | FOR_EXPLAIN | FOR_RULES | FOR_DIFF | FOR_VERIFY,
      AT(format), "{}" },
    { "--coverage", NULL, FLAG, FOR_RULES, AT(coverage), "every requirement, with the rules that name it" },
    { "--verbose", NULL, FLAG, FOR_CHECK, AT(verbose), "junit: a case for every rule of every record" },
    { "--quiet", NULL, FLAG, FOR_CHECK, AT(quiet), "text: only what makes the exit code, and the verdict" },
    { "--fix", NULL, FLAG, FOR_CHECK, AT(fix),
      "mend in the records what is only written otherwise, and tell what is left" },
    { "--diff", NULL, FLAG, FOR_CHECK, AT(diff),
      "only show as a patch what --fix would write; exit code 1 if anything" },
    { "--statistics", NULL, FLAG, FOR_CHECK, AT(statistics), "text: how often each rule has found something" },
    { "--list-files", NULL, FLAG, FOR_CHECK, AT(list_files), "only tell which files would be checked" },
    { "--profile", "PROFILE", TEXT, SET, AT(profile),
      "{}: what the records are checked for, whatever settings say" },
    { "--fail-on", "LEVEL", TEXT, SET, AT(fail_on), "{}" },
    { "-o", "FILE", TEXT, FOR_DIGEST | FOR_DEADLINES | FOR_LEDGER | FOR_REGISTRY | FOR_NEW | FOR_DIFF | FOR_VERIFY,
      AT(output), "write to FILE; - is standard output" },
    { "-o", "FILE", TEXT, FOR_SUMMARY, AT(output),
      "write to FILE; of several summaries, the folder that takes them" },
    { "--table", "TABLE", TEXT, FOR_SUMMARY, AT(table), "only this table; csv holds one, by default the first" },
    { "--xslt", "FILE", TEXT, FOR_SUMMARY, AT(xslt),
      "lay it out with your own stylesheet, over schema/summary.xsd" },
    { "--list", NULL, FLAG, FOR_SUMMARY, AT(list),
      "the summaries there are; all stands for those that can be made" },
    { "--registry", "FILE", LIST, RECORDS_READ | FOR_SETTINGS, AT(registries), "add a registry; may be repeated" },
    { "--complete", "STATE[:Y1-Y2]", LIST, SET | FOR_SUMMARY, AT(complete),
      "all records of this State, or of all, are given; may be repeated" },
    { "--waivers", "FILE", LIST, SET | FOR_VERIFY, AT(waivers),
      "findings that are accepted on purpose; may be repeated" },
    { "--baseline", "FILE", TEXT, SET | FOR_VERIFY, AT(baseline),
      "what was found before: only what is new makes the exit code" },
    { "--write-baseline", "FILE", TEXT, FOR_CHECK, AT(new_baseline), "write what is found as a baseline" },
    { "--receipt", "FILE", TEXT, FOR_CHECK, AT(receipt),
      "write what was checked, with what and what came of it, to be repeated by verify; needs --as-of" },
    { "--digests", NULL, FLAG, REPORTING, AT(digests), "the paths are files of digests" },
    { "--no-settings", NULL, FLAG, RECORDS_READ, AT(no_settings), "look for no treatylint.xml" },
    { "--allow-mixed", NULL, FLAG, REPORTING, AT(allow_mixed),
      "accept records of invented and of real States together" },
    { "-j", "N", NUMBER, (RECORDS_READ | FOR_SETTINGS) & ~FOR_DIFF, AT(workers),
      "workers that check records (default: the processors)" },
    { "--sandbox", "WAY", TEXT, RECORDS_READ, AT(sandbox), "{}: workers can open and start nothing" },
    { "--max-seconds", "N", NUMBER, RECORDS_READ | FOR_SETTINGS, AT(seconds), "processor time of one record" },
    { "--max-megabytes", "N", NUMBER, RECORDS_READ | FOR_SETTINGS, AT(megabytes), "memory of one worker" },
    { "--max-bytes", "N", NUMBER, RECORDS_READ | FOR_SETTINGS, AT(limits.bytes), "bytes of one document" },
    { "--max-token", "N", NUMBER, RECORDS_READ | FOR_SETTINGS, AT(limits.token), "bytes of one tag" },
    { "--max-depth", "N", NUMBER, RECORDS_READ | FOR_SETTINGS, AT(limits.depth), "nesting of elements" },
    { "--max-text", "N", NUMBER, RECORDS_READ | FOR_SETTINGS, AT(limits.text), "bytes of one text" },
    { "--max-elements", "N", NUMBER, RECORDS_READ | FOR_SETTINGS, AT(limits.elements), "elements of one document" },
    { "--max-findings", "N", NUMBER, RECORDS_READ | FOR_SETTINGS, AT(limits.findings), "findings of one record" },
    { "--color", "WHEN", TEXT, ~0u, AT(color),
      "{}: colours of text and errors; auto is for a terminal, where NO_COLOR is not set" },
    { "--help", NULL, FLAG, ~0u, AT(help), "this text" },
};

enum { OPTIONS = sizeof table / sizeof *table };
_Static_assert(OPTIONS <= 64, "a bit for each option");

static bool read_number(const char *option, const char *value, uint32_t *out)
{
    uint64_t n = 0;
    for (const char *c = value; *c; c++) {
        if (*c < '0' || *c > '9' || (n = n * 10 + (uint64_t)(*c - '0')) > UINT32_MAX / 2) {
            tell_error("%s takes a whole number from 1 to 2147483647, not '%s'", option, value);
            return false;
        }
    }
    if (n == 0)
        tell_error("%s takes a whole number of at least 1, not '%s'", option, value);
    *out = (uint32_t)n;
    return n != 0;
}

static bool set(struct options *o, unsigned command, int i, const char *value)
{
    void *field = (char *)o + table[i].at;
    struct option_list *list = field;
    o->given |= UINT64_C(1) << i;
    switch (table[i].takes) {
    case FLAG:
        *(bool *)field = true;
        return true;
    case TEXT:
        *(const char **)field = value;
        return operand_fits(operand_named(str_of(table[i].value), command), table[i].name, value);
    case NUMBER:
        return read_number(table[i].name, value, field);
    case LIST:
        break;
    }
    if (list->count == LIST_MOST) {
        tell_error("%s stands more than %d times", table[i].name, LIST_MOST);
        return false;
    }
    list->at[list->count++] = value;
    return true;
}

/* The option that an argument names; its value where it follows a "=". -1 where there is none. */
static int find(unsigned command, const char *argument, const char **value)
{
    if (strcmp(argument, "-h") == 0) /* as people try it */
        argument = "--help";
    const char *equals = strncmp(argument, "--", 2) == 0 ? strchr(argument, '=') : NULL;
    size_t length = equals ? (size_t)(equals - argument) : strlen(argument);
    *value = equals ? equals + 1 : NULL;
    if (!equals && argument[1] != '-' && length > 2) { /* "-j4" */
        *value = argument + 2;
        length = 2;
    }
    for (int i = 0; i < OPTIONS; i++)
        if ((table[i].commands & command) && strlen(table[i].name) == length &&
            strncmp(argument, table[i].name, length) == 0)
            return i;
    return -1;
}

struct options options_usual(void)
{
    return (struct options){ .limits = default_limits, .seconds = 60, .megabytes = 2048 };
}

static bool no_option(unsigned command, const char *argument)
{
    struct meant m = meant_by((struct str){ argument, strcspn(argument, "=") });
    for (int i = 0; i < OPTIONS; i++)
        if (table[i].commands & command)
            meant_try(&m, table[i].name);
    if (m.name)
        tell_error("there is no option '%s' here; did you mean %s?", argument, m.name);
    else
        tell_error("there is no option '%s' here; --help lists them", argument);
    return false;
}

bool options_read(struct options *o, unsigned command, int argc, char **argv)
{
    *o = options_usual();
    o->words = argv;
    bool only_words = false;
    for (int i = 0; i < argc; i++) {
        const char *value;
        if (only_words || argv[i][0] != '-' || !argv[i][1]) {
            o->words[o->word_count++] = argv[i];
            continue;
        }
        if (strcmp(argv[i], "--") == 0) {
            only_words = true;
            continue;
        }
        int found = find(command, argv[i], &value);
        if (found < 0) {
            return no_option(command, argv[i]);
        }
        bool wants = table[found].takes != FLAG;
        if (wants && !value)
            value = i + 1 < argc ? argv[++i] : NULL;
        if (wants != (value != NULL)) {
            tell_error(wants ? "%s needs a value" : "%s takes no value", table[found].name);
            return false;
        }
        if (!set(o, command, found, value))
            return false;
        if (o->color)
            terminal_choose(o->color);
    }
    return true;
}

bool options_language(const struct options *o, struct catalog *c)
{
    return catalog_load(c, o->lang ? o->lang : "en"); /* which there are was asked when it was read */
}

static uint32_t *number_at(struct options *o, int option)
{
    return (uint32_t *)(void *)((char *)o + table[option].at);
}

static void put_default(struct buf *out, int option)
{
    struct options usual = options_usual();
    uint32_t value = *number_at(&usual, option);
    if (!value) /* it depends on the machine, and is told in words */
        return;
    buf_text(out, " (default: ");
    buf_number(out, value);
    buf_byte(out, ')');
}

/* The help of an option, with the values that there are in place of "{}". */
static void put_help(struct buf *out, int option, const struct operand *value)
{
    const char *help = table[option].help, *words = strstr(help, "{}");
    buf_add(out, help, words ? (size_t)(words - help) : strlen(help));
    if (words && value) {
        operand_told(out, value, true);
        buf_text(out, words + 2);
    }
    if (table[option].takes == NUMBER)
        put_default(out, option);
}

void options_each(unsigned command, void (*visit)(void *, const struct option *), void *data)
{
    for (int i = 0; i < OPTIONS; i++) {
        struct buf help = { 0 };
        if (!(table[i].commands & command))
            continue;
        struct option o = { .name = table[i].name, .repeats = table[i].takes == LIST };
        if (table[i].value)
            o.operand = operand_named(str_of(table[i].value), command);
        put_help(&help, i, o.operand);
        o.help = buf_all(&help);
        visit(data, &o);
        buf_free(&help);
    }
}

bool options_number(struct options *o, unsigned command, int *next, struct option_number *n)
{
    while (*next < OPTIONS && (!(table[*next].commands & command) || table[*next].takes != NUMBER))
        ++*next;
    if (*next == OPTIONS)
        return false;
    *n = (struct option_number){ table[*next].name, number_at(o, *next), (o->given >> *next) & 1 };
    ++*next;
    return true;
}

struct str number_limit(const struct option_number *n)
{
    static const char begin[] = "--max-";
    bool is_limit = strncmp(n->option, begin, sizeof begin - 1) == 0;
    return is_limit ? str_of(n->option + sizeof begin - 1) : STR("");
}
