/* Files and folders: which documents a run is about. */
#ifndef TL_FILES_H
#define TL_FILES_H

#include <sys/types.h>

#include "exclude.h"

struct file {
    const char *path; /* as it is shown and opened; "-" is standard input */
    uint32_t folder;  /* the named folder in which it was found: its index + 1; 0 where the file itself is named */
    struct str instead; /* what is checked in place of what stands there; empty: that itself */
    dev_t device;
    ino_t inode;
    const struct exclude *left_out; /* by what; NULL: it is read */
};

/* What cannot be looked at in a folder. */
struct trouble {
    const char *path, *why;
    uint32_t folder; /* as above */
    bool itself;     /* it is a folder */
};

struct folder {
    const char *path;
    bool fruitful;   /* a record was found in it, or it was told what is wrong with it */
    bool spared;     /* something in it is left out */
    bool registries; /* nothing but registries or waivers was found in it: they are what is checked */
    bool settled;    /* it holds settings, which are for records */
};

struct files {
    struct file *at;         /* those that are read; behind them, once settled, those that are left out */
    struct folder *folders;  /* as named */
    struct trouble *trouble; /* in folders */
    uint32_t count, cap, left_count, folder_count, folder_cap, trouble_count, trouble_cap;
    struct arena arena;
};

/* Adds what a path names: a file, "-", or every *.xml below a folder, except settings. Symbolic links to folders
 * and names that begin with a dot are not followed. False, with a message on stderr, where nothing is there. */
bool files_add(struct files *, const char *path);
/* Asks of each file that was found in a folder, by path, what leaves it out; and of what cannot be looked at there. */
void files_leave_out(struct files *, const struct exclude *(*by)(void *, const char *path, bool itself),
                     void *data);
/* Tells what cannot be looked at, by path. False, with messages on stderr, where there is something. */
bool files_tell(struct files *);
/* Sorts by path; of paths that lead to the same file the first stays, and is read where one of them is. */
void files_settle(struct files *);
/* Whether a path was named itself, and not found in a folder; once they are settled. */
bool files_names(const struct files *, const char *path);
void files_free(struct files *);

#endif
