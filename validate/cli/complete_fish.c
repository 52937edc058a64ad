/* Completion for fish: a line for each option and each word in shells/treatylint.fish. */
#include "completion.h"

static void begin_line(struct script *s)
{
    buf_text(s->out, "complete -c treatylint -n '__treatylint_at ");
    buf_text(s->out, s->command->name);
}

/* What may stand there, behind a condition. */
static void put_value(struct script *s, const struct operand *v)
{
    if (v->sort == OPERAND_FILE)
        buf_text(s->out, " -F");
    else if (v->sort == OPERAND_FOLDER)
        buf_text(s->out, " -a '(__fish_complete_directories (commandline -ct))'");
    if (v->sort != OPERAND_WORDS)
        return;
    buf_text(s->out, v->files     ? " -a '(__treatylint_format "
                     : v->several ? " -a '(__treatylint_several "
                                  : " -a '");
    script_words(s, v);
    buf_text(s->out, v->files || v->several ? ")'" : "'");
}

static void put_option(void *script, const struct option *o)
{
    struct script *s = script;
    bool longer = o->name[1] == '-';
    begin_line(s);
    buf_text(s->out, longer ? "' -l " : "' -s ");
    buf_text(s->out, o->name + 1 + longer);
    if (o->operand) {
        buf_text(s->out, o->operand->sort == OPERAND_FILE ? " -r" : " -x");
        put_value(s, o->operand);
    }
    buf_text(s->out, " -d '");
    script_quote(s, o->help, "\\");
    buf_text(s->out, "'\n");
}

static void put_options(struct script *s)
{
    const struct operand *v;
    bool more = false;
    options_each(s->command->bit, put_option, s);
    for (uint32_t i = 0; !more && (v = command_word(s->command, i, &more)); i++) {
        begin_line(s);
        buf_byte(s->out, ' ');
        buf_number(s->out, i);
        buf_text(s->out, more ? " more'" : "'");
        put_value(s, v);
        buf_byte(s->out, '\n');
    }
}

static void put_taking(void *script, const struct option *o)
{
    struct script *s = script;
    if (!o->operand)
        return;
    buf_byte(s->out, ' ');
    buf_text(s->out, o->name);
}

static void put_takes(struct script *s)
{
    buf_text(s->out, "        case ");
    buf_text(s->out, s->command->name);
    buf_text(s->out, "\n            printf '%s\\n'");
    options_each(s->command->bit, put_taking, s);
    buf_byte(s->out, '\n');
}

static void put_command(struct script *s)
{
    buf_text(s->out, "complete -c treatylint -n 'test (count (commandline -opc)) -eq 1' -a ");
    buf_text(s->out, s->command->name);
    buf_text(s->out, " -d '");
    script_quote(s, str_of(s->command->help), "\\");
    buf_text(s->out, "'\n");
}

const struct shell shell_fish = {
    .name = "fish",
    .quote = "\\'",
    .parts = { { "takes", put_takes }, { "commands", put_command }, { "options", put_options } },
};
