/* Reading, walking, writing; see files.h. */
#include "files.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "settings.h"
#include "tell.h"

enum { DEEPEST = 100 }; /* folders within folders */

static void add(struct files *f, struct str path, bool walked)
{
    char *copy = arena_get(&f->arena, path.len + 1);
    memcpy(copy, path.at, path.len);
    MEMORY_ROOM(f->at, f->count, f->cap);
    f->at[f->count++] = (struct file){ copy, walked };
}

static bool is_document(const char *name)
{
    size_t length = strlen(name);
    return length > 4 && strcmp(name + length - 4, ".xml") == 0 && strcmp(name, SETTINGS_FILE) != 0;
}

static int visible(const struct dirent *e)
{
    return e->d_name[0] != '.';
}

static bool walk(struct files *f, struct buf *path, int depth)
{
    struct dirent **entries;
    size_t length = path->len;
    buf_byte(path, '\0');
    int count = scandir(path->at, &entries, visible, NULL); /* the order is made in the report */
    path->len = length;
    if (count < 0) {
        tell_error("%s: %s", path->at, strerror(errno));
        return false;
    }
    bool good = true;
    for (int i = 0; i < count; i++) {
        struct stat s;
        path->len = length;
        if (path->at[length - 1] != '/')
            buf_byte(path, '/');
        buf_add(path, entries[i]->d_name, strlen(entries[i]->d_name) + 1);
        path->len--;
        bool link = lstat(path->at, &s) == 0 && S_ISLNK(s.st_mode), there = stat(path->at, &s) == 0;
        if (there && S_ISDIR(s.st_mode) && !link && depth < DEEPEST)
            good = walk(f, path, depth + 1) && good;
        else if (there && S_ISREG(s.st_mode) && is_document(entries[i]->d_name))
            add(f, buf_all(path), true);
        free(entries[i]);
    }
    free(entries);
    path->len = length;
    return good;
}

bool files_add(struct files *f, const char *path)
{
    struct stat s;
    if (strcmp(path, "-") == 0) {
        add(f, STR("-"), false);
        return true;
    }
    if (stat(path, &s) != 0) {
        tell_error("%s: %s", path, strerror(errno));
        return false;
    }
    if (!S_ISDIR(s.st_mode)) {
        add(f, str_of(path), false);
        return true;
    }
    struct buf walked = { 0 };
    uint32_t before = f->count;
    buf_text(&walked, path);
    bool good = walk(f, &walked, 0);
    buf_free(&walked);
    if (good && f->count == before) {
        tell_error("%s: no record in this folder", path);
        good = false;
    }
    return good;
}

void files_free(struct files *f)
{
    memory_drop(f->at);
    arena_free(&f->arena);
}

bool file_read(const char *path, size_t most, struct buf *out)
{
    enum { STEP = 1024 * 1024 };
    bool standard = strcmp(path, "-") == 0;
    int from = standard ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
    ssize_t got = from < 0 ? -1 : 1;
    struct stat s;
    size_t step =
        from >= 0 && fstat(from, &s) == 0 && S_ISREG(s.st_mode) && s.st_size < STEP ? (size_t)s.st_size + 1 : STEP;
    out->len = 0;
    while (got > 0 && out->len < most) {
        size_t begin = out->len;
        buf_fill(out, 0, step);
        do
            got = read(from, out->at + begin, step);
        while (got < 0 && errno == EINTR);
        out->len = begin + (got > 0 ? (size_t)got : 0);
    }
    if (got < 0)
        tell_error("%s: %s", path, strerror(errno));
    if (from >= 0 && !standard)
        close(from);
    return got >= 0;
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

bool file_write(const char *path, struct str bytes)
{
    if (!path || strcmp(path, "-") == 0) {
        bool good = write_all(STDOUT_FILENO, bytes);
        if (!good)
            tell_error("standard output: %s", strerror(errno));
        return good;
    }
    struct stat s;
    if (stat(path, &s) == 0 && !S_ISREG(s.st_mode)) { /* a device or pipe is written as it is */
        int to = open(path, O_WRONLY | O_CLOEXEC);
        bool good = to >= 0 && write_all(to, bytes);
        if (!good)
            tell_error("%s: %s", path, strerror(errno));
        if (to >= 0)
            close(to);
        return good;
    }
    struct buf draft = { 0 };
    buf_text(&draft, path);
    buf_add(&draft, ".XXXXXX", sizeof ".XXXXXX");
    int to = mkstemp(draft.at);
    mode_t mask = umask(0);
    umask(mask);
    bool good = to >= 0 && write_all(to, bytes) && fchmod(to, 0666 & ~mask) == 0;
    good = (to < 0 || close(to) == 0) && good && rename(draft.at, path) == 0;
    if (!good) {
        tell_error("%s: %s", path, strerror(errno));
        if (to >= 0)
            unlink(draft.at);
    }
    buf_free(&draft);
    return good;
}
