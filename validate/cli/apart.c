/* Children with limits; see apart.h. */
#define _GNU_SOURCE /* close_range */
#include "apart.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

#include "sandbox.h"
#include "tell.h"

enum { NO_MEMORY = 100 }; /* an exit code between child and parent */

static bool in_child;

void apart_no_memory(void)
{
    if (in_child)
        _exit(NO_MEMORY);
}

#ifdef TL_COVERAGE
void __gcov_dump(void); /* counters are written when a process exits in the usual way, which a child does not */
#endif

_Noreturn void apart_exit(int code)
{
#ifdef TL_COVERAGE
    __gcov_dump();
#endif
    _exit(code);
}

bool apart_choose(enum sandbox wanted, bool *boxed)
{
    *boxed = wanted != SANDBOX_OFF && sandbox_there();
    if (!*boxed && wanted == SANDBOX_REQUIRE)
        tell_error("--sandbox=require: there is no seccomp in this kernel or in this build");
    else if (!*boxed && wanted == SANDBOX_AUTO && sandbox_expected())
        tell_error("without a sandbox: there is no seccomp in this kernel");
    return *boxed || wanted != SANDBOX_REQUIRE;
}

/* Addresses beyond what the parent has: its memory is shared, and counts all the same. */
static void limit_memory(uint32_t megabytes)
{
#ifndef __SANITIZE_ADDRESS__ /* whose shadow takes terabytes of addresses */
    enum { PROGRAM = 256 };  /* megabytes of addresses for code and libraries */
    struct rusage used;
    getrusage(RUSAGE_SELF, &used);
    rlim_t most = (((rlim_t)megabytes + PROGRAM) << 20) + ((rlim_t)used.ru_maxrss << 10);
    struct rlimit memory = { most, most };
    setrlimit(RLIMIT_AS, &memory);
#else
    (void)megabytes;
#endif
}

static void close_others(int from, int to)
{
    unsigned low = (unsigned)(from < to ? from : to), high = (unsigned)(from < to ? to : from);
    if (from >= 0 && low > STDERR_FILENO + 1)
        close_range(STDERR_FILENO + 1, low - 1, 0);
    if (high > (from >= 0 ? low : STDERR_FILENO) + 1)
        close_range((from >= 0 ? low : STDERR_FILENO) + 1, high - 1, 0);
    close_range(high + 1, ~0u, 0);
}

pid_t apart_fork(const struct apart_limits *limits, int from, int to)
{
    pid_t child = fork();
    if (child)
        return child;
    in_child = true;
    close_others(from, to);
    limit_memory(limits->megabytes);
    struct rlimit none = { 0, 0 };
    setrlimit(RLIMIT_CORE, &none);
    if (limits->boxed && !sandbox_enter(from, to))
        _exit(EXIT_FAULT);
    return 0;
}

void apart_begin(const struct apart_limits *limits)
{
    struct itimerval time = { .it_value = { .tv_sec = limits->seconds } };
    setitimer(ITIMER_PROF, &time, NULL);
}

enum ending apart_wait(pid_t child, bool at_once, int *code)
{
    int status = 0;
    pid_t ended;
    if (at_once)
        kill(child, SIGKILL);
    do
        ended = waitpid(child, &status, 0);
    while (ended < 0 && errno == EINTR);
    *code = WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status);
    if (WIFSIGNALED(status))
        return *code == SIGPROF ? ENDED_BY_TIME : *code == SIGSYS ? ENDED_BY_SANDBOX : ENDED_BY_SIGNAL;
    return *code == NO_MEMORY ? ENDED_BY_MEMORY : ENDED_WELL;
}

static _Noreturn void work_and_exit(int (*work)(void *, struct buf *), void *data, int to)
{
    struct buf out = { 0 };
    int code = work(data, &out);
    for (size_t done = 0; code == EXIT_CLEAN && done < out.len;) {
        ssize_t put = write(to, out.at + done, out.len - done);
        if (put < 0 && errno != EINTR)
            code = EXIT_FAULT;
        done += put > 0 ? (size_t)put : 0;
    }
    apart_exit(code);
}

static void read_all(int from, struct buf *out)
{
    char part[64 * 1024];
    ssize_t got;
    while ((got = read(from, part, sizeof part)) > 0 || (got < 0 && errno == EINTR))
        if (got > 0)
            buf_add(out, part, (size_t)got);
}

/* How a child ended, as an exit code. */
static int ended_as(enum ending ending, int code, const struct apart_limits *limits)
{
    if (ending == ENDED_WELL)
        return code;
    if (ending == ENDED_BY_TIME)
        tell_error("a worker reached its limit of %u seconds", limits->seconds);
    else if (ending == ENDED_BY_MEMORY)
        tell_error("a worker reached its limit of %u megabytes", limits->megabytes);
    else if (ending == ENDED_BY_SANDBOX)
        tell_error("a worker tried what its sandbox refuses");
    else
        tell_error("a worker died of signal %d", code);
    return ending == ENDED_BY_TIME || ending == ENDED_BY_MEMORY ? EXIT_FINDINGS : EXIT_FAULT;
}

int apart_run(const struct apart_limits *limits, int (*work)(void *, struct buf *), void *data, struct buf *out)
{
    int ends[2], code;
    if (pipe(ends) != 0) {
        tell_error("pipe: %s", strerror(errno));
        return EXIT_FAULT;
    }
    pid_t child = apart_fork(limits, -1, ends[1]);
    if (child == 0) {
        apart_begin(limits);
        work_and_exit(work, data, ends[1]);
    }
    close(ends[1]);
    if (child > 0)
        read_all(ends[0], out);
    close(ends[0]);
    if (child < 0) {
        tell_error("fork: %s", strerror(errno));
        return EXIT_FAULT;
    }
    enum ending ending = apart_wait(child, false, &code);
    return ended_as(ending, code, limits);
}
