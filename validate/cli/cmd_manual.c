/* treatylint manual: pages for man(1), made of the same tables as --help. */
#include "meant.h"
#include "roff.h"
#include "usage.h"
#include "version.h"

/* Commands that look for settings. */
enum {
    SETTLED = FOR_CHECK | FOR_SUMMARY | FOR_DEADLINES | FOR_LEDGER | FOR_DIGEST | FOR_REGISTRY | FOR_NEW |
              FOR_SETTINGS | FOR_DIFF | FOR_VERIFY
};

/* What stands in files and in the environment, and for which commands. */
static const struct {
    const char *section, *name;
    unsigned commands;
    const char *what;
} surroundings[] = {
    { "FILES", SETTINGS_FILE, SETTLED | FOR_INIT,
      "Settings for the records in its folder and in those below. It is looked for in the folder of each record "
      "and in "
      "those above." },
    { "ENVIRONMENT", "NO_COLOR", ~0u,
      "Where it is set and not empty, nothing is coloured, unless --color=always." },
    { "ENVIRONMENT", "TERM", ~0u, "Where it is empty or dumb, nothing is coloured either." },
    { "ENVIRONMENT", "COLUMNS", ~0u, "The width of a terminal that does not tell its own." },
};

static const char all_about[] =
    "treatylint checks the records of the Convention on Cluster Munitions before anyone else does. States Parties "
    "report, "
    "ask for more time, and decide at their meetings; treatylint reads what they write as XML records, validates "
    "it "
    "against XSD schemas, checks it with rules that each name their legal basis, and turns it into summaries.\n"
    "Every finding names the value found, the value expected, the place, the legal basis with its force and "
    "certainty, "
    "the steps by which a date was computed, and how to mend it. What was not checked is said at the end. A "
    "message "
    "states what the record says and what the cited text says; what follows from it is for States Parties to say.";

static const struct example all_examples[] = {
    { "treatylint check report.xml", "all that is found in a report" },
    { "treatylint summary decisions -o decisions.html records/", "the decisions of meetings as a page" },
    { "treatylint deadlines --state CHL", "each deadline of a State with its derivation" },
    { "treatylint explain extension-date", "a rule, its legal basis, and records that it finds and does not find" },
};

static void put_head(struct buf *out, const char *command, const char *help)
{
    struct buf name = { 0 }, capitals = { 0 };
    buf_text(&name, "treatylint");
    if (command) {
        buf_byte(&name, '-');
        buf_text(&name, command);
    }
    for (size_t i = 0; i < name.len; i++)
        buf_byte(&capitals, (char)(name.at[i] >= 'a' && name.at[i] <= 'z' ? name.at[i] - 'a' + 'A' : name.at[i]));
    buf_text(out, ".TH ");
    roff_str(out, buf_all(&capitals));
    buf_text(out, " 1 " TL_VERSION_DATE " \"treatylint " TL_VERSION "\"\n.nh\n.ad l\n");
    roff_section(out, "NAME");
    buf_text(&name, " - ");
    buf_text(&name, help);
    roff_line(out, buf_all(&name));
    roff_section(out, "SYNOPSIS");
    buf_free(&name);
    buf_free(&capitals);
}

