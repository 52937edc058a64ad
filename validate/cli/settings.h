/* Settings files: treatylint.xml, found upward from each record. What they say is gathered for the whole run. */
#ifndef TL_SETTINGS_H
#define TL_SETTINGS_H

#include "options.h"
#include "report.h"
#include "session.h"

#define SETTINGS_FILE "treatylint.xml"

struct settings {
    struct arena arena;
    struct record **documents;     /* settings read; their sources are in the arena */
    struct report_source *sources; /* what the head of the report tells */
    const char **folders;          /* looked at already, absolute */
    const char **overlays;         /* absolute paths of registries, each once */
    uint32_t document_count, document_cap, source_count, source_cap, folder_count, folder_cap, overlay_count,
        overlay_cap;
    bool failed;
};

/* Reads the settings that hold for a record: those in its folder and above, as far as not read before. A folder that
 * is not there (the path comes from digests of another machine) has none. */
void settings_look(struct settings *, struct session *, struct str path);
/* Adds all registries, of settings and of options, to the session. False, with messages on stderr, where one, or
 * settings before, could not be read or is wrong. */
bool settings_apply(struct settings *, struct session *, const struct options *);
void settings_free(struct settings *);

#endif
