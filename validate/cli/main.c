/* treatylint: checks the records of the Convention on Cluster Munitions. This is the roof over the core: it owns the
 * process, its memory, files, clock and exit code. */
#include <libexslt/exslt.h>
#include <libxml/parser.h>
#include <libxml/xmlmemory.h>
#include <libxslt/xsltutils.h>
#include <malloc.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "command.h"
#include "meant.h"
#include "version.h"
#include "apart.h"

static const struct command *const commands[] = {
    &command_check,   &command_new,   &command_summary, &command_deadlines, &command_ledger,
    &command_explain, &command_rules, &command_digest,  &command_registry,  &command_settings,
    &command_init,    &command_diff,  &command_verify,
};

enum { COMMANDS = sizeof commands / sizeof *commands };

/* Memory that is not there ends the process: libraries below do not all survive a NULL. */
static void *or_end(void *piece)
{
    static const char text[] = "treatylint: out of memory\n";
    if (piece)
        return piece;
    apart_no_memory();
    if (write(STDERR_FILENO, text, sizeof text - 1) < 0)
        _exit(EXIT_FAULT);
    _exit(EXIT_FAULT);
}

static void *get(size_t size)
{
    return or_end(malloc(size ? size : 1));
}

static void *get_again(void *old, size_t size)
{
    return or_end(realloc(old, size ? size : 1));
}

static char *get_copy(const char *text)
{
    size_t size = strlen(text) + 1;
    return memcpy(get(size), text, size);
}

static xmlParserInputPtr load_nothing(const char *url, const char *id, xmlParserCtxtPtr context)
{
    (void)url, (void)id, (void)context;
    return NULL;
}

static void stay_silent(void *data, const char *pattern, ...)
{
    (void)data, (void)pattern;
}

static void begin(void)
{
    enum { STEP = 16 << 20 };
    mallopt(M_TOP_PAD, STEP); /* the heap grows in few steps, of which only what is used is memory */
    signal(SIGPIPE, SIG_IGN); /* a failed write is told by its exit code */
    signal(SIGXFSZ, SIG_IGN);
    xmlMemSetup(free, get, get_again, get_copy);
    xmlInitParser();
    exsltStrRegister();
    xmlSetExternalEntityLoader(load_nothing);
    xmlSetGenericErrorFunc(NULL, stay_silent);
    xsltSetGenericErrorFunc(NULL, stay_silent);
}

static void add_padded(struct buf *out, const char *text, size_t width)
{
    size_t length = strlen(text);
    buf_text(out, text);
    buf_fill(out, ' ', length < width ? width - length : 1);
}

static int write_out(struct buf *out)
{
    bool good = output_write(NULL, buf_all(out));
    buf_free(out);
    return good ? EXIT_CLEAN : EXIT_FAULT;
}

static int help(void)
{
    struct buf out = { 0 };
    buf_text(&out, "treatylint " TL_VERSION ": checks the records of the Convention on Cluster Munitions\n\n"
                   "usage: treatylint COMMAND [OPTION]... [PATH]...\n\n");
    for (int i = 0; i < COMMANDS; i++) {
        buf_text(&out, "  ");
        add_padded(&out, commands[i]->name, 10);
        add_padded(&out, commands[i]->words, 19);
        buf_text(&out, commands[i]->help);
        buf_byte(&out, '\n');
    }
    buf_text(
        &out,
        "\ntreatylint COMMAND --help lists the options of a command.\n"
        "exit codes: 0 nothing found at or above --fail-on; 1 findings, or a limit reached; 2 usage or settings,\n"
        "nothing was checked; 3 a path that is not there; 4 a fault of the program\n");
    return write_out(&out);
}

int command_help(const struct command *c)
{
    struct buf out = { 0 };
    buf_text(&out, "usage: treatylint ");
    buf_text(&out, c->name);
    buf_text(&out, " [OPTION]... ");
    buf_text(&out, c->words);
    buf_text(&out, "\n\n");
    buf_text(&out, c->help);
    buf_text(&out, "\n\n");
    options_help(&out, c->bit);
    return write_out(&out);
}

int command_end(struct run *r, const char *path, struct str output)
{
    return output_write(path, output) ? r->exit : EXIT_FAULT;
}

static int no_command(const char *name)
{
    struct meant m = meant_by(str_of(name));
    for (int i = 0; i < COMMANDS && *name; i++)
        meant_try(&m, commands[i]->name);
    if (m.name)
        tell_error("there is no command '%s'; did you mean %s?", name, m.name);
    else
        tell_error(*name ? "there is no command '%s'; treatylint --help lists them"
                         : "name a command%s; treatylint --help lists them",
                   name);
    return EXIT_USAGE;
}

int main(int argc, char **argv)
{
    const char *name = argc > 1 ? argv[1] : "";
    begin();
    if (strcmp(name, "--help") == 0 || strcmp(name, "help") == 0)
        return help();
    if (strcmp(name, "--version") == 0) {
        struct buf out = { 0 };
        buf_text(&out, "treatylint " TL_VERSION "\n");
        return write_out(&out);
    }
    for (int i = 0; i < COMMANDS; i++)
        if (strcmp(name, commands[i]->name) == 0)
            return commands[i]->run(commands[i], argc - 2, argv + 2);
    return no_command(name);
}
