/* What settings leave out of folders: a pattern, as its type in schema/settings.xsd describes it, and which paths it fits. */
#ifndef TL_EXCLUDE_H
#define TL_EXCLUDE_H

#include "record.h"

struct exclude {
    struct str pattern; /* as it is written */
    struct str file;    /* the settings */
    uint32_t line;
    const char **parts; /* between slashes */
    uint32_t count;
    bool folder; /* it fits folders only */
    const struct exclude *next;
};

/* Those of a settings file, in its order; NULL where it has none. */
const struct exclude *excludes_read(struct item root, const char *file, struct arena *);
/* The first that fits a path, or a folder in which the path lies; NULL where none does. The path begins in the folder of the
 * settings: "drafts/2021.xml". `folder`: it is one itself. */
const struct exclude *excludes_find(const struct exclude *, const char *path, bool folder);

#endif
