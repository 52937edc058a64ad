/* Reading; see input.h. */
#include "input.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tell.h"

int input_open(const char *path, bool regular)
{
    if (strcmp(path, "-") == 0)
        return STDIN_FILENO;
    int from = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | (regular ? O_NONBLOCK : 0));
    struct stat s;
    bool opened = from >= 0 && fstat(from, &s) == 0;
    if (opened && (!regular || S_ISREG(s.st_mode)))
        return from;
    tell_error("%s: %s", path, opened ? "not a regular file" : strerror(errno));
    input_close(from);
    return -1;
}

bool input_take(int from, const char *path, size_t most, struct buf *out)
{
    enum { STEP = 1024 * 1024 };
    ssize_t got = 1;
    struct stat s;
    size_t step = fstat(from, &s) == 0 && S_ISREG(s.st_mode) && s.st_size < STEP ? (size_t)s.st_size + 1 : STEP;
    while (got > 0 && out->len < most) {
        size_t begin = out->len, room = most - begin < step ? most - begin : step;
        buf_fill(out, 0, room);
        do
            got = read(from, out->at + begin, room);
        while (got < 0 && errno == EINTR);
        out->len = begin + (got > 0 ? (size_t)got : 0);
    }
    if (got < 0)
        tell_error("%s: %s", path, strerror(errno));
    return got >= 0;
}

void input_close(int from)
{
    if (from > STDIN_FILENO)
        close(from);
}
