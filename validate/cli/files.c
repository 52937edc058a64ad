/* Walking; see files.h. */
#include "files.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <unistd.h>

#include "list.h"
#include "settings.h"
#include "tell.h"

enum { DEEPEST = 100 }; /* folders within folders */

static void add(struct files *f, struct str path, uint32_t folder, const struct stat *s)
{
    char *copy = arena_get(&f->arena, path.len + 1);
    memcpy(copy, path.at, path.len);
    MEMORY_ROOM(f->at, f->count, f->cap);
    f->at[f->count++] = (struct file){ .path = copy, .folder = folder, .device = s->st_dev, .inode = s->st_ino };
}

static bool is_document(const char *name)
{
    size_t length = strlen(name);
    return length > 4 && strcasecmp(name + length - 4, ".xml") == 0 && strcmp(name, SETTINGS_FILE) != 0;
}

static int visible(const struct dirent *e)
{
    return e->d_name[0] != '.';
}

static bool cannot(const char *path, const char *why)
{
    tell_error("%s: %s", path, why);
    return false;
}

static void add_trouble(struct files *f, const struct buf *path, const char *why, bool itself)
{
    MEMORY_ROOM(f->trouble, f->trouble_count, f->trouble_cap);
    f->trouble[f->trouble_count++] =
        (struct trouble){ arena_text(&f->arena, buf_all(path)), arena_text(&f->arena, str_of(why)), f->folder_count,
                          itself };
}

static void walk(struct files *, struct buf *path, int depth);

/* One entry of a folder; `path` ends in its name. What looks like a record and cannot be one is told. */
static void take_entry(struct files *f, struct buf *path, const char *name, int depth)
{
    struct stat s;
    bool there = lstat(path->at, &s) == 0, link = there && S_ISLNK(s.st_mode);
    there = link ? stat(path->at, &s) == 0 : there;
    const char *why = there ? "not a regular file" : strerror(errno);
    bool folder = there && S_ISDIR(s.st_mode) && !link;
    if (strcmp(name, SETTINGS_FILE) == 0 && !folder)
        f->folders[f->folder_count - 1].settled = true;
    if (folder && depth < DEEPEST)
        walk(f, path, depth + 1);
    else if (folder)
        add_trouble(f, path, "this folder is too deep and was not looked into", true);
    else if (is_document(name) && there && S_ISREG(s.st_mode))
        add(f, buf_all(path), f->folder_count, &s);
    else if (is_document(name))
        add_trouble(f, path, why, false);
}

static void walk(struct files *f, struct buf *path, int depth)
{
    struct dirent **entries;
    size_t length = path->len;
    buf_byte(path, '\0');
    int count = scandir(path->at, &entries, visible, NULL); /* the order is made when all is known */
    path->len = length;
    if (count < 0) {
        add_trouble(f, path, strerror(errno), true);
        return;
    }
    for (int i = 0; i < count; i++) {
        path->len = length;
        if (path->at[length - 1] != '/')
            buf_byte(path, '/');
        buf_add(path, entries[i]->d_name, strlen(entries[i]->d_name) + 1);
        path->len--;
        take_entry(f, path, entries[i]->d_name, depth);
        free(entries[i]);
    }
    free(entries);
    path->len = length;
}

bool files_add(struct files *f, const char *path)
{
    struct stat s;
    bool standard = strcmp(path, "-") == 0;
    if ((standard ? fstat(STDIN_FILENO, &s) : stat(path, &s)) != 0)
        return cannot(path, strerror(errno));
    if (standard || !S_ISDIR(s.st_mode)) {
        add(f, str_of(path), 0, &s);
        return true;
    }
    struct buf walked = { 0 };
    buf_text(&walked, path);
    MEMORY_ROOM(f->folders, f->folder_count, f->folder_cap);
    f->folders[f->folder_count++] = (struct folder){ .path = path };
    walk(f, &walked, 0);
    buf_free(&walked);
    return true;
}

static int by_path(const void *a, const void *b)
{
    return strcmp(((const struct file *)a)->path, ((const struct file *)b)->path);
}

/* Those that are read first. */
static int by_use(const void *a, const void *b)
{
    int order = (((const struct file *)a)->left_out != NULL) - (((const struct file *)b)->left_out != NULL);
    return order ? order : by_path(a, b);
}

static int by_identity(const void *a, const void *b)
{
    const struct file *x = a, *y = b;
    if (x->device != y->device)
        return x->device < y->device ? -1 : 1;
    if (x->inode != y->inode)
        return x->inode < y->inode ? -1 : 1;
    return by_use(a, b);
}

static int by_place(const void *a, const void *b)
{
    return strcmp(((const struct trouble *)a)->path, ((const struct trouble *)b)->path);
}

void files_leave_out(struct files *f, const struct exclude *(*by)(void *, const char *path, bool itself),
                     void *data)
{
    uint32_t kept = 0;
    list_sort(f->at, f->count, sizeof *f->at, by_path);
    for (uint32_t i = 0; i < f->count; i++) {
        struct file *one = &f->at[i];
        one->left_out = one->folder ? by(data, one->path, false) : NULL;
        if (one->left_out)
            f->folders[one->folder - 1].spared = true;
    }
    for (uint32_t i = 0; i < f->trouble_count; i++) {
        const struct trouble *t = &f->trouble[i];
        bool named = strcmp(t->path, f->folders[t->folder - 1].path) == 0; /* the folder itself */
        if (named || !by(data, t->path, t->itself))
            f->trouble[kept++] = *t;
    }
    f->trouble_count = kept;
}

bool files_tell(struct files *f)
{
    list_sort(f->trouble, f->trouble_count, sizeof *f->trouble, by_place);
    for (uint32_t i = 0; i < f->trouble_count; i++) {
        f->folders[f->trouble[i].folder - 1].fruitful = true;
        cannot(f->trouble[i].path, f->trouble[i].why);
    }
    return !f->trouble_count;
}

void files_settle(struct files *f)
{
    uint32_t kept = 0;
    list_sort(f->at, f->count, sizeof *f->at, by_identity);
    for (uint32_t i = 0; i < f->count; i++) {
        const struct file *one = &f->at[i], *last = kept ? &f->at[kept - 1] : NULL;
        if (!last || last->device != one->device || last->inode != one->inode)
            f->at[kept++] = *one;
        else if (one->folder) /* the record is counted where it was found first */
            f->folders[one->folder - 1].fruitful = true;
    }
    list_sort(f->at, kept, sizeof *f->at, by_use);
    for (f->count = 0; f->count < kept && !f->at[f->count].left_out;)
        f->count++;
    f->left_count = kept - f->count;
}

bool files_names(const struct files *f, const char *path)
{
    const struct file asked = { .path = path };
    const struct file *found = list_find(&asked, f->at, f->count, sizeof *f->at, by_path);
    return found && !found->folder;
}

void files_free(struct files *f)
{
    memory_drop(f->at);
    memory_drop(f->folders);
    memory_drop(f->trouble);
    arena_free(&f->arena);
}
