/* treatylint completion: what a shell needs to complete command lines, as a script for it. */
#include "completion.h"
#include "embedded.h"

const struct shell *const shells[] = { &shell_bash, &shell_zsh, &shell_fish };
const uint32_t shell_count = sizeof shells / sizeof *shells;

void script_quote(struct script *s, struct str text, const char *special)
{
    for (size_t i = 0; i < text.len; i++) {
        if (text.at[i] == '\'') {
            buf_text(s->out, s->shell->quote);
            continue;
        }
        if (strchr(special, text.at[i]))
            buf_byte(s->out, '\\');
        buf_byte(s->out, text.at[i]);
    }
}

void script_words(struct script *s, const struct operand *v)
{
    struct buf words = { 0 };
    operand_words(&words, v, s->registry);
    buf_str(s->out, buf_all(&words));
    buf_free(&words);
}

/* What stands for the line "@NAME", of each command. */
static void put_part(struct script *s, struct str name)
{
    for (int part = 0; s->shell->parts[part].name; part++)
        for (uint32_t i = 0; i < command_count && str_is(name, s->shell->parts[part].name); i++) {
            s->command = commands[i];
            s->shell->parts[part].put(s);
        }
}

static void write_script(struct buf *out, const struct shell *shell, const struct registry *registry)
{
    struct script s = { .out = out, .registry = registry, .shell = shell };
    struct buf path = { 0 };
    buf_text(&path, "validate/cli/shells/treatylint.");
    buf_add(&path, shell->name, strlen(shell->name) + 1);
    for (struct str rest = embedded_file(path.at); rest.len;) {
        struct str line = str_cut(&rest, '\n');
        if (str_starts(line, "@")) {
            put_part(&s, (struct str){ line.at + 1, line.len - 1 });
            continue;
        }
        buf_str(out, line);
        buf_byte(out, '\n');
    }
    buf_free(&path);
}

static const struct shell *find(const struct options *o)
{
    const char *name = o->word_count ? o->words[0] : "";
    for (uint32_t i = 0; i < shell_count && o->word_count == 1; i++)
        if (strcmp(shells[i]->name, name) == 0)
            return shells[i];
    if (o->word_count > 1)
        tell_error("completion is for one shell: %s is one more", o->words[1]);
    else
        operand_fits(operand_named(STR("SHELL"), FOR_COMPLETION), "completion", name);
    return NULL;
}

static int completion(const struct command *command, int argc, char **argv)
{
    struct options o;
    struct session session;
    const char *broken;
    struct buf out = { 0 };
    if (!options_read(&o, command->bit, argc, argv))
        return EXIT_USAGE;
    if (o.help)
        return command_help(command);
    const struct shell *shell = find(&o);
    if (!shell)
        return EXIT_USAGE;
    int exit = EXIT_FAULT;
    if (session_open(&session, &default_limits, EVERY_KIND, &broken)) {
        write_script(&out, shell, &session.registry);
        exit = output_write(NULL, buf_all(&out)) ? EXIT_CLEAN : EXIT_FAULT;
    }
    buf_free(&out);
    session_close(&session);
    return exit;
}

const struct command command_completion = {
    .name = "completion",
    .words = "SHELL",
    .help = "write the completion of command lines by a shell: bash, zsh or fish",
    .about = "The shell then knows each command with its options, what an option may be where that is a list, the "
             "rules that explain knows, and States and meetings of the registry; files where files are meant.\n"
             "It is made of the tables of this version: write it anew where the program is another.",
    .examples = { { "treatylint completion bash > treatylint.bash",
                    "for bash: source it from ~/.bashrc, or put it as treatylint into the folder "
                    "bash-completion/completions below ~/.local/share" },
                  { "treatylint completion zsh > _treatylint",
                    "for zsh: put it into a folder that fpath has, before compinit" },
                  { "treatylint completion fish > treatylint.fish",
                    "for fish: put it into ~/.config/fish/completions" } },
    .bit = FOR_COMPLETION,
    .run = completion,
};
