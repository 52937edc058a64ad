/* One child, one pipe; see worker.h. */
#include "worker.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tell.h"

enum { SECONDS = 60, MEGABYTES = 2048 };

static void set_limits(void)
{
    struct rlimit time = { SECONDS, SECONDS };
    setrlimit(RLIMIT_CPU, &time);
#ifndef __SANITIZE_ADDRESS__ /* whose shadow takes terabytes of addresses */
    struct rlimit memory = { (rlim_t)MEGABYTES << 20, (rlim_t)MEGABYTES << 20 };
    setrlimit(RLIMIT_AS, &memory);
#endif
}

static void work_and_exit(bool (*work)(void *, struct buf *), void *data, int to)
{
    struct buf out = { 0 };
    set_limits();
    bool good = work(data, &out);
    for (size_t done = 0; good && done < out.len;) {
        ssize_t put = write(to, out.at + done, out.len - done);
        if (put < 0 && errno != EINTR)
            good = false;
        done += put > 0 ? (size_t)put : 0;
    }
    _exit(good ? 0 : 1);
}

static void read_all(int from, struct buf *out)
{
    char part[64 * 1024];
    ssize_t got;
    while ((got = read(from, part, sizeof part)) > 0 || (got < 0 && errno == EINTR))
        if (got > 0)
            buf_add(out, part, (size_t)got);
}

bool worker_run(bool (*work)(void *, struct buf *), void *data, struct buf *out)
{
    int ends[2], status = 0;
    if (pipe(ends) != 0) {
        tell_error("pipe: %s", strerror(errno));
        return false;
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
        return false;
    }
    pid_t ended;
    do
        ended = waitpid(child, &status, 0);
    while (ended < 0 && errno == EINTR);
    if (WIFSIGNALED(status))
        tell_error(WTERMSIG(status) == SIGXCPU || WTERMSIG(status) == SIGKILL
                       ? "a worker reached its limit of %d seconds"
                       : "a worker died of signal %d",
                   WTERMSIG(status) == SIGXCPU || WTERMSIG(status) == SIGKILL ? SECONDS : WTERMSIG(status));
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}
