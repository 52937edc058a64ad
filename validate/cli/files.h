/* Files and folders: which documents a run is about, and their bytes. */
#ifndef TL_FILES_H
#define TL_FILES_H

#include "memory.h"

struct file {
    const char *path; /* as it is shown and opened; "-" is standard input */
    bool walked;      /* found in a folder, not named */
};

struct files {
    struct file *at;
    uint32_t count, cap;
    struct arena arena;
};

/* Adds what a path names: a file, "-", or every *.xml below a folder, except settings. Symbolic links to folders
 * and names that begin with a dot are not followed. False, with a message on stderr, where nothing is there. */
bool files_add(struct files *, const char *path);
void files_free(struct files *);

/* Reads a whole file, at most `most` bytes of it. False, with a message on stderr, where it cannot be read. */
bool file_read(const char *path, size_t most, struct buf *out);

/* Writes a whole file, which appears only when it is complete; "-" or NULL is standard output. False, with a
 * message on stderr, where that fails. */
bool file_write(const char *path, struct str bytes);

#endif
