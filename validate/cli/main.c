/* treatylint: checks the records of the Convention on Cluster Munitions. This is the roof over the core: it owns the
 * process, its memory, files, clock and exit code. */
#include <fcntl.h>
#include <libexslt/exslt.h>
#include <libxml/parser.h>
#include <libxml/xmlmemory.h>
#include <libxslt/xsltutils.h>
#include <malloc.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "apart.h"
#include "meant.h"
#include "terminal.h"
#include "usage.h"
#include "version.h"

const struct command *const commands[] = {
    &command_check,     &command_new,      &command_diff,    &command_verify, &command_summary,
    &command_deadlines, &command_ledger,   &command_explain, &command_rules,  &command_digest,
    &command_registry,  &command_settings, &command_init,    &command_manual, &command_completion,
};

const uint32_t command_count = sizeof commands / sizeof *commands;

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

/* What is opened later never takes the place of a standard stream that was given closed: what would be written to it would
 * go there. Reading or writing there then ends with an error. */
static void keep_standard(void)
{
    for (int i = STDIN_FILENO; i <= STDERR_FILENO; i++)
        if (fcntl(i, F_GETFD) < 0 && open("/dev/null", i == STDIN_FILENO ? O_WRONLY : O_RDONLY) != i)
            _exit(EXIT_FAULT);
}

static void begin(void)
{
    enum { STEP = 16 << 20 };
    keep_standard();
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

int command_end(struct run *r, const char *path, struct str output)
{
    return output_write(path, output) ? r->exit : EXIT_FAULT;
}

static int no_command(const char *name)
{
    struct meant m = meant_by(str_of(name));
    for (uint32_t i = 0; i < command_count && *name; i++)
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
    terminal_begin();
    if (strcmp(name, "--help") == 0 || strcmp(name, "-h") == 0 || strcmp(name, "help") == 0)
        return usage_of_all();
    if (strcmp(name, "--version") == 0)
        return output_write(NULL, STR("treatylint " TL_VERSION "\n")) ? EXIT_CLEAN : EXIT_FAULT;
    for (uint32_t i = 0; i < command_count; i++)
        if (strcmp(name, commands[i]->name) == 0)
            return commands[i]->run(commands[i], argc - 2, argv + 2);
    return no_command(name);
}
