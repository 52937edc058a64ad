/* Completion for zsh: what _arguments is told of each command in shells/treatylint.zsh. */
#include "completion.h"

/* ":LEVEL:(error warning note never)" */
static void put_value(struct script *s, const struct operand *v)
{
    buf_byte(s->out, ':');
    script_quote(s, str_of(v->name), ":\\");
    buf_byte(s->out, ':');
    if (v->sort == OPERAND_FILE)
        buf_text(s->out, "_files");
    else if (v->sort == OPERAND_FOLDER)
        buf_text(s->out, "_files -/");
    else if (v->files)
        buf_text(s->out, " _treatylint_format ");
    else if (v->several)
        buf_text(s->out, " _treatylint_several ");
    else
        buf_text(s->out, v->sort == OPERAND_WORDS ? "(" : " ");
    if (v->sort == OPERAND_WORDS)
        script_words(s, v);
    if (v->sort == OPERAND_WORDS && !v->files && !v->several)
        buf_byte(s->out, ')');
}

static void put_option(void *script, const struct option *o)
{
    struct script *s = script;
    bool longer = o->name[1] == '-';
    buf_text(s->out, o->repeats ? "            '*" : "            '");
    buf_text(s->out, o->name);
    if (o->operand)
        buf_byte(s->out, longer ? '=' : '+');
    buf_byte(s->out, '[');
    script_quote(s, o->help, "[]:\\");
    buf_byte(s->out, ']');
    if (o->operand)
        put_value(s, o->operand);
    buf_text(s->out, "' \\\n");
}

static void put_options(struct script *s)
{
    const struct operand *v;
    bool more = false;
    buf_text(s->out, "    ");
    buf_text(s->out, s->command->name);
    buf_text(s->out, ")\n        _arguments \\\n");
    options_each(s->command->bit, put_option, s);
    for (uint32_t i = 0; !more && (v = command_word(s->command, i, &more)); i++) {
        buf_text(s->out, "            '");
        if (more)
            buf_byte(s->out, '*');
        else
            buf_number(s->out, i + 1);
        put_value(s, v);
        buf_text(s->out, "' \\\n");
    }
    buf_text(s->out, "            && return\n        ;;\n");
}

static void put_command(struct script *s)
{
    buf_text(s->out, "        '");
    buf_text(s->out, s->command->name);
    buf_byte(s->out, ':');
    script_quote(s, str_of(s->command->help), ":\\");
    buf_text(s->out, "'\n");
}

const struct shell shell_zsh = {
    .name = "zsh",
    .quote = "'\\''",
    .parts = { { "commands", put_command }, { "options", put_options } },
};
