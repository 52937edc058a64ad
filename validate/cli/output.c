/* Writing; see output.h. */
#include "output.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "input.h"
#include "tell.h"

static bool is_standard(const char *path)
{
    return !path || strcmp(path, "-") == 0;
}

static bool cannot(const char *path)
{
    tell_error("%s: %s", is_standard(path) ? "standard output" : path, strerror(errno));
    return false;
}

static bool write_all(int to, struct str bytes)
{
    while (bytes.len) {
        ssize_t put = write(to, bytes.at, bytes.len);
        if (put < 0 && errno == EINTR)
            continue;
        if (put < 0)
            return false;
        bytes.at += put;
        bytes.len -= (size_t)put;
    }
    return true;
}

/* The length of a path up to the name in it. */
static size_t folder_length(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash ? (size_t)(slash - path) + 1 : 0;
}

/* The path to which symbolic links lead, with a NUL behind it. What is not there is no link. */
static bool follow(const char *path, struct buf *out)
{
    enum { HOPS = 40 };
    char link[PATH_MAX];
    buf_add(out, path, strlen(path) + 1);
    for (int i = 0; i < HOPS; i++) {
        ssize_t length = readlink(out->at, link, sizeof link);
        if (length < 0)
            return true;
        out->len = *link == '/' ? 0 : folder_length(out->at);
        buf_add(out, link, (size_t)length);
        buf_byte(out, '\0');
    }
    errno = ELOOP;
    return false;
}

static bool folder_ready(struct buf *target)
{
    size_t length = folder_length(target->at);
    target->at[length] = '\0'; /* the name is not needed any more */
    return access(length ? target->at : ".", W_OK | X_OK) == 0;
}

bool output_ready(const char *path)
{
    struct buf target = { 0 };
    struct stat s;
    if (is_standard(path))
        return true;
    bool good = follow(path, &target);
    if (good && stat(target.at, &s) == 0) {
        errno = S_ISDIR(s.st_mode) ? EISDIR : 0;
        good = !errno && access(target.at, W_OK) == 0 && (!S_ISREG(s.st_mode) || folder_ready(&target));
    } else if (good) {
        good = *target.at && errno == ENOENT && folder_ready(&target);
    }
    buf_free(&target);
    return good || cannot(path);
}

bool output_folder(const char *path)
{
    struct stat s;
    if (mkdir(path, 0777) == 0)
        return true;
    bool good = errno == EEXIST && stat(path, &s) == 0;
    if (good && !S_ISDIR(s.st_mode)) {
        errno = ENOTDIR;
        good = false;
    }
    return (good && access(path, W_OK | X_OK) == 0) || cannot(path);
}

static bool write_directly(const char *path, struct str bytes)
{
    int to = is_standard(path) ? STDOUT_FILENO : open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY);
    bool good = to >= 0 && write_all(to, bytes);
    if (!good)
        cannot(path);
    if (to > STDERR_FILENO)
        close(to);
    return good;
}

/* Whether a file holds these bytes and no others. */
static bool still_holds(const char *path, struct str bytes)
{
    struct buf now = { 0 };
    int from = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
    int reason = from < 0 ? errno : input_take(from, bytes.len + 1, &now);
    bool same = !reason && str_same(buf_all(&now), bytes);
    input_close(from);
    buf_free(&now);
    errno = reason ? reason : ESTALE;
    return same;
}

/* Writes a draft beside the target, then puts it in its place: where `was` is given, if it still holds that. */
static bool replace(const char *target, mode_t mode, const struct str *was, struct str bytes)
{
    struct buf draft = { 0 };
    buf_text(&draft, target);
    buf_add(&draft, ".XXXXXX", sizeof ".XXXXXX");
    int to = mkstemp(draft.at);
    bool good = to >= 0 && write_all(to, bytes) && fchmod(to, mode) == 0 && (!was || fsync(to) == 0);
    good =
        (to < 0 || close(to) == 0) && good && (!was || still_holds(target, *was)) && rename(draft.at, target) == 0;
    if (!good && to >= 0) {
        int why = errno;
        unlink(draft.at);
        errno = why;
    }
    buf_free(&draft);
    return good;
}

bool output_write(const char *path, struct str bytes)
{
    struct buf target = { 0 };
    struct stat s;
    if (is_standard(path))
        return write_directly(path, bytes);
    bool good = follow(path, &target), there = good && stat(target.at, &s) == 0;
    if (there && !S_ISREG(s.st_mode)) {
        buf_free(&target);
        return write_directly(path, bytes);
    }
    mode_t mask = umask(0);
    umask(mask);
    good = good && replace(target.at, there ? s.st_mode & 0777 : 0666 & ~mask, NULL, bytes);
    buf_free(&target);
    return good || cannot(path);
}

bool output_replace(const char *path, struct str was, struct str bytes)
{
    struct buf target = { 0 };
    struct stat s;
    bool good = follow(path, &target) && stat(target.at, &s) == 0 && access(target.at, W_OK) == 0 &&
                replace(target.at, s.st_mode & 07777, &was, bytes);
    if (!good && errno == ESTALE)
        tell_error("%s: was changed by others after it was checked; nothing was written into it", path);
    else if (!good)
        cannot(path);
    buf_free(&target);
    return good;
}
