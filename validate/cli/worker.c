/* One child, one pipe; see worker.h. */
#include "worker.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tell.h"

enum { SECONDS = 60, MEGABYTES = 2048, NO_MEMORY = 100 }; /* an exit code between child and parent */

static bool in_child;

void worker_no_memory(void)
{
    if (in_child)
        _exit(NO_MEMORY);
}

static void set_limits(void)
{
    struct rlimit time = { SECONDS, SECONDS };
    setrlimit(RLIMIT_CPU, &time);
#ifndef __SANITIZE_ADDRESS__ /* whose shadow takes terabytes of addresses */
    struct rlimit memory = { (rlim_t)MEGABYTES << 20, (rlim_t)MEGABYTES << 20 };
    setrlimit(RLIMIT_AS, &memory);
#endif
}

static void work_and_exit(int (*work)(void *, struct buf *), void *data, int to)
{
    struct buf out = { 0 };
    in_child = true;
    set_limits();
    int exit = work(data, &out);
    for (size_t done = 0; exit == EXIT_CLEAN && done < out.len;) {
        ssize_t put = write(to, out.at + done, out.len - done);
        if (put < 0 && errno != EINTR)
            exit = EXIT_FAULT;
        done += put > 0 ? (size_t)put : 0;
    }
    _exit(exit);
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
static int ended_as(int status)
{
    int signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
    if (signal == SIGXCPU || signal == SIGKILL)
        tell_error("a worker reached its limit of %d seconds", SECONDS);
    else if (signal)
        tell_error("a worker died of signal %d", signal);
    else if (WEXITSTATUS(status) == NO_MEMORY)
        tell_error("a worker reached its limit of %d megabytes", MEGABYTES);
    else
        return WEXITSTATUS(status);
    return signal && signal != SIGXCPU && signal != SIGKILL ? EXIT_FAULT : EXIT_FINDINGS;
}

int worker_run(int (*work)(void *, struct buf *), void *data, struct buf *out)
{
    int ends[2], status = 0;
    if (pipe(ends) != 0) {
        tell_error("pipe: %s", strerror(errno));
        return EXIT_FAULT;
    }
    pid_t child = fork();
    if (child == 0) {
        close(ends[0]);
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
    pid_t ended;
    do
        ended = waitpid(child, &status, 0);
    while (ended < 0 && errno == EINTR);
    return ended_as(status);
}
