/* Settings files: treatylint.xml, found upward from each record. Registry overlays, what is given completely, and waivers are
 * gathered for the whole run; what is said of rules holds for the records of a folder, where it stands before what the
 * folders above it say. */
#ifndef TL_SETTINGS_H
#define TL_SETTINGS_H

#include <libxml/hash.h>

#include "complete.h"
#include "layer.h"
#include "options.h"
#include "report.h"
#include "session.h"

#define SETTINGS_FILE "treatylint.xml"

enum { LEVEL_NEVER = ERROR + 1 }; /* no finding makes the exit code */

struct path_list {
    const char **at;
    uint32_t count, cap;
};

/* What is in force, as `treatylint settings` tells it. */
struct setting {
    const char *name;
    struct str value;
    const char *from; /* a file, an option, "default" */
};

struct settings {
    struct arena arena;
    struct setting *told;
    const struct profile *profile; /* that the command line names, in place of those of settings; see profile.h */
    struct layer *bare;            /* what holds where no folder has settings */
    struct layer *last;            /* of `looked_at` */
    struct level_list said;        /* of rules, by all settings */
    uint8_t fail_on;               /* the strictest that settings ask for; 0: none does */
    const char *failed_by;         /* the settings that do, or the option */
    const char *language;          /* that settings ask for, or NULL */
    const char *spoken_by;         /* the settings that do */
    struct record **documents;     /* settings read; their sources are in the arena */
    struct report_source *sources; /* what the head of the report tells */
    xmlHashTable *folders;         /* the layer of each that was looked at, absolute */
    xmlHashTable *written;         /* the same, as records are named */
    struct str looked_at;          /* the last of them, as it was written */
    struct path_list overlays;     /* of registries, absolute */
    struct path_list waiver_files; /* as named; from the folder of the settings that name them */
    struct path_list baselines;    /* as named, in the same way */
    struct baseline baseline;      /* of these files */
    bool based;                    /* there is one */
    struct digest_list waivers;    /* of these files, in the arena */
    struct complete complete;      /* of which States and years all records are given */
    uint32_t document_count, document_cap, source_count, source_cap;
    uint32_t setting_count, setting_cap;
    bool failed;
};

/* Reads the settings that hold for a record: those in its folder and above, as far as not read before. A folder that
 * is not there (the path comes from digests of another machine) has none. */
void settings_look(struct settings *, struct session *, struct str path);
/* What they say of rules for the record of that path, which has been looked for: for struct report.
 * `data` is the settings. */
const struct levels *settings_levels(void *data, const struct digest *);
/* Takes the profile that the command line names. False, with a message, where there is none of that name. */
bool settings_profile(struct settings *, const char *name);
/* Adds all registries, of settings and of options, to the session; then reads the waivers, where they are wanted. False,
 * with messages on stderr, where one of these, or settings before, could not be read or is wrong. */
bool settings_apply(struct settings *, struct session *, const struct options *, bool waivers);
void settings_free(struct settings *);

#endif
