/* Reading; see input.h. */
#include "input.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tell.h"

int input_try(const char *path, bool regular, int *reason)
{
    if (strcmp(path, "-") == 0)
        return STDIN_FILENO;
    int from = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | (regular ? O_NONBLOCK : 0));
    struct stat s;
    bool opened = from >= 0 && fstat(from, &s) == 0;
    if (opened && (!regular || S_ISREG(s.st_mode)))
        return from;
    *reason = opened ? 0 : errno;
    input_close(from);
    return -1;
}

void input_tell(const char *path, int reason)
{
    tell_error("%s: %s", path, reason ? strerror(reason) : "not a regular file");
}

int input_open(const char *path, bool regular)
{
    int reason, from = input_try(path, regular, &reason);
    if (from < 0)
        input_tell(path, reason);
    return from;
}

/* The first reads are small, as most files are; a file that goes on is read in larger steps. */
int input_take(int from, size_t most, struct buf *out)
{
    enum { FIRST = 64 * 1024, STEP = 1024 * 1024 };
    ssize_t got = 1;
    for (size_t step = FIRST; got > 0 && out->len < most; step = step < STEP ? 2 * step : STEP) {
        size_t begin = out->len, room = most - begin < step ? most - begin : step;
        char *to = buf_room(out, room);
        do
            got = read(from, to, room);
        while (got < 0 && errno == EINTR);
        out->len = begin + (got > 0 ? (size_t)got : 0);
    }
    return got < 0 ? errno : 0;
}

void input_close(int from)
{
    if (from > STDIN_FILENO)
        close(from);
}

/* The first bytes of a regular file; none where there are none to be had. */
static void take_begin(const char *path, struct buf *out)
{
    enum { BEGIN = 4096 };
    int reason, from = strcmp(path, "-") == 0 ? -1 : input_try(path, true, &reason);
    if (from >= 0 && input_take(from, BEGIN, out) != 0)
        out->len = 0;
    input_close(from);
}

bool input_begins(const char *path, bool (*begins)(struct str))
{
    struct buf begin = { 0 };
    take_begin(path, &begin);
    bool its = begin.len && begins(buf_all(&begin));
    buf_free(&begin);
    return its;
}

bool input_gives_way(const char *path, bool (*begins)(struct str), const char *noun)
{
    struct buf begin = { 0 };
    take_begin(path, &begin);
    bool good = !begin.len || begins(buf_all(&begin));
    if (!good)
        tell_error("%s: is there, and no %s; nothing was written", path, noun);
    buf_free(&begin);
    return good;
}
