/* Completion for bash: branches of the cases in shells/treatylint.bash. */
#include "completion.h"

/* "    check:--format) words='csv ...' files=-f ;;" */
static void put_branch(struct script *s, const char *name, const struct operand *v)
{
    buf_text(s->out, "    ");
    buf_text(s->out, s->command->name);
    buf_byte(s->out, ':');
    buf_text(s->out, name);
    buf_byte(s->out, ')');
    if (v->sort == OPERAND_WORDS) {
        buf_text(s->out, " words='");
        script_words(s, v);
        buf_byte(s->out, '\'');
    }
    if (v->sort == OPERAND_FILE || v->files)
        buf_text(s->out, " files=-f");
    if (v->sort == OPERAND_FOLDER)
        buf_text(s->out, " files=-d");
    buf_text(s->out, v->several ? " several=1 ;;\n" : " ;;\n");
}

static void put_value(void *script, const struct option *o)
{
    if (o->operand)
        put_branch(script, o->name, o->operand);
}

static void put_values(struct script *s)
{
    options_each(s->command->bit, put_value, s);
}

static void put_places(struct script *s)
{
    const struct operand *v;
    bool more = false;
    for (uint32_t i = 0; !more && (v = command_word(s->command, i, &more)); i++) {
        struct buf place = { 0 };
        buf_number(&place, i);
        buf_byte(&place, '\0');
        put_branch(s, more ? "*" : place.at, v);
        buf_free(&place);
    }
}

static void put_option(void *script, const struct option *o)
{
    struct script *s = script;
    buf_byte(s->out, ' ');
    buf_text(s->out, o->name);
}

static void put_options(struct script *s)
{
    buf_text(s->out, "    ");
    buf_text(s->out, s->command->name);
    buf_text(s->out, ") words='");
    options_each(s->command->bit, put_option, s);
    buf_text(s->out, "' ;;\n");
}

static void put_command(struct script *s)
{
    buf_text(s->out, "        words+=' ");
    buf_text(s->out, s->command->name);
    buf_text(s->out, "'\n");
}

const struct shell shell_bash = {
    .name = "bash",
    .quote = "'\\''",
    .parts = { { "values", put_values },
               { "places", put_places },
               { "options", put_options },
               { "commands", put_command } },
};