/* The words of a usage text: names, options, and words as they are typed. */
static void put_words(struct buf *out, const char *usage)
{
    for (struct str rest = str_of(usage); rest.len;) {
        struct str word = str_cut(&rest, ' ');
        buf_byte(out, ' ');
        if (strcspn(word.at, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") < word.len) {
            roff_name(out, word);
            continue;
        }
        buf_text(out, "\\fB");
        roff_str(out, word);
        buf_text(out, "\\fR");
    }
}

static void put_option(void *data, const struct option *o)
{
    struct buf *out = data;
    buf_text(out, ".TP\n");
    roff_bold(out, o->name);
    if (o->operand) {
        buf_byte(out, ' ');
        roff_name(out, str_of(o->operand->name));
    }
    buf_byte(out, '\n');
    roff_line(out, o->help);
}

static void put_exits(struct buf *out)
{
    roff_section(out, "EXIT STATUS");
    for (uint32_t i = 0; i < exit_meaning_count; i++) {
        buf_text(out, ".TP\n.B ");
        buf_number(out, exit_meanings[i].code);
        buf_byte(out, '\n');
        roff_line(out, str_of(exit_meanings[i].means));
    }
}

static void put_surroundings(struct buf *out, unsigned bits, const char *section)
{
    bool begun = false;
    for (size_t i = 0; i < sizeof surroundings / sizeof *surroundings; i++) {
        if (!(surroundings[i].commands & bits) || strcmp(surroundings[i].section, section) != 0)
            continue;
        if (!begun)
            roff_section(out, section);
        begun = true;
        buf_text(out, ".TP\n.I ");
        roff_text(out, surroundings[i].name);
        buf_byte(out, '\n');
        roff_line(out, str_of(surroundings[i].what));
    }
}

static void put_examples(struct buf *out, const struct example *examples, size_t most)
{
    roff_section(out, "EXAMPLES");
    for (size_t i = 0; i < most && examples[i].line; i++) {
        buf_text(out, ".TP\n.B ");
        roff_text(out, examples[i].line);
        buf_byte(out, '\n');
        roff_line(out, str_of(examples[i].does));
    }
}

/* The pages of all other commands, or of all. */
static void put_others(struct buf *out, const struct command *but)
{
    roff_section(out, "SEE ALSO");
    if (but)
        buf_text(out, ".BR treatylint (1),\n");
    bool begun = false;
    for (uint32_t i = 0; i < command_count; i++) {
        if (commands[i] == but)
            continue;
        buf_text(out, begun ? ",\n.BR treatylint\\-" : ".BR treatylint\\-");
        buf_text(out, commands[i]->name);
        buf_text(out, " (1)");
        begun = true;
    }
    buf_byte(out, '\n');
}

static void put_end(struct buf *out, unsigned bits, const struct example *examples, size_t most,
                    const struct command *c)
{
    put_exits(out);
    put_surroundings(out, bits, "FILES");
    put_surroundings(out, bits, "ENVIRONMENT");
    put_examples(out, examples, most);
    put_others(out, c);
}

static void write_command(struct buf *out, const struct command *c)
{
    put_head(out, c->name, c->help);
    buf_text(out, "\\fBtreatylint ");
    roff_text(out, c->name);
    buf_text(out, "\\fR [\\fIOPTION\\fR]...");
    put_words(out, c->words);
    buf_byte(out, '\n');
    roff_section(out, "DESCRIPTION");
    roff_paragraphs(out, c->about);
    roff_section(out, "OPTIONS");
    options_each(c->bit, put_option, out);
    put_end(out, c->bit, c->examples, EXAMPLES_MOST, c);
}

static void write_all(struct buf *out)
{
    put_head(out, NULL, "check the records of the Convention on Cluster Munitions");
    buf_text(out, "\\fBtreatylint\\fR \\fICOMMAND\\fR [\\fIOPTION\\fR]... [\\fIPATH\\fR]...\n.br\n"
                  "\\fBtreatylint \\-\\-help\\fR\n.br\n\\fBtreatylint \\-\\-version\\fR\n");
    roff_section(out, "DESCRIPTION");
    roff_paragraphs(out, all_about);
    roff_section(out, "COMMANDS");
    buf_text(out, "Each has a page of its own, and tells its options with \\fB\\-\\-help\\fR.\n");
    for (uint32_t i = 0; i < command_count; i++) {
        buf_text(out, ".TP\n");
        roff_bold(out, commands[i]->name);
        put_words(out, commands[i]->words);
        buf_byte(out, '\n');
        roff_line(out, str_of(commands[i]->help));
    }
    put_end(out, ~0u, all_examples, sizeof all_examples / sizeof *all_examples, NULL);
}

static bool write_page(struct buf *out, const char *name)
{
    struct meant m = meant_by(str_of(name));
    for (uint32_t i = 0; i < command_count; i++) {
        meant_try(&m, commands[i]->name);
        if (strcmp(commands[i]->name, name) != 0)
            continue;
        write_command(out, commands[i]);
        return true;
    }
    if (m.name)
        tell_error("there is no command '%s'; did you mean %s?", name, m.name);
    else
        tell_error("there is no command '%s'; treatylint --help lists them", name);
    return false;
}

static int manual(const struct command *command, int argc, char **argv)
{
    struct options o;
    struct buf out = { 0 };
    if (!options_read(&o, command->bit, argc, argv))
        return EXIT_USAGE;
    if (o.help)
        return command_help(command);
    if (o.word_count > 1) {
        tell_error("a page is of one command: %s is one more", o.words[1]);
        return EXIT_USAGE;
    }
    int exit = EXIT_CLEAN;
    if (!o.word_count)
        write_all(&out);
    else if (!write_page(&out, o.words[0]))
        exit = EXIT_USAGE;
    if (exit == EXIT_CLEAN && !output_write(NULL, buf_all(&out)))
        exit = EXIT_FAULT;
    buf_free(&out);
    return exit;
}

const struct command command_manual = {
    .name = "manual",
    .words = "[COMMAND]",
    .help = "write a page of the manual, of the program or of a command, for man",
    .about = "The page is written in the macros of man(7), of the same tables as the texts of --help.\n"
             "Without a command it is the page of the program, which names them all.",
    .examples = { { "treatylint manual check | man -l -", "read the page of check" },
                  { "treatylint manual > treatylint.1", "the page of the program, as a file" } },
    .bit = FOR_MANUAL,
    .run = manual,
};
