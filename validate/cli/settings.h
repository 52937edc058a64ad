/* Settings files: treatylint.xml, found upward from each record. What they say is gathered for the whole run: registry
 * overlays, what is given completely, and waivers. */
#ifndef TL_SETTINGS_H
#define TL_SETTINGS_H

#include <libxml/hash.h>

#include "complete.h"
#include "options.h"
#include "report.h"
#include "session.h"

#define SETTINGS_FILE "treatylint.xml"

struct path_list {
    const char **at;
    uint32_t count, cap;
};

struct settings {
    struct arena arena;
    struct record **documents;     /* settings read; their sources are in the arena */
    struct report_source *sources; /* what the head of the report tells */
    xmlHashTable *folders;         /* looked at already, absolute */
    struct str looked_at;          /* the last of them, as it was written */
    struct path_list overlays;     /* of registries, absolute */
    struct path_list waiver_files; /* as named; from the folder of the settings that name them */
    struct digest_list waivers;    /* of these files, in the arena */
    struct complete complete;      /* of which States and years all records are given */
    uint32_t document_count, document_cap, source_count, source_cap;
    bool failed;
};

/* Reads the settings that hold for a record: those in its folder and above, as far as not read before. A folder that
 * is not there (the path comes from digests of another machine) has none. */
void settings_look(struct settings *, struct session *, struct str path);
/* Adds all registries, of settings and of options, to the session; then reads the waivers, where they are wanted. False,
 * with messages on stderr, where one of these, or settings before, could not be read or is wrong. */
bool settings_apply(struct settings *, struct session *, const struct options *, bool waivers);
void settings_free(struct settings *);

#endif
