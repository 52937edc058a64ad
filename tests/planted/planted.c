/* A rule of a test build that does what no rule may: what the remark of the first munition in stock says. The test sees
 * each refused, or contained, and told. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include "answers.h"
#include "rule.h"

static void do_open(void)
{
    if (open("/etc/passwd", O_RDONLY) >= 0)
        _exit(77);
}

static void do_create(void)
{
    if (open("planted", O_CREAT | O_WRONLY, 0600) >= 0)
        _exit(77);
}

static void do_connect(void)
{
    if (socket(AF_INET, SOCK_STREAM, 0) >= 0)
        _exit(77);
}

static void do_fork(void)
{
    if (fork() >= 0)
        _exit(77);
}

static void do_execute(void)
{
    char *words[] = { "true", NULL };
    execv("/bin/true", words);
}

static void do_write(void) /* to standard output, which is not the worker's */
{
    if (write(STDOUT_FILENO, "planted", 7) == 7)
        _exit(77);
}

static void do_code(void) /* memory that can be executed: refused, and the work goes on */
{
    if (mmap(NULL, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED)
        _exit(77);
}

static void do_allocate(void)
{
    for (;;)
        memset(memory_get(1 << 20), 1, 1 << 20);
}

static void do_loop(void)
{
    for (volatile unsigned i = 0;; i++)
        ;
}

static void do_die(void)
{
    __builtin_trap();
}

static void do_stop(void) /* as if it had finished */
{
    _exit(0);
}

static void do_idle(void) /* dies when it has nothing left to do */
{
    struct itimerval soon = { .it_value = { .tv_usec = 300 * 1000 } };
    setitimer(ITIMER_REAL, &soon, NULL);
}

static const struct {
    const char *word;
    void (*act)(void);
} deeds[] = {
    { "open", do_open },       { "create", do_create }, { "connect", do_connect }, { "fork", do_fork },
    { "execute", do_execute }, { "write", do_write },   { "code", do_code },       { "allocate", do_allocate },
    { "loop", do_loop },       { "die", do_die },       { "stop", do_stop },       { "idle", do_idle },
};

/* Ways to answer; see answers.c. */
static const char *const answers[] = { "long", "unknown", "wanting", "always-wanting",
                                       "cut",  "half",    "twice",   "other" };

static void check(struct check *c, struct item remark)
{
    (void)c;
    for (size_t i = 0; i < sizeof deeds / sizeof *deeds; i++)
        if (str_is(item_word(remark), deeds[i].word))
            deeds[i].act();
    for (size_t i = 0; i < sizeof answers / sizeof *answers; i++)
        if (str_is(item_word(remark), answers[i]))
            planted_answer = answers[i];
}

const struct rule rule_planted = {
    .id = "planted",
    .kinds = ARTICLE_7_REPORT,
    .basis = "record-format",
    .about = ABOUT_RECORD,
    .message = "planted",
    .help = "planted",
    .on_record = check,
    .each = "stockpiles/munition/remark",
};
