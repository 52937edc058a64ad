/* Usage texts; see usage.h. */
#include "usage.h"

#include <unistd.h>

#include "terminal.h"
#include "version.h"

const struct exit_meaning exit_meanings[] = {
    { EXIT_CLEAN, "nothing found at or above --fail-on" },
    { EXIT_FINDINGS, "findings, or a limit reached" },
    { EXIT_USAGE, "usage or settings, nothing was checked" },
    { EXIT_NOT_THERE, "a path that is not there" },
    { EXIT_FAULT, "a fault of the program" },
};

const uint32_t exit_meaning_count = sizeof exit_meanings / sizeof *exit_meanings;

enum { OPTION_WIDTH = 25, NAME_WIDTH = 11, WORDS_WIDTH = 21, CODE_WIDTH = 2, INDENT = 2 };

/* A text that is being laid out for standard output. */
struct usage {
    struct buf out;
    struct screen screen;
};

/* A line of what stands to the left, and of what it means, which is wrapped in a column of its own. */
static void put_row(struct usage *u, struct str left, uint32_t width, struct str meaning)
{
    uint32_t column = INDENT + width, at = INDENT + (uint32_t)left.len;
    bool narrow = u->screen.width && column > u->screen.width / 2; /* hardly any room is left beside it */
    buf_fill(&u->out, ' ', INDENT);
    buf_str(&u->out, left);
    if (narrow) {
        buf_byte(&u->out, '\n');
        column = 2 * INDENT;
        at = 0;
    }
    if (at >= column)
        column = at + 1;
    buf_fill(&u->out, ' ', column - at);
    screen_line(&u->out, &u->screen, meaning, column, narrow ? column : INDENT + width);
}

static int write_out(struct usage *u)
{
    bool good = output_write(NULL, buf_all(&u->out));
    buf_free(&u->out);
    return good ? EXIT_CLEAN : EXIT_FAULT;
}

static void add_padded(struct buf *out, const char *text, size_t width)
{
    size_t length = strlen(text);
    buf_text(out, text);
    buf_fill(out, ' ', length < width ? width - length : 1);
}

static void put_line(struct usage *u, const char *text)
{
    screen_line(&u->out, &u->screen, str_of(text), 0, 0);
}

static void put_exits(struct usage *u)
{
    for (uint32_t i = 0; i < exit_meaning_count; i++) {
        char code[] = { (char)('0' + exit_meanings[i].code), '\0' };
        put_row(u, str_of(code), CODE_WIDTH, str_of(exit_meanings[i].means));
    }
}

int usage_of_all(void)
{
    struct usage u = { .screen = terminal_screen(STDOUT_FILENO) };
    put_line(&u, "treatylint " TL_VERSION ": checks the records of the Convention on Cluster Munitions");
    put_line(&u, "");
    put_line(&u, "usage: treatylint COMMAND [OPTION]... [PATH]...");
    put_line(&u, "");
    for (uint32_t i = 0; i < command_count; i++) {
        struct buf left = { 0 };
        add_padded(&left, commands[i]->name, NAME_WIDTH);
        buf_text(&left, commands[i]->words);
        put_row(&u, buf_all(&left), NAME_WIDTH + WORDS_WIDTH, str_of(commands[i]->help));
        buf_free(&left);
    }
    put_line(&u, "");
    put_line(&u, "treatylint COMMAND --help lists the options of a command, treatylint manual COMMAND tells more.");
    put_line(&u, "");
    put_line(&u, "exit codes:");
    put_exits(&u);
    return write_out(&u);
}

static void put_option(void *data, const struct option *o)
{
    struct buf left = { 0 };
    buf_text(&left, o->name);
    if (o->operand) {
        buf_byte(&left, ' ');
        buf_text(&left, o->operand->name);
    }
    put_row(data, buf_all(&left), OPTION_WIDTH, o->help);
    buf_free(&left);
}

int command_help(const struct command *c)
{
    struct usage u = { .screen = terminal_screen(STDOUT_FILENO) };
    struct buf line = { 0 };
    buf_text(&line, "usage: treatylint ");
    buf_text(&line, c->name);
    buf_text(&line, " [OPTION]... ");
    buf_text(&line, c->words);
    screen_line(&u.out, &u.screen, buf_all(&line), 0, 2 * INDENT);
    put_line(&u, "");
    put_line(&u, c->help);
    put_line(&u, "");
    options_each(c->bit, put_option, &u);
    buf_free(&line);
    return write_out(&u);
}
