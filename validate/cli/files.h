/* Files and folders: which documents a run is about. */
#ifndef TL_FILES_H
#define TL_FILES_H

#include <sys/types.h>

#include "memory.h"

struct file {
    const char *path; /* as it is shown and opened; "-" is standard input */
    uint32_t folder;  /* the named folder in which it was found: its index + 1; 0 where the file itself is named */
    struct str instead; /* what is checked in place of what stands there; empty: that itself */
    dev_t device;
    ino_t inode;
};

struct folder {
    const char *path;
    bool fruitful;   /* a record was found in it, or it was told what is wrong with it */
    bool registries; /* nothing but registries or waivers was found in it: they are what is checked */
    bool settled;    /* it holds settings, which are for records */
};

struct files {
    struct file *at;
    struct folder *folders; /* as named */
    uint32_t count, cap, folder_count, folder_cap;
    struct arena arena;
};

/* Adds what a path names: a file, "-", or every *.xml below a folder, except settings. Symbolic links to folders
 * and names that begin with a dot are not followed. False, with a message on stderr, where nothing is there or
 * something in a folder cannot be looked at. */
bool files_add(struct files *, const char *path);
/* Sorts by path; of paths that lead to the same file the first stays. */
void files_settle(struct files *);
/* Whether a path was named itself, and not found in a folder; once they are settled. */
bool files_names(const struct files *, const char *path);
void files_free(struct files *);

#endif
